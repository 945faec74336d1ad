import { expect, test } from 'vitest';
import type { Block } from '../../../src/core/document/document.ts';
import { plain } from '../../../src/core/text/rich-text.ts';
import { writeBlocks, writeMarkdown } from '../../../src/formats/markdown/write-markdown.ts';
import { approved, publication } from '../publication-fixture.ts';

test('the translation alone is Markdown that a person would write', () => {
  const text = writeMarkdown(publication(approved), 'target');
  expect(text.slice(0, text.indexOf('\n---\n\n**Unofficial'))).toBe(`# Press *Release*

The **2<sup>nd</sup> Workshop** on [the site](https://mptc.gov.kh/a?b=1&c=2) & more.

1. First
   - inner <u>item</u>
2. Second

| Name | Number |
| --- | --- |
| AI | 12 |

"Last" \\<line>\\
of two.
`);
});

test('bilingual, it is a table of two columns in which open rows are marked', () => {
  const text = writeMarkdown(publication(), 'bilingual');
  expect(text).toContain(`# Press \\<Release> & more

| ភាសាខ្មែរ | English |
| --- | --- |
| <b>សេចក្តីប្រកាសព័ត៌មាន</b> | <b>Press *Release*</b> |
| ○ ១. **មួយ** «ខ» ពីរ។ | One. Two.<br>Three. |
| ○ បី។ |  |
`);
});

test('labels that Markdown has no mark for stand in the text', () => {
  const item = (label: string | undefined, text: string, level = 0): Block => ({
    kind: 'list-item',
    level,
    ...(label === undefined ? {} : { label }),
    content: plain(text),
  });
  expect(
    writeBlocks([
      item('(a)', 'one'),
      item('ក.', 'two'),
      item('•', 'three'),
      item(undefined, 'more'),
      item('4.', 'four', 1),
    ]),
  ).toBe('(a) one\n\nក. two\n\n- three\n\n  more\n\n  4. four');
});

test('plain words are left as they are', () => {
  const text =
    '[Unofficial Translation] 5-6 December 2024 (MPTC) “AI” 50% & more; a_b, #1 - x > y: 3.5 ~ 4 = $7!';
  expect(writeBlocks([{ kind: 'paragraph', content: plain(text) }])).toBe(text);
});
