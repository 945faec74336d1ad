import { primaryLanguage } from '../core/text/primary-language.ts';

const names: Record<string, string> = { km: 'ភាសាខ្មែរ', en: 'English' };

/** A language's own name for itself, by BCP 47 tag; the tag where we do not know it. */
export function languageName(tag: string): string {
  return names[primaryLanguage(tag)] ?? tag;
}
