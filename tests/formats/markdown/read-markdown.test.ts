import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemOf, readOk, shown, shownBlocks } from '../read-ok.ts';

const textsOf = (file: string) => shownBlocks(readOk('a.md', file).blocks);
const notesOf = (file: string) => readOk('a.md', file).notes;
const sample = (language: string) =>
  readFileSync(new URL(`../../../resources/sample/sample.${language}.md`, import.meta.url));

test('the sample is read with its letterhead, marks and list', () => {
  const { blocks, notes } = readOk('sample.en.md', sample('en'));
  expect(notes).toEqual([]);
  expect(blocks.map(({ kind }) => kind)).toEqual([
    ...Array<string>(8).fill('paragraph'),
    ...Array<string>(4).fill('list-item'),
    ...Array<string>(2).fill('paragraph'),
  ]);
  expect(blocks[2]?.content.text).toBe('KINGDOM OF CAMBODIA\nNATION RELIGION KING');
  expect(shown(blocks[3]!.content)).toBe(
    '<b>Press Release\non the 3<sup>rd</sup> National Workshop on Digital Archives Management</b>',
  );
  expect(blocks.slice(8, 12).map(({ label }) => label)).toEqual(['1.', '2.', '3.', '4.']);
  expect(blocks[6]?.content.text).toContain('request  technical');
});

test('Khmer numbers begin no list, and bold text may stand right after a Khmer letter', () => {
  const { blocks } = readOk('sample.km.md', sample('km'));
  expect(blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
  expect(blocks.find(({ content }) => content.text.startsWith('១. '))?.content.text.split('\n')).toHaveLength(
    4,
  );
  expect(shownBlocks(blocks).some((text) => text.includes('អធិបតីភាព<b>ឯកឧត្តម សុខ សំណាង</b> ប្រធាន'))).toBe(true);
});

test('hard and soft breaks are line breaks in the block', () => {
  expect(textsOf('a  \nb\\\nc\nd<br>e')).toEqual(['a\nb\nc\nd\ne']);
});

test('headings keep their level, quotations and code are paragraphs', () => {
  const { blocks } = readOk(
    'a.md',
    '# One\n\nTwo\n---\n\n> quoted\n> on\n\n```\ncode  *x*\n```\n\n    indented',
  );
  expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
    ['heading', 1],
    ['heading', 2],
    ['paragraph', undefined],
    ['paragraph', undefined],
    ['paragraph', undefined],
  ]);
  expect(shownBlocks(blocks)).toEqual(['One', 'Two', 'quoted\non', 'code  *x*', 'indented']);
});

test('lists keep labels and nesting; a further paragraph of an item has no label', () => {
  const { blocks } = readOk(
    'a.md',
    '3) three\n4) four\n\n   more\n   - inner\n     - deep\n5) five\n\n* star',
  );
  expect(blocks.map(({ level, label, content }) => [level, label, content.text])).toEqual([
    [0, '3)', 'three'],
    [0, '4)', 'four'],
    [0, undefined, 'more'],
    [1, '•', 'inner'],
    [2, '•', 'deep'],
    [0, '5)', 'five'],
    [0, '•', 'star'],
  ]);
});

test('tables give cells with their places, counted over all tables', () => {
  const { blocks } = readOk('a.md', '| a | **b** |\n|---|:-:|\n| c \\| d | |\n\ntext\n\n| e |\n|---|');
  expect(blocks.map(({ cell, content }) => [cell, shown(content)])).toEqual([
    [{ table: 0, row: 0, column: 0 }, 'a'],
    [{ table: 0, row: 0, column: 1 }, '<b>b</b>'],
    [{ table: 0, row: 1, column: 0 }, 'c | d'],
    [undefined, 'text'],
    [{ table: 1, row: 0, column: 0 }, 'e'],
  ]);
});

test('marks come from emphasis, tags and links, and nest', () => {
  expect(
    textsOf('*i* **b** & ***bi*** <u>u</u> H<sub>2</sub>O <em>i <strong>b</strong></em> & <B>x</B>'),
  ).toEqual(['<i>i</i> <b>b</b> & <b><i>bi</i></b> <u>u</u> H<sub>2</sub>O <i>i <b>b</b></i> & <b>x</b>']);
  expect(
    textsOf(
      '[a **b**](https://x.kh/ "t") <mailto:a@b.kh> [r][ref] [unsafe](javascript:x)\n\n[ref]: http://y.kh',
    ),
  ).toEqual([
    '<a https://x.kh/>a <b>b</b></a> <a mailto:a@b.kh>mailto:a@b.kh</a> <a http://y.kh>r</a> unsafe',
  ]);
});

test('brackets without an address, escapes and entities are text', () => {
  expect(textsOf('[Unofficial Translation] \\*a\\* &amp; &copy; 5 \\< 6 `**c**` 2 ** 3 a_b_c')).toEqual([
    '[Unofficial Translation] *a* & © 5 < 6 **c** 2 ** 3 a_b_c',
  ]);
});

test('front matter is skipped, a rule at the top is none', () => {
  expect(textsOf('---\ntitle: x\ntags:\n  - a\n---\n\nText')).toEqual(['Text']);
  expect(textsOf('+++\ntitle = "x"\n+++\nText')).toEqual(['Text']);
  expect(textsOf('---\nNot a field\n\n---\n\nText')).toEqual(['Not a field', 'Text']);
});

test('other HTML is left out and named, its text stays', () => {
  const file =
    '<div align="center">\n<p>KINGDOM &amp; <b>KING</b></p><p>two</p></div>\n\na <span>b</span> c\n\n<!-- hidden -->\n\n<script>\nx\n</script>';
  expect(textsOf(file)).toEqual(['KINGDOM & <b>KING</b>', 'two', 'a b c']);
  expect(notesOf(file)).toEqual([{ code: 'left-out', detail: 'html', count: 2 }]);
});

test('pictures are left out and counted', () => {
  expect(notesOf('![seal](seal.png) Text ![x][y]\n\n[y]: z.png')).toEqual([
    { code: 'left-out', detail: 'image', count: 2 },
  ]);
});

test('a long text is read in parts with the same result as in one', () => {
  const part =
    '> quoted\n\n# Heading\n\n1. one\n\n   more\n2. two\n\n```\na\n\nb\n```\n\n- x\n\n| a | b |\n|---|---|\n| c | d |\n\n';
  const blocks = readOk('a.md', part.repeat(300)).blocks;
  const once = readOk('a.md', part).blocks;
  expect(blocks).toHaveLength(300 * once.length);
  expect(blocks.at(-1)?.cell).toEqual({ table: 299, row: 1, column: 1 });
  expect(blocks.slice(-once.length, -4)).toEqual(once.slice(0, -4));
});

test.each([
  ['quotations', '>'.repeat(10_000)],
  ['lists', `${'- '.repeat(10_000)}a`],
  ['brackets', '['.repeat(10_000)],
  ['emphasis', `${'*a **b '.repeat(10_000)}`],
  ['runs of asterisks', '*'.repeat(10_000) + 'a' + '*'.repeat(10_000)],
  ['images', '![a]('.repeat(10_000)],
  ['many nested lists', '- - - - - a\n'.repeat(10_000)],
])('%s nested ten thousand deep are refused at once', (_, file) => {
  expect(problemOf('a.md', `first\n${file}`)).toEqual({
    code: 'nested-too-deep',
    line: expect.any(Number) as number,
  });
});

test('many escapes are read', () => {
  readOk('a.md', `text\n\n${'\\*'.repeat(15_000)}`);
});

test('lists indented deeper than anybody writes are refused at once, however they are indented', () => {
  for (const step of [1, 2, 3]) {
    const deep = Array.from({ length: 1_500 }, (_, i) => `${' '.repeat(i * step)}- x`).join('\n');
    expect(problemOf('a.md', deep)).toMatchObject({ code: 'nested-too-deep' });
    expect(problemOf('a.md', `> ${deep.replaceAll('\n', '\n> ')}`)).toMatchObject({
      code: 'nested-too-deep',
    });
  }
  const outline = Array.from({ length: 8 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n');
  expect(problemOf('a.md', Array<string>(100).fill(outline).join('\n\n'))).toBeUndefined();
});

test('more lines than a project holds are refused at once', () => {
  expect(problemOf('a.md', 'a\n\n'.repeat(60_001))).toEqual({ code: 'too-long', line: 120_001 });
  expect(problemOf('a.txt', 'ក។\n'.repeat(2_000_000))).toEqual({ code: 'too-long', line: 60_001 });
});
