import { guessLanguage } from '../../core/text/guess-language.ts';
import { plain, type RichText } from '../../core/text/rich-text.ts';
import { type Bitext, emptyRow, stateNamed } from '../bitext/bitext.ts';
import { checkRows } from '../bitext/check-rows.ts';
import { readCommentCell } from '../bitext/comment-lines.ts';
import { takeFacts } from '../bitext/row-facts.ts';
import { turnAround } from '../bitext/turn-around.ts';
import { DelimitedReader } from '../delimited/delimited-reader.ts';
import { guessSeparator } from '../delimited/guess-separator.ts';
import { languageHeads } from '../delimited/language-heads.ts';
import { Unreadable } from '../read-result.ts';
import { decode } from '../text/decode.ts';
import { unguard } from './write-table.ts';

type Column = 'id' | 'source' | 'target' | 'state' | 'comments' | 'confidence' | 'omitted';

/** Names that columns go by, in English and Khmer. */
const names: Record<string, Column> = {
  number: 'id',
  no: 'id',
  'no.': 'id',
  '#': 'id',
  id: 'id',
  'ល.រ': 'id',
  'ល.រ.': 'id',
  source: 'source',
  ប្រភព: 'source',
  target: 'target',
  translation: 'target',
  ការបកប្រែ: 'target',
  បកប្រែ: 'target',
  state: 'state',
  status: 'state',
  ស្ថានភាព: 'state',
  comments: 'comments',
  comment: 'comments',
  notes: 'comments',
  note: 'comments',
  មតិ: 'comments',
  យោបល់: 'comments',
  confidence: 'confidence',
  omitted: 'omitted',
};
const languageTag = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/;

interface Columns {
  places: Map<Column, number>;
  languages: { source: string | null; target: string | null };
  hasHead: boolean;
}

/** A cell of a table whose text may have marks. */
export type Cell = string | RichText;
const textOf = (cell: Cell | undefined) => (typeof cell === 'string' ? cell : (cell?.text ?? ''));
const contentOf = (cell: Cell | undefined): RichText => (typeof cell === 'object' ? cell : plain(cell ?? ''));

const languageIn = (head: string): string | null => {
  const name = head.trim().toLowerCase();
  if (Object.hasOwn(languageHeads, name)) return languageHeads[name]!;
  return languageTag.test(name) && !Object.hasOwn(names, name) ? name.replace('_', '-') : null;
};

/**
 * What the head of a table calls its columns; null where it is no head, or does not name both texts. Khmer is the source
 * of other programs' tables; ours have their source first.
 */
function columnsByHead(head: readonly Cell[], isOurs: boolean): Columns | null {
  const places = new Map<Column, number>();
  const tagged: { tag: string; place: number }[] = [];
  head.forEach((cell, place) => {
    const name = textOf(cell).trim().toLowerCase();
    const column = Object.hasOwn(names, name) ? names[name]! : null;
    if (column !== null && !places.has(column)) places.set(column, place);
    const tag = languageIn(name);
    if (tag !== null) tagged.push({ tag, place });
  });
  if (places.has('source') && places.has('target')) {
    return { places, languages: { source: null, target: null }, hasHead: true };
  }
  const khmer = tagged.find(({ tag }) => tag === 'km' || tag.startsWith('km-'));
  const hasOurFacts = places.has('confidence') && places.has('omitted');
  const source = (isOurs || hasOurFacts ? undefined : khmer) ?? tagged[0];
  const target = tagged.find(({ tag, place }) => place !== source?.place && tag !== source?.tag);
  if (!source || !target) return null;
  places.set('source', source.place);
  places.set('target', target.place);
  return { places, languages: { source: source.tag, target: target.tag }, hasHead: true };
}

/** The two columns with most text of two languages, where no head names them. */
function columnsByText(records: readonly (readonly Cell[])[]): Columns | null {
  const width = records.reduce((most, record) => Math.max(most, record.length), 0);
  const columns = Array.from({ length: Math.min(width, 200) }, (_, place) => {
    const text = records.map((record) => textOf(record[place])).join('\n');
    return { place, language: guessLanguage(text), length: text.length };
  }).sort((a, b) => b.length - a.length);
  const khmer = columns.find(({ language }) => language === 'km');
  const english = columns.find(({ language }) => language === 'en');
  if (!khmer || !english) return null;
  const places = new Map<Column, number>([
    ['source', khmer.place],
    ['target', english.place],
  ]);
  return { places, languages: { source: 'km', target: 'en' }, hasHead: false };
}

const stateNames: Record<string, string> = { new: 'initial', approved: 'final', ថ្មី: 'initial' };

/**
 * Records of a table as a bitext; null where no two columns hold texts in two languages. Where a table of another program
 * is empty on the source's side, what it has is the source.
 */
export function bitextOfTable(records: readonly (readonly Cell[])[], isOurs = false): Bitext | null {
  const columns = columnsByHead(records[0] ?? [], isOurs) ?? columnsByText(records);
  if (!columns) return null;
  const { places, languages: found, hasHead } = columns;
  const cell = (record: readonly Cell[], column: Column) => {
    const place = places.get(column);
    return place === undefined ? undefined : record[place];
  };
  const body = records.slice(hasHead ? 1 : 0);
  const guess = (column: Column) =>
    guessLanguage(body.map((record) => textOf(cell(record, column))).join('\n'));
  const rows = body.map((record, index) => {
    const row = emptyRow(textOf(cell(record, 'id')).trim().slice(0, 60) || String(index + 1));
    const [source, target] = [contentOf(cell(record, 'source')), contentOf(cell(record, 'target'))];
    if (source.text !== '') row.source = source;
    if (target.text !== '') row.target = target;
    const state = textOf(cell(record, 'state')).trim().toLowerCase();
    row.state = stateNamed(stateNames[state] ?? state);
    row.comments = readCommentCell(textOf(cell(record, 'comments')));
    const facts = (['confidence', 'omitted'] as const).map(
      (name) => [name, textOf(cell(record, name))] as const,
    );
    takeFacts(row, new Map(facts));
    return row;
  });
  const bitext = {
    title: null,
    sourceLanguage: found.source ?? guess('source'),
    targetLanguage: found.target ?? guess('target'),
    original: null,
    rows,
  };
  return rows.some(({ source }) => source !== null) ? bitext : turnAround(bitext);
}

/** A file in UTF-8; one in another encoding is decoded, and that is named where the file does not say it. */
function inUnicode(bytes: Uint8Array): { bytes: Uint8Array; guessed: string | null } {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if ((hasMark || !bytes.includes(0)) && isUtf8(bytes)) return { bytes, guessed: null };
  const { text, encoding, guessed } = decode(bytes);
  return { bytes: new TextEncoder().encode(text), guessed: guessed ? encoding : null };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * The bitext in a CSV or TSV file, in Unicode or as older spreadsheets write it; the first line tells by which sign a
 * CSV's fields are parted. Throws `Unreadable`.
 */
export function readTable(name: string, given: Uint8Array): Bitext {
  const { bytes, guessed } = inUnicode(given);
  const separator = /\.(?:tsv|tab)$/i.test(name) ? '\t' : guessSeparator(bytes, [',', ';', '\t']);
  const records: string[][] = [];
  const reader = new DelimitedReader(separator, {
    onRecord: (fields) => {
      const filled = fields.findLastIndex((field) => field !== '') + 1;
      records.push(fields.slice(0, filled).map(unguard));
      checkRows(records);
    },
  });
  reader.write(bytes);
  reader.close();
  const bitext = bitextOfTable(records);
  if (!bitext) throw new Unreadable({ code: 'no-bitext' });
  return guessed === null ? bitext : { ...bitext, notes: [{ code: 'encoding-guessed', detail: guessed }] };
}
