import type { Edit } from '../../core/match/redline.ts';
import { khmerDigits } from '../../core/text/khmer-digits.ts';
import type { Provenance } from '../publication.ts';

/** One text of the draft that the review changed. */
export interface ReportedChange {
  /** Of the row, from 1. */
  number: number;
  source: string;
  /** From the draft to what the translation says now; for a correction of the source, from what came in. */
  redline: Edit[];
  what: 'translation' | 'source' | 'new';
  by: string[];
  /** ISO day of the last change; empty where it is not known. */
  day: string;
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
  correctedSource: { en: 'Source corrected', km: 'បានកែប្រភព' },
  newText: { en: 'Written here', km: 'សរសេរថ្មី' },
};

export function countLine({ changes, rows }: ChangeReport): { en: string; km: string } {
  const changed = new Set(changes.map(({ number }) => number)).size;
  return {
    en: `${changed} of ${rows} rows changed since the documents came in`,
    km: `${khmerDigits(changed)} ជួរ ក្នុងចំណោម ${khmerDigits(rows)} ត្រូវបានកែចាប់តាំងពីឯកសារចូលមក`,
  };
}
