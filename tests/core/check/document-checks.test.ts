import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/core/check/checks.ts';
import { checkNames } from '../../../src/core/check/finding.ts';
import { messages } from '../../../src/shared/messages/messages.ts';
import { checkedTerms } from '../../../src/core/terms/checked-terms.ts';
import { readConcepts } from '../../../src/main/terms/read-concepts.ts';
import { findBy } from './find-by.ts';

const sentence = 'សិក្ខាសាលានេះមានអ្នកចូលរួមពីរាជធានីនិងខេត្តជាច្រើនក្នុងព្រះរាជាណាចក្រកម្ពុជាទាំងមូល';
const english = 'Many people from the capital and provinces of the whole kingdom came to this workshop';

describe('checks of whole documents', () => {
  it('finds a sentence without a translation, but not in a document that is hardly begun', () => {
    const rows = [
      [sentence, english],
      ['ក្នុងនោះ ស្ត្រីមានចំនួន៦២រូប។', ''],
    ] as const;
    expect(findBy('omission', rows)).toMatchObject([{ row: 1, code: 'notTranslated', source: { start: 0 } }]);
    expect(
      findBy('omission', [
        [sentence, ''],
        [sentence, ''],
        ['ក', 'a'],
      ]),
    ).toEqual([]);
  });
  it('finds a translation that is far too short or too long', () => {
    expect(findBy('omission', [[sentence, 'Many came']])).toMatchObject([{ code: 'tooShort' }]);
    expect(findBy('addition', [['សិក្ខាសាលា', english]])).toMatchObject([{ code: 'tooLong' }]);
  });
  it('takes the usual additions for granted, and no other', () => {
    const rows = [
      [sentence, english],
      ['', '[Unofficial Translation]'],
      ['', '(Signed and Stamped)'],
      ['', 'Nobody said this.'],
    ] as const;
    expect(findBy('addition', rows).map(({ row }) => row)).toEqual([3]);
  });
  it('finds MTPC where MPTC is meant', () => {
    const rows = [
      ['ក្រសួង', 'The Ministry of Post and Telecommunications (MPTC) has the honor to inform.'],
      ['ក្រសួង', 'In line with this, MTPC has the honor to assist, and MPTC agrees.'],
    ] as const;
    expect(findBy('acronym', rows)).toMatchObject([
      { row: 1, code: 'acronymLookAlike', fix: { text: 'MPTC' } },
    ]);
    expect(findBy('acronym', [['ក', 'The Ministry of Post and Telecommunications (MPTC) agrees.']])).toEqual(
      [],
    );
  });
  it('finds an acronym before its definition, and one defined twice', () => {
    const early = [
      ['ក', 'They met the UNDP there.'],
      ['ក', 'The United Nations Development Programme (UNDP) agrees.'],
    ] as const;
    expect(findBy('acronym', early)).toMatchObject([{ row: 0, code: 'acronymEarly' }]);
    const twice = [
      ['ក', 'The Digital Security Committee (DSC) met.'],
      ['ក', 'The Development Support Council (DSC) met.'],
    ] as const;
    expect(findBy('acronym', twice)).toMatchObject([{ row: 1, code: 'acronymTwice' }]);
  });
  it('finds two spellings of a name', () => {
    const rows = [
      ['ក', 'by Santibandit there'],
      ['ក', 'and Santibandit here'],
      ['ក', 'then Santibindit said'],
    ] as const;
    expect(findBy('name', rows)).toMatchObject([{ row: 2, fix: { text: 'Santibandit' } }]);
    expect(findBy('name', rows.slice(0, 2))).toEqual([]);
  });
  it('finds one source translated in two ways, and two sources translated alike', () => {
    const rows = [
      ['ការគ្រប់គ្រងបណ្ណសារ', 'Archives management'],
      ['ការគ្រប់​គ្រងបណ្ណសារ', 'Management of archives'],
    ] as const;
    expect(findBy('consistency', rows)).toMatchObject([{ row: 1, code: 'twoTranslations' }]);
    const alike = [
      ['ការគ្រប់គ្រងបណ្ណសារ', 'Archives management'],
      ['ការរៀបចំបណ្ណសារជាតិ', 'Archives management'],
    ] as const;
    expect(findBy('consistency', alike)).toMatchObject([{ row: 1, code: 'twoSources' }]);
    expect(findBy('consistency', [rows[0], rows[0]])).toEqual([]);
  });
  it('knows the letterhead in its official forms', () => {
    const right = [
      ['ព្រះរាជាណាចក្រកម្ពុជា', 'KINGDOM OF CAMBODIA'],
      ['ជាតិ សាសនា ព្រះមហាក្សត្រ', 'Nation – Religion – King'],
      ['', '[Unofficial Translation]'],
    ] as const;
    expect(findBy('letterhead', right)).toEqual([]);
    const wrong = [['ជាតិ សាសនា ព្រះមហាក្សត្រ', 'NATION RELIGION MONARCH']] as const;
    expect(findBy('letterhead', wrong).map(({ code }) => code)).toEqual(['letterheadForm', 'markMissing']);
  });
  it('finds forbidden and missing terms, and lets inflections pass', () => {
    const terms = checkedTerms(readConcepts('tsv', [readFileSync('resources/sample/terms.tsv')]).concepts, {
      source: 'km',
      target: 'en',
    });
    expect(
      findBy('term', [['បណ្តុះបណ្តាលមន្ត្រីបណ្ណសារ', 'Train officials of digital records']], { terms }),
    ).toMatchObject([{ code: 'termForbidden', severity: 'error', fix: { text: 'archives' } }]);
    expect(findBy('term', [['គោលការណ៍ណែនាំ', 'rules']], { terms })).toMatchObject([{ code: 'termMissing' }]);
    expect(findBy('term', [['គោលការណ៍ណែនាំ', 'the guideline']], { terms })).toEqual([]);
  });
  it('finds a number out of its sequence, on either side', () => {
    const items = ['១', '២', '៦', '៤'].map((mark) => [`${mark}. ការទូទៅ`, 'General'] as const);
    expect(findBy('list', items)).toMatchObject([{ row: 2, code: 'listOrder', with: { right: '៣.' } }]);
    const english = [1, 2, 9, 4].map((mark) => ['ការទូទៅ', `${mark}. General`] as const);
    expect(findBy('list', english)).toMatchObject([{ row: 2, fix: { start: 0, end: 2, text: '3.' } }]);
    expect(findBy('list', [items[0]!, items[1]!, items[3]!])).toEqual([]);
  });
  it('tells a habit of the document once, with the number of rows, and slips each', () => {
    const slip = ['ក', 'one,two'] as const;
    const clean = ['ក', 'One, two.'] as const;
    const rows = (slips: number) => [
      ...Array.from({ length: slips }, () => slip),
      ...Array.from({ length: 100 - slips }, () => clean),
    ];
    expect(findBy('spacing', rows(7))).toHaveLength(7);
    expect(findBy('spacing', rows(9))).toMatchObject([{ row: 0, more: 8 }]);
    const unknown = ['ក', 'the recieved gift'] as const;
    expect(findBy('spelling', [unknown, unknown])).toHaveLength(2);
    expect(findBy('spelling', [unknown, unknown, unknown])).toMatchObject([{ row: 0, more: 2 }]);
  });
});

describe('the list of checks', () => {
  it('holds every check once, with a name in both languages', () => {
    expect(checks.map(({ name }) => name).sort()).toEqual([...checkNames].sort());
  });
  it('has the same sentences in both languages', () => {
    const [en, km] = [messages('en').findings, messages('km').findings];
    expect(Object.keys(km.sentences)).toEqual(Object.keys(en.sentences));
  });
});
