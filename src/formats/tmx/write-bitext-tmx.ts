import type { RichText } from '../../core/text/rich-text.ts';
import type { Bitext, BitextRow } from '../bitext/bitext.ts';
import { commentLine } from '../bitext/comment-lines.ts';
import { factsOf } from '../bitext/row-facts.ts';
import { safeHref } from '../href.ts';
import type { TmxProperty, TmxVariant } from './tmx-unit.ts';
import { tmxEnd, writeTmxStart, writeTmxUnit } from './write-tmx.ts';

/** Ahead of the names of properties that say what TMX has no place for. */
export const ownPrefix = 'x-bokprae-';

/** A bitext as TMX 1.4b: one unit for each row, also where it has one side only, comments as notes. */
export function writeBitextTmx(bitext: Bitext): string {
  const { title, original, sourceLanguage, targetLanguage, rows } = bitext;
  const languages = { source: sourceLanguage ?? 'km', target: targetLanguage ?? 'en' };
  const own: TmxProperty[] = [
    { type: `${ownPrefix}source-language`, value: languages.source },
    { type: `${ownPrefix}target-language`, value: languages.target },
    ...(title === null ? [] : [{ type: `${ownPrefix}title`, value: title }]),
  ];
  const start = writeTmxStart({ attributes: { srclang: languages.source }, properties: own, notes: [] });
  return start + rows.map((row) => writeTmxUnit(unit(row, languages, original))).join('') + tmxEnd;
}

function unit(row: BitextRow, languages: { source: string; target: string }, original: string | null) {
  const facts = Object.entries(factsOf(row)).map(([type, value]) => ({ type: `${ownPrefix}${type}`, value }));
  const variants = [
    ...(row.source || !row.target ? [variant(languages.source, row.source)] : []),
    ...(row.target ? [variant(languages.target, row.target)] : []),
  ];
  return {
    attributes: { tuid: row.id },
    properties: [
      ...(original === null ? [] : [{ type: 'x-document', value: original }]),
      { type: 'x-status', value: row.state === 'final' ? 'approved' : 'unapproved' },
      ...facts,
    ],
    notes: row.comments.map(commentLine),
    variants,
  };
}

function variant(language: string, content: RichText | null): TmxVariant {
  const { text, marks } = content ?? { text: '', marks: [] };
  const kept = marks.filter(({ type, href }) => type !== 'link' || safeHref(href ?? '') === href);
  const codes = [...text].filter((character) => character === '\ufffc');
  const written = { text, marks: kept, codes };
  return { language, attributes: {}, properties: [], notes: [], text: written };
}
