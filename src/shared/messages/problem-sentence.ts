import type { Problem } from '../problem.ts';
import type { InterfaceLanguage } from './language.ts';
import { messages } from './messages.ts';

/** A problem in words: what is wrong, where, and what to do. */
export function problemSentence(problem: Problem, language: InterfaceLanguage): string {
  return messages(language).problems[problem.code](problem.with ?? {});
}
