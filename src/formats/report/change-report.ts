import type { Edit } from '../../core/match/redline.ts';
import { khmerDigits } from '../../core/text/khmer-digits.ts';
import type { Bilingual } from '../provenance-lines.ts';
import type { Provenance } from '../publication.ts';

/**
 * What the review did: another text than the draft's, the same text set otherwise, a source corrected, a text written
 * here, a row left one-sided on purpose; and a second text that waits for a decision.
 */
export type ReportedKind = 'translation' | 'formatting' | 'source' | 'new' | 'one-sided' | 'undecided';

/** One thing that the review did in a row. */
export interface ReportedChange {
  /** Of the row, from 1. */
  number: number;
  source: string;
  /**
   * From the draft to what the translation says now; for a correction of the source, from what came in; for a text that
   * waits for a decision, from the one that stands there.
   */
  redline: Edit[];
  what: ReportedKind;
  by: string[];
  /** Of the last change: "2026-03-12 19:37 UTC"; empty where it is not known. */
  when: string;
  why: string[];
}

/** What a review changed, by whom and why. */
export interface ChangeReport {
  title: string;
  sourceLanguage: string;
  targetLanguage: string;
  rows: number;
  changes: ReportedChange[];
  provenance: Provenance;
}

export const reportTitle = { en: 'Changes of the review', km: 'ការកែប្រែក្នុងការពិនិត្យ' };
export const reportWords = {
  source: { en: 'Source', km: 'ប្រភព' },
  change: { en: 'Change', km: 'ការកែប្រែ' },
  whoAndWhy: { en: 'Who and why', km: 'នរណា និងហេតុអ្វី' },
};
const nothingChanged = {
  en: 'Nothing has been changed since the documents came in.',
  km: 'មិនមានអ្វីត្រូវបានកែទេ ចាប់តាំងពីឯកសារចូលមក។',
};
/** What stands above a change that is more than another text; null for that. */
export const kindWords: Record<ReportedKind, Bilingual | null> = {
  translation: null,
  formatting: { en: 'Formatting changed, the text is the same', km: 'បានកែទម្រង់អក្សរ អត្ថបទនៅដដែល' },
  source: { en: 'Source corrected', km: 'បានកែប្រភព' },
  new: { en: 'Written here', km: 'សរសេរថ្មី' },
  'one-sided': { en: 'One side empty on purpose', km: 'ទុកម្ខាងឱ្យទទេដោយចេតនា' },
  undecided: { en: 'To be decided: another text for this row', km: 'ត្រូវសម្រេច៖ អត្ថបទមួយទៀតសម្រាប់ជួរនេះ' },
};

export function countLine({ changes, rows }: ChangeReport): { en: string; km: string } {
  if (changes.length === 0) return nothingChanged;
  const isText = ({ what }: ReportedChange) => what !== 'one-sided' && what !== 'undecided';
  const changed = new Set(changes.filter(isText).map(({ number }) => number)).size;
  return {
    en: `${changed} of ${rows} rows changed since the documents came in`,
    km: `${khmerDigits(changed)} ជួរ ក្នុងចំណោម ${khmerDigits(rows)} ត្រូវបានកែចាប់តាំងពីឯកសារចូលមក`,
  };
}
