import { primaryLanguage } from '../text/primary-language.ts';

/** In the order in which translations are offered. */
export const termStatuses = ['preferred', 'admitted', 'forbidden'] as const;
export type TermStatus = (typeof termStatuses)[number];

/** What a file says besides, by TBX's data categories: partOfSpeech, context and the like. */
export interface TermFact {
  type: string;
  value: string;
}

/** A word or phrase of one language for a concept. */
export interface Term {
  text: string;
  /** BCP 47. */
  language: string;
  status: TermStatus;
  note: string;
  facts: TermFact[];
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
  facts: TermFact[];
}

/** Of one concept. */
export const mostTerms = 500;
export const longestTerm = 1_000;
export const longestRemark = 20_000;

/** Whether a tag means a language or one of its varieties: km-KH and KM are km. */
export function isLanguage(tag: string, language: string): boolean {
  return primaryLanguage(tag) === primaryLanguage(language);
}

/** A tag as BCP 47 writes it (km-KH for KM_kh, km for khm and kh), or null where it is none. */
export function languageTag(text: string): string | null {
  try {
    const [tag] = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'));
    return tag?.replace(/^kh(?=$|-)/, 'km') ?? null;
  } catch {
    return null;
  }
}

/** Of several terms of a language, one for each text: what was said first, unless a later one forbids it. */
export function addTerm(terms: Term[], term: Term): void {
  const same = terms.find(({ text, language }) => text === term.text && language === term.language);
  if (!same) terms.push(term);
  else if (term.status === 'forbidden')
    Object.assign(same, { status: term.status, note: term.note || same.note });
}
