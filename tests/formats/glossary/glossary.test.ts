import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Concept } from '../../../src/core/terms/concept.ts';
import type { ConceptProblem } from '../../../src/formats/concept-problem.ts';
import { GlossaryReader } from '../../../src/formats/glossary/glossary-reader.ts';
import { writeGlossary } from '../../../src/formats/glossary/write-glossary.ts';
import { byLanguage, concepts } from '../concept-arbitrary.ts';

function read(text: string, format: 'csv' | 'tsv' = 'tsv') {
  const found: Concept[] = [];
  const problems: ConceptProblem[] = [];
  const reader = new GlossaryReader(format, {
    onConcept: (concept) => found.push(concept),
    onProblem: (problem) => problems.push(problem),
  });
  reader.write(new TextEncoder().encode(text));
  reader.close();
  return { concepts: found, problems };
}

const brief = ({ terms }: Concept) =>
  terms.map(({ text, language, status }) => `${language} ${text} ${status}`);

describe('reading', () => {
  it('joins rows of one word, its forbidden translations and their notes', () => {
    const { concepts: found } = read(
      'km\ten\tstatus\tnote\nបណ្ណសារ\tarchives\tpreferred\t\nបណ្ណសារ\trecords\tforbidden\tKept for ឯកសារ\n',
    );
    expect(found.map(brief)).toEqual([
      ['km បណ្ណសារ preferred', 'en archives preferred', 'en records forbidden'],
    ]);
    expect(found[0]!.terms[2]!.note).toBe('Kept for ឯកសារ');
  });

  it('keeps two meanings of one word apart', () => {
    const { concepts: found } = read(
      'en,km,definition\nbank,ធនាគារ,money\nbank,ច្រាំង,river\nbank,មាត់ស្ទឹង,river\n',
      'csv',
    );
    expect(found.map(({ definition, terms }) => [definition, terms.length])).toEqual([
      ['money', 2],
      ['river', 3],
    ]);
  });

  it.each([
    ['names in words', 'English\tKhmer\tType\tSource\nPolicy\tគោលនយោបាយ\tdocument\tGazette\n', 'tsv'],
    ['no names, English first', 'Policy\tគោលនយោបាយ\n', 'tsv'],
    ['no names, Khmer first', 'គោលនយោបាយ,Policy\n', 'csv'],
    ['semicolons', 'en;km\nPolicy;គោលនយោបាយ\n', 'csv'],
    ['a heading that names no language', 'Term\tTranslation\nPolicy\tគោលនយោបាយ\n', 'tsv'],
    ['names in words of more than a language', 'Term (English)\tKhmer term\nPolicy\tគោលនយោបាយ\n', 'tsv'],
    ['one language and its translation', 'km\ttranslation\nគោលនយោបាយ\tPolicy\n', 'tsv'],
    ['one term in each row', 'entry id,Language,Term\n7,en,Policy\n7,Khmer,គោលនយោបាយ\n', 'csv'],
    ['a byte order mark', '\ufeffen\tkm\r\nPolicy\tគោលនយោបាយ\r\n', 'tsv'],
  ] as const)('takes %s', (_, text, format) => {
    const { concepts: found, problems } = read(text, format);
    expect(problems).toEqual([]);
    expect(found.map((concept) => brief(concept).sort())).toEqual([
      ['en Policy preferred', 'km គោលនយោបាយ preferred'],
    ]);
  });

  it('knows the words that glossaries have for a status', () => {
    const rows = ['approved', 'Admitted', 'superseded', 'Not recommended', 'deprecatedTerm-admn-sts', ''];
    const { concepts: found } = read(
      ['km\ten\tstatus', ...rows.map((status, at) => `ក${at}\ta${at}\t${status}`)].join('\n'),
    );
    expect(found.map(({ terms }) => terms[1]!.status)).toEqual([
      'preferred',
      'admitted',
      'forbidden',
      'forbidden',
      'forbidden',
      'preferred',
    ]);
  });

  it('keeps what is said about a concept beside languages that the head does not name, and in two', () => {
    expect(read('Source,Target,Status,Reference\nច្បាប់,law,obsolete,Gazette\n', 'csv').concepts).toMatchObject(
      [{ source: 'Gazette', terms: [{ text: 'ច្បាប់' }, { text: 'law', status: 'forbidden' }] }],
    );
    expect(
      read('en\tkm\tdefinition (en)\tKhmer definition\nlaw\tច្បាប់\tA rule.\tវិធាន\n').concepts,
    ).toMatchObject([{ definition: 'A rule.\nវិធាន' }]);
  });

  it('refuses what names no columns', () => {
    expect(() => read('foo,bar\n1,2\n', 'csv')).toThrow('no-columns');
    expect(() => read('')).toThrow('empty');
  });

  it('tells the line of what it skips, and keeps the rest', () => {
    const { concepts: found, problems } = read(
      [
        'km\ten\tstatus',
        'ក\ta\tpreferred',
        'ខ\t\t',
        '\t\tforbidden',
        'គ\tc\tmaybe',
        `ឃ\t${'x'.repeat(1_001)}\t`,
        'ង\td\t',
      ].join('\n'),
    );
    expect(found).toHaveLength(2);
    expect(problems.map(({ line, reason, detail }) => [line, reason, detail])).toEqual([
      [3, 'no-term', 'en'],
      [4, 'no-term', undefined],
      [5, 'unknown-status', 'maybe'],
      [6, 'too-long', undefined],
    ]);
  });
});

it.each(['csv', 'tsv'] as const)('gives back what was written as %s, but for facts', (format) => {
  fc.assert(
    fc.property(fc.array(concepts, { minLength: 1, maxLength: 4 }), (list) => {
      const plain = list.map((concept) => ({
        ...concept,
        facts: [],
        terms: concept.terms.map((term) => ({ ...term, facts: [] })),
      }));
      const languages = [...new Set(plain.flatMap(({ terms }) => terms.map(({ language }) => language)))];
      const text = [...writeGlossary(languages, plain, format === 'csv' ? ',' : '\t')].join('');
      const { concepts: found, problems } = read(text, format);
      expect(problems).toEqual([]);
      expect(found.map(byLanguage)).toEqual(plain.map(byLanguage));
    }),
  );
});
