import fc from 'fast-check';
import { type Mark, normaliseMarks, type RichText } from '../../src/core/text/rich-text.ts';
import { blockContents } from '../../src/formats/block-content.ts';

const pieces = [
  ...'*_`[]()<>&|~#!\\-+=:."\'.,1 9\n',
  ...[
    '**',
    '***',
    '](',
    ']:',
    '![',
    '&amp;',
    '<b>',
    '</b>',
    '<!--',
    '---',
    '===',
    ':-:',
    '1. ',
    '- ',
    '# ',
    '> ',
  ],
  ...[
    'ក',
    'ខ្មែរ',
    '។',
    '«',
    '»',
    'សេចក្តី',
    'word',
    'a',
    'Z',
    '“',
    '”',
    '😀',
    '\u200b',
    '\u00a0',
    '  ',
    'http://x.kh',
  ],
];

const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 24 })
  .map((list) => list.join(''));

const types: Exclude<Mark['type'], 'link'>[] = ['bold', 'italic', 'underline', 'superscript', 'subscript'];
const mark = fc.record({
  type: fc.constantFrom(...types),
  start: fc.nat(40),
  length: fc.integer({ min: 1, max: 25 }),
});
const address = fc.constantFrom(
  'https://mptc.gov.kh/a_b(c)',
  'mailto:info@mptc.gov.kh',
  'http://x.kh/?a=1&copy;=2',
);
const link = fc.record({ start: fc.nat(20), length: fc.integer({ min: 1, max: 8 }), href: address });

/** Contents as readers give them, full of what Markdown and HTML might take for their own signs. */
export const contentArbitrary: fc.Arbitrary<RichText> = fc
  .record({ text, marks: fc.array(mark, { maxLength: 5 }), links: fc.array(link, { maxLength: 1 }) })
  .map(({ text, marks, links }) => {
    const all: Mark[] = [
      ...marks.map(({ type, start, length }) => ({ type, start, end: start + length })),
      ...links.map(({ start, length, href }): Mark => ({ type: 'link', start, end: start + length, href })),
    ];
    return blockContents({ text, marks: normaliseMarks(all, text.length) })[0];
  })
  .filter((content) => content !== undefined);
