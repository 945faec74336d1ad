import { khmerDigits } from '../core/text/khmer-digits.ts';
import { dayInWords } from './day-in-words.ts';
import type { Provenance } from './publication.ts';

/** The same said in English and in Khmer: publications speak both, whatever the window's language. */
export interface Bilingual {
  en: string;
  km: string;
}

export interface ProvenanceLine {
  label: Bilingual;
  value: Bilingual;
}

export const unofficialTranslation: Bilingual = { en: 'Unofficial translation', km: 'ការបកប្រែក្រៅផ្លូវការ' };
export const draftWord: Bilingual = { en: 'DRAFT', km: 'សេចក្តីព្រាង' };
/** What the sign at a row of a draft means. */
export const notApproved: Bilingual = { en: 'not approved', km: 'មិនទាន់អនុម័ត' };

/** What keeps a draft from being final: how many of its rows are not approved. */
export function openRows({ rows, approved }: Provenance): Bilingual {
  const open = rows - approved;
  return {
    en: `${open} of ${rows} rows not approved`,
    km: `${khmerDigits(open)} ជួរ ក្នុងចំណោម ${khmerDigits(rows)} មិនទាន់អនុម័ត`,
  };
}

function stateOfApproval(provenance: Provenance): Bilingual {
  const { draft, open, rows } = provenance;
  if (!draft) {
    return {
      en: rows === 1 ? 'Approved: the one row' : `Approved: all ${rows} rows`,
      km: `បានអនុម័តទាំងអស់៖ ${khmerDigits(rows)} ជួរ`,
    };
  }
  const states: [number, string, string][] = [
    [open.new, 'new', 'ថ្មី'],
    [open.translated, 'translated', 'បកប្រែរួច'],
    [open.reviewed, 'reviewed', 'ពិនិត្យរួច'],
    [open.undecided, 'with two texts to choose from', 'មានអត្ថបទពីរត្រូវជ្រើសរើស'],
    [open.changesRequested, 'with changes requested', 'ស្នើឱ្យកែ'],
  ];
  const counted = states.filter(([count]) => count > 0);
  const summary = openRows(provenance);
  if (counted.length === 0) return { en: `Draft: ${summary.en}`, km: `សេចក្តីព្រាង៖ ${summary.km}` };
  const english = counted.map(([count, state]) => `${count} ${state}`).join(', ');
  const khmer = counted.map(([count, , state]) => `${state} ${khmerDigits(count)}`).join(' ');
  return { en: `Draft: ${summary.en} (${english})`, km: `សេចក្តីព្រាង៖ ${summary.km} (${khmer})` };
}

const same = (text: string): Bilingual => ({ en: text, km: text });

function people(label: Bilingual, names: readonly string[]): ProvenanceLine[] {
  return names.length === 0 ? [] : [{ label, value: same(names.join(', ')) }];
}

function signOffLines(signOff: Provenance['signOff']): ProvenanceLine[] {
  if (!signOff) return [];
  const day = dayInWords(signOff.at);
  const by = signOff.by === null ? { en: '', km: '' } : { en: ` by ${signOff.by}`, km: `ដោយ ${signOff.by} ` };
  const value = signOff.holds
    ? { en: `On ${day.en}${by.en}, hash ${signOff.document}`, km: `${by.km}${day.km} កូដ ${signOff.document}` }
    : {
        en: `Void: signed on ${day.en}${by.en}, changed since`,
        km: `អស់សុពលភាព៖ ចុះ${by.km}${day.km} ហើយត្រូវបានកែក្រោយមក`,
      };
  return [{ label: { en: 'Signed off', km: 'ហត្ថលេខា' }, value }];
}

function correctionLines(rows: number): ProvenanceLine[] {
  if (rows === 0) return [];
  const value = {
    en: `In ${rows === 1 ? '1 row' : `${rows} rows`}, where it says something else than its file`,
    km: `ក្នុង ${khmerDigits(rows)} ជួរ ដែលខុសពីឯកសារដើម`,
  };
  return [{ label: { en: 'Source corrected', km: 'បានកែអត្ថបទដើម' }, value }];
}

/** What the block at the end of every publication says, line by line. */
export function provenanceLines(provenance: Provenance): ProvenanceLine[] {
  const { signOff, translatedBy, reviewedBy, approvedBy, version, date, sourceName, sourceSha256, app } =
    provenance;
  return [
    { label: { en: 'State of approval', km: 'ស្ថានភាពអនុម័ត' }, value: stateOfApproval(provenance) },
    { label: { en: 'Version', km: 'កំណែ' }, value: same(version) },
    { label: { en: 'Date', km: 'កាលបរិច្ឆេទ' }, value: dayInWords(date) },
    ...people({ en: 'Translated by', km: 'បកប្រែដោយ' }, translatedBy),
    ...people({ en: 'Reviewed by', km: 'ពិនិត្យដោយ' }, reviewedBy),
    ...people({ en: 'Approved by', km: 'អនុម័តដោយ' }, approvedBy),
    ...signOffLines(signOff),
    { label: { en: 'Source file', km: 'ឯកសារដើម' }, value: same(sourceName) },
    { label: { en: 'SHA-256 of the source file', km: 'SHA-256 នៃឯកសារដើម' }, value: same(sourceSha256) },
    ...correctionLines(provenance.sourceCorrected),
    { label: { en: 'Made with', km: 'បង្កើតដោយ' }, value: same(app) },
  ];
}
