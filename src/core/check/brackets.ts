import type { Check } from './check.ts';
import type { CheckedRow } from './checked-row.ts';
import type { Remark, TextRange } from './finding.ts';

const enumerators = /[(](?:[0-9០-៩]{1,2}|[ivx]{1,4}|[a-hក-ឈ])[)]/g;
/** Shorter ones are glosses and emphasis, which a translation may do without, as it may names in Latin letters. */
const bracketed = /[(]([^()]{20,})[)]/g;
const bracketedInKhmer = /(?<![A-Za-z][ \u200b]?)[(]([^()]{20,})[)]/g;
const quoted = /“[^“”]{20,}”|«[^«»]{20,}»|"[^"]{20,}"/g;
const anyBracket = /[()[\]]/;
const anyQuote = /["“”«»„‟‘’]|''|(?<!\w)'|'(?!\w)/;

/** What one side lists, encloses in brackets or quotes within a text, and the other does not. */
export const brackets: Check = {
  name: 'brackets',
  severity: 'warning',
  checkRow(row) {
    if (!row.isPair) return [];
    return [
      ...listedItems(row),
      ...enclosed(row, row.sourceIsKhmer ? bracketedInKhmer : bracketed, anyBracket, 'brackets'),
      ...enclosed(row, quoted, anyQuote, 'quotes'),
    ];
  },
};

/** "(1) … (2) …": one side has fewer. */
function listedItems(row: CheckedRow): Remark[] {
  const source = row.source.match(enumerators) ?? [];
  const target = row.target.match(enumerators) ?? [];
  if (source.length === target.length || source.length + target.length < 3) return [];
  const sourceRange = last(row.source, source);
  const targetRange = last(row.target, target);
  return [
    {
      code: 'listedItems',
      with: { source: String(source.length), target: String(target.length) },
      ...(sourceRange && { source: sourceRange }),
      ...(targetRange && { target: targetRange }),
    },
  ];
}

function last(text: string, marks: string[]): TextRange | undefined {
  const mark = marks.at(-1);
  if (mark === undefined) return undefined;
  const start = text.lastIndexOf(mark);
  return { start, end: start + mark.length };
}

/** A passage in brackets or quotes in the source, and no such mark in the whole translation. */
function enclosed(row: CheckedRow, passage: RegExp, mark: RegExp, what: 'brackets' | 'quotes'): Remark[] {
  if (mark.test(row.target)) return [];
  const own = row.sourceIsKhmer ? /[\u1780-\u17b3]/ : /[A-Za-z]/;
  const found = [...row.source.matchAll(passage)].find(([written]) => own.test(written));
  if (!found) return [];
  const source = { start: found.index, end: found.index + found[0].length };
  const written = found[0].length > 40 ? `${found[0].slice(0, 39)}…` : found[0];
  return [
    {
      code: what === 'brackets' ? 'bracketsLost' : 'quotesLost',
      with: { source: written.replace(/^["“«(]|["”»)]$/g, '') },
      source,
      severity: 'hint',
    },
  ];
}
