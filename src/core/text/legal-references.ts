import { foldDigits } from './fold-digits.ts';

export type ReferenceLevel =
  | 'book'
  | 'title'
  | 'chapter'
  | 'section'
  | 'article'
  | 'clause'
  | 'paragraph'
  | 'point'
  | 'annex'
  | 'number';

/** A place in a law, or the number of an act, as a text names it; `[start, end)` is its number alone. */
export interface LegalReference {
  level: ReferenceLevel;
  start: number;
  end: number;
  /** Digits in ASCII, letters upper-case: "12", "3.1", "NS/RKT/0821/564". */
  value: string;
}

const khmerLevels: [word: string, level: ReferenceLevel][] = [
  ['គន្ថី', 'book'],
  ['មាតិកា', 'title'],
  ['ជំពូក', 'chapter'],
  ['ផ្នែក', 'section'],
  ['មាត្រា', 'article'],
  ['ប្រការ', 'clause'],
  ['កថាខណ្ឌ', 'paragraph'],
  ['ចំណុច', 'point'],
  ['ឧបសម្ព័ន្ធ', 'annex'],
  ['បរិសិដ្ឋ', 'annex'],
];
const englishLevels: [word: string, level: ReferenceLevel][] = [
  ['books?', 'book'],
  ['titles?', 'title'],
  ['chapters?', 'chapter'],
  ['sections?', 'section'],
  ['articles?|art\\.', 'article'],
  ['clauses?', 'clause'],
  ['paragraphs?|para\\.', 'paragraph'],
  ['points?', 'point'],
  ['annex(?:es)?|appendix|appendices', 'annex'],
];
const number = '([0-9០-៩]+(?:\\.[0-9០-៩]+)*)';
const khmer = new RegExp(
  `(${khmerLevels.map(([word]) => [...word].join('\\u200b?')).join('|')})(?:[ \\u200b]*ទី)?[ \\u200b]*${number}`,
  'g',
);
const english = new RegExp(
  `\\b(?:${englishLevels.map(([word]) => `(${word})`).join('|')})[ \\u00a0]+${number}(?![%]| ?percent)`,
  'gi',
);

/** The references to parts of laws in a text ("មាត្រា ២.-", "Article 12"), in order. */
export function legalReferences(text: string, language: string): LegalReference[] {
  const found: LegalReference[] = [];
  if (language.startsWith('km')) {
    for (const match of text.matchAll(khmer)) {
      const word = match[1]!.replaceAll('\u200b', '');
      found.push(reference(match, match[2]!, khmerLevels.find(([of]) => of === word)![1]));
    }
    return found;
  }
  for (const match of text.matchAll(english)) {
    const at = match.slice(1).findIndex((group) => group !== undefined);
    found.push(reference(match, match.at(-1)!, englishLevels[at]![1]));
  }
  return found;
}

function reference(match: RegExpExecArray, written: string, level: ReferenceLevel): LegalReference {
  const end = match.index + match[0].length;
  return { level, start: end - written.length, end, value: foldDigits(written) };
}
