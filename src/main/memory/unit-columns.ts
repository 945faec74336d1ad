import { guessLanguage } from '../../core/text/guess-language.ts';
import { primaryLanguage } from '../../core/text/primary-language.ts';
import { languageHeads } from '../../formats/delimited/language-heads.ts';
import { Unreadable } from '../../formats/read-result.ts';

/** Which columns of a delimited file hold what of a unit. */
export interface UnitColumns {
  km: number;
  en: number;
  origin?: number;
  maker?: number;
  made?: number;
  status?: number;
}

const names: Readonly<Record<string, keyof UnitColumns>> = {
  origin: 'origin',
  document: 'origin',
  maker: 'maker',
  made: 'made',
  date: 'made',
  status: 'status',
};
/** Heads of columns that do not say their language. */
const texts = new Set([
  'source',
  'target',
  'source text',
  'target text',
  'src',
  'tgt',
  'translation',
  'text',
]);

/** The columns of a file from its first records; `headed` where the first of them names the columns. Throws `Unreadable`. */
export function findColumns(records: readonly string[][]): { columns: UnitColumns; headed: boolean } {
  const heads = (records[0] ?? []).map((field) => field.trim().toLowerCase());
  const found: Partial<UnitColumns> = {};
  heads.forEach((head, column) => {
    const name = nameOf(head);
    if (name) found[name] ??= column;
  });
  if (found.km !== undefined && found.en !== undefined) {
    return { columns: { ...found, km: found.km, en: found.en }, headed: true };
  }
  const headed =
    heads.some((head) => texts.has(head)) && heads.every((head) => texts.has(head) || !isText(head));
  const { km, en } = guessColumns(headed ? records.slice(1) : records);
  return { columns: headed ? { ...found, km, en } : { km, en }, headed };
}

function nameOf(head: string): keyof UnitColumns | null {
  const tag = languageHeads[head] ?? primaryLanguage(head);
  if (tag === 'km' || tag === 'en') return tag;
  return Object.hasOwn(names, head) ? names[head]! : null;
}

/** A head that is Khmer, or has a digit or a sentence's end, is none. */
const isText = (head: string) => /[\u1780-\u17ff\d.!?]/.test(head);

/** Khmer is in the column with most Khmer, English in the nearest of those with most of it. */
function guessColumns(records: readonly string[][]): { km: number; en: number } {
  const width = Math.max(0, ...records.map((fields) => fields.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const share = (language: string) =>
    columns.map(
      (column) => records.filter((fields) => guessLanguage(fields[column] ?? '') === language).length,
    );
  const khmer = share('km');
  const km = khmer.indexOf(Math.max(...khmer));
  if (width < 2 || !(khmer[km]! > 0)) throw new Unreadable({ code: 'no-bitext' });
  const english = share('en');
  const [en] = columns
    .filter((column) => column !== km)
    .sort((a, b) => english[b]! - english[a]! || Math.abs(a - km) - Math.abs(b - km));
  return { km, en: en! };
}
