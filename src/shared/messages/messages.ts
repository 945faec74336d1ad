import { en } from './en.ts';
import { km } from './km.ts';
import type { InterfaceLanguage } from './language.ts';

/** Every word that a person sees, one table per area; a message with parameters is a function. */
export type Messages = typeof en;

const tables = { en, km } satisfies Record<InterfaceLanguage, Messages>;

export function messages(language: InterfaceLanguage): Messages {
  return tables[language];
}
