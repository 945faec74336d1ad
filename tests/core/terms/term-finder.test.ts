import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchKey } from '../../../src/core/text/match-key.ts';
import { TermFinder } from '../../../src/core/terms/term-finder.ts';
import { termForms } from '../../../src/core/terms/term-forms.ts';

function finderOf(terms: readonly string[], language: string): TermFinder<number> {
  const finder = new TermFinder<number>(language);
  terms.forEach((term, at) => finder.add(term, at));
  return finder;
}

function found(terms: string[], text: string, language: 'km' | 'en'): string[] {
  return finderOf(terms, language)
    .find(text)
    .map(({ start, end }) => text.slice(start, end));
}

describe('terms in Khmer', () => {
  const terms = ['ក្រុម', 'ទឹក', 'សិទ្ធិ', 'សិទ្ធិមនុស្ស', 'អន្តរជាតិ', 'ជាតិ', 'រដ្ឋ', 'រដ្ឋធម្មនុញ្ញ', 'ច្បាប់', 'ក្រសួងមហាផ្ទៃ'];

  it.each([
    ['ការការពារសិទ្ធិមនុស្សនិងសិទ្ធិកុមារ', ['សិទ្ធិមនុស្ស', 'សិទ្ធិ']],
    ['ត្រូវមានច្បាប់ជាតិនិងច្បាប់អន្ដរជាតិ', ['ច្បាប់', 'ជាតិ', 'ច្បាប់', 'អន្ដរជាតិ']],
    ['រដ្ឋធម្មនុញ្ញនៃរដ្ឋ', ['រដ្ឋធម្មនុញ្ញ', 'រដ្ឋ']],
  ])('are found without spaces, the longest first: %s', (text, expected) => {
    expect(found(terms, text, 'km')).toEqual(expected);
  });

  it.each([
    ['after a verb', 'លាងដៃ ផឹកទឹក ខុសច្បាប់ ផ្ទុកមេរោគ', ['ដៃ', 'ទឹក', 'ច្បាប់', 'មេរោគ']],
    ['before what says which', 'ជំងឺរាតត្បាត ភាសាអង់គ្លេស គ្រុនក្តៅ', ['ជំងឺ', 'ភាសា', 'គ្រុន']],
    ['after a noun that they say more about', 'តួអក្សរ រាជរដ្ឋាភិបាល', ['អក្សរ', 'រដ្ឋាភិបាល']],
  ])('are found in what a dictionary lists as one word, %s', (_, text, expected) => {
    const many = ['ដៃ', 'ទឹក', 'ច្បាប់', 'មេរោគ', 'ជំងឺ', 'ភាសា', 'គ្រុន', 'អក្សរ', 'រដ្ឋាភិបាល'];
    expect(found(many, text, 'km')).toEqual(expected);
  });

  it.each([
    ['at the head of a word from Sanskrit', 'រដ្ឋមន្ត្រី និងរដ្ឋបាល'],
    ['where the head does not say what it is', 'ក្រុមហ៊ុនផ្តល់ទឹកចិត្ត'],
    ['in longer words', 'ធម្មជាតិ និងប្រជាពលរដ្ឋ'],
    ['after a prefix', 'សហរដ្ឋអាមេរិក'],
    ['where a cluster would be cut', 'សញ្ជាតិ'],
  ])('are not found %s', (_, text) => {
    expect(found(terms, text, 'km')).toEqual([]);
  });

  it('are not found before an ending that makes another word of them', () => {
    expect(found(['អគ្គលេខាធិការ'], 'អគ្គលេខាធិការដ្ឋាន និងអគ្គលេខាធិការរង', 'km')).toEqual(['អគ្គលេខាធិការ']);
  });

  it('are found with spaces and zero-width spaces in them, and in other code point order', () => {
    expect(found(terms, 'ក្រសួង\u200bមហា ផ្ទៃ', 'km')).toEqual(['ក្រសួង\u200bមហា ផ្ទៃ']);
    expect(found(['ស្ត្រី'], 'រឿងស្រ្ដី។', 'km')).toEqual(['ស្រ្ដី']);
  });

  it('are found wherever a separate phrase holds them', () => {
    const word = fc.constantFrom(...terms);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const text = words.join('។ ');
        expect(found(terms, text, 'km').map(matchKey)).toEqual(words.map(matchKey));
      }),
      { numRuns: 50 },
    );
  });

  it('leave Latin words and numbers whole', () => {
    expect(found(['ICT', 'ឆ្នាំ២០'], 'វិស័យ ICTs ឆ្នាំ២០២២ វិស័យICT', 'km')).toEqual(['ICT']);
  });
});

describe('terms in English', () => {
  it.each([
    ['Royal Decree', 'royal decrees and the Royal Decree’s date', ['royal decrees', 'Royal Decree']],
    ['Policy', 'policies, a policy; policymaker', ['policies', 'policy']],
    ['Human rights', 'a human right', ['human right']],
    ['child', 'the children’s rights', ['children']],
    ['customs', 'by custom, at customs', ['customs']],
    ['news', 'new news', ['news']],
    ['co-operation', 'cooperation, co‐operation', ['cooperation', 'co‐operation']],
    ['Sub-Decree', 'the sub-decree', ['sub-decree']],
    ['data-centric government', 'a data centric government', ['data centric government']],
    ['organisation', 'international organizations', ['organizations']],
    ['right', 'righteous bright copyright', []],
    ['Ministry of Interior', 'the Ministry of the Interior', ['Ministry of the Interior']],
    ['Laws and Regulations', 'laws & regulations', ['laws & regulations']],
    ['cyber security', 'cybersecurity, cyber-security', ['cybersecurity', 'cyber-security']],
    ['database', 'two data bases, the data-base', ['data bases', 'data-base']],
    ['to approve', 'he approves; approved, approving approval', ['approves', 'approved', 'approving']],
    ['to submit to', 'was submitted to him', ['submitted to']],
    ['to withdraw', 'has withdrawn, withdrew', ['withdrawn', 'withdrew']],
    ['to carry out', 'carried out', ['carried out']],
    ['state', 'he stated, stating', []],
    ['Ministers’ Office', "the Ministers' office", ["Ministers' office"]],
  ])('%s is found in “%s”', (term, text, expected) => {
    expect(found([term], text, 'en')).toEqual(expected);
  });

  it('are matched with their capitals where they are acronyms', () => {
    const terms = ['IT', 'Digital Security Committee (D.S.C.)', 'WHO'];
    expect(found(terms, 'It says who: WHO, the DSC’s and D.S.C. IT', 'en')).toEqual([
      'WHO',
      'DSC',
      'D.S.C.',
      'IT',
    ]);
  });

  it('names all terms that stand at a place', () => {
    expect(finderOf(['bank', 'Bank', 'river bank'], 'en').find('a bank by the river bank')).toEqual([
      { start: 2, end: 6, terms: [0, 1] },
      { start: 14, end: 24, terms: [2] },
    ]);
  });
});

it('never overlaps, and never cuts a character', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'កខសញ្ជាតិីំេ្ abIT-\u200b'), maxLength: 40 });
  fc.assert(
    fc.property(
      fc.array(texts, { maxLength: 8 }),
      texts,
      fc.constantFrom('km', 'en'),
      (terms, text, language) => {
        let before = 0;
        for (const { start, end } of finderOf(terms, language).find(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
      },
    ),
  );
});

it('reads the several wordings that a glossary packs into one entry', () => {
  expect(termForms('The Digital Security Committee (D.S.C.)')).toContain('Digital Security Committee');
  expect(termForms('The Digital Security Committee (D.S.C.)')).toContain('D.S.C.');
  expect(termForms('chair / chairperson')).toEqual(['chair / chairperson', 'chair', 'chairperson']);
  expect(termForms('Phnom Penh (capital)')).toEqual(['Phnom Penh (capital)', 'Phnom Penh']);
});
