/** In the order in which translations are offered. */
export const termStatuses = ['preferred', 'admitted', 'forbidden'] as const;
export type TermStatus = (typeof termStatuses)[number];

/** A word or phrase of one language for a concept. */
export interface Term {
  text: string;
  /** BCP 47. */
  language: string;
  status: TermStatus;
  note: string;
}

/** What its terms mean, in whatever languages they are; empty text where nothing is known. */
export interface Concept {
  terms: Term[];
  definition: string;
  note: string;
  /** Where it was taken from. */
  source: string;
  /** The field that it belongs to. */
  subject: string;
}

export const longestTerm = 500;
export const longestRemark = 10_000;

/** Whether a tag means a language or one of its varieties: km-KH and KM are km. */
export function isLanguage(tag: string, language: string): boolean {
  const primary = (of: string) => of.toLowerCase().split(/[-_]/, 1)[0];
  return primary(tag) === primary(language);
}
