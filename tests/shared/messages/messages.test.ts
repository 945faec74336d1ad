import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../src/shared/messages/language.ts';
import { messages } from '../../../src/shared/messages/messages.ts';
import { problemSentence } from '../../../src/shared/messages/problem-sentence.ts';
import { problemCodes } from '../../../src/shared/problem.ts';

/** A stand-in for whatever a message with parameters names: it may be a text, a number, or have any field. */
const methods: Record<string | symbol, unknown> = {
  [Symbol.toPrimitive]: () => '7',
  toLocaleString: () => '7',
  includes: () => false,
  split: () => ['7'],
};
const anything: unknown = new Proxy(() => '7', { get: (_target, name) => methods[name] ?? '7' });

function* words(table: object, path = ''): Generator<[string, string]> {
  for (const [name, value] of Object.entries(table) as [string, unknown][]) {
    const here = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string') yield [here, value];
    else if (typeof value === 'function') yield [here, (value as (given: unknown) => string)(anything)];
    else if (typeof value === 'object' && value !== null) yield* words(value, here);
  }
}

/** Words that are the same in both languages: names, and signs. */
const sameInBoth = new Set([
  'common.appName',
  'exporting.formats.docx',
  'exporting.formats.markdown',
  'exporting.formats.pdf',
  'exporting.formats.odt',
  'exporting.formats.xliff',
  'exporting.formats.xliff12',
  'exporting.formats.tmx',
  'exporting.formats.csv',
  'exporting.formats.tsv',
  'exporting.formats.xlsx',
  'importing.leftOut.html',
]);

describe('the tables of messages', () => {
  it('have the same messages in every language', () => {
    const english = [...words(messages('en'))].map(([path]) => path).sort();
    for (const language of interfaceLanguages) {
      expect([...words(messages(language))].map(([path]) => path).sort()).toEqual(english);
    }
  });

  it('leave nothing empty and nothing undefined', () => {
    for (const language of interfaceLanguages) {
      for (const [path, text] of words(messages(language))) {
        expect(text.trim(), `${language} ${path}`).not.toBe('');
        expect(text, `${language} ${path}`).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });

  it('say everything in Khmer letters on the Khmer side', () => {
    const latin = [...words(messages('km'))].filter(
      ([path, text]) => !/\p{Script=Khmer}/u.test(text) && /\p{Letter}/u.test(text) && !sameInBoth.has(path),
    );
    expect(latin).toEqual([]);
  });

  it('say nothing in Khmer letters on the English side but names', () => {
    const khmer = [...words(messages('en'))].filter(([, text]) => /\p{Script=Khmer}/u.test(text));
    expect(khmer.map(([path]) => path)).toEqual(['common.appNameKhmer', 'findings.sentences.colonSign']);
  });

  it('end every Khmer sentence of a problem with a khan', () => {
    for (const code of problemCodes) {
      expect(problemSentence({ code }, 'km'), code).toMatch(/[។?៖…]$/u);
    }
  });
});

describe('the sentence of a problem', () => {
  it('is told for every code, with or without what it names', () => {
    for (const code of problemCodes) {
      for (const language of interfaceLanguages) {
        expect(problemSentence({ code }, language).length, code).toBeGreaterThan(10);
        expect(problemSentence({ code, with: { file: 'x.docx', line: 3 } }, language)).not.toMatch(
          /undefined/,
        );
      }
    }
  });

  it('names the file, the place and what to do', () => {
    const problem = {
      code: 'document-damaged',
      with: { file: 'letter.docx', part: 'word/document.xml', line: 12 },
    };
    expect(problemSentence(problem as never, 'en')).toBe(
      'letter.docx is damaged (line 12, word/document.xml). Open it where it was made and save it again.',
    );
  });

  it('tells since when somebody holds a file, in words', () => {
    const problem = {
      code: 'file-locked',
      with: { file: 'p.bokprae', who: 'Sok Dara', since: '2026-03-12T04:30:00Z' },
    };
    const sentence = problemSentence(problem as never, 'en');
    expect(sentence).toContain('Sok Dara since 12 Mar 2026');
    expect(sentence).not.toContain('T04:30');
    expect(problemSentence(problem as never, 'km')).toContain('12 មីនា 2026');
  });

  it('names a language instead of its tag', () => {
    const problem = { code: 'documents-same-language', with: { language: 'km' } } as const;
    expect(problemSentence(problem, 'en')).toContain('in Khmer.');
    expect(problemSentence(problem, 'km')).toContain('ភាសាខ្មែរ');
  });
});
