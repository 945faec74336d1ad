import type { Crafted } from './crafted.ts';
import { many } from './many.ts';

const tooDeep = 'document-nested-too-deep';
const tooDense = 'document-too-much-markup';
const tooLong = 'document-too-long';

export const markdown: readonly Crafted[] = [
  ['quotations 10,000 deep', 'a.md', tooDeep, () => `first\n${'>'.repeat(10_000)}`],
  ['lists 10,000 deep', 'a.md', tooDeep, () => `first\n${'- '.repeat(10_000)}a`],
  ['10,000 brackets', 'a.md', tooDeep, () => `first\n${'['.repeat(10_000)}`],
  ['emphasis 10,000 deep', 'a.md', tooDeep, () => `first\n${'*a **b '.repeat(10_000)}`],
  ['runs of asterisks', 'a.md', tooDeep, () => `${'*'.repeat(10_000)}a${'*'.repeat(10_000)}`],
  ['10,000 images', 'a.md', tooDeep, () => `first\n${'![a]('.repeat(10_000)}`],
  ['many nested lists', 'a.md', tooDeep, () => '- - - - - a\n'.repeat(10_000)],
  ['unclosed comments', 'a.md', 1, () => `text\n\n${'<!--'.repeat(9_000)}`],
  ['unclosed tags', 'a.md', 2, () => `text\n\n${'<a '.repeat(15_000)}`],
  ['backticks of many lengths', 'a.md', tooDense, () => many(3_000, (at) => `${'`'.repeat(at)} `)],
  [
    'backticks far apart',
    'a.md',
    tooDense,
    () => ['`', '``', '```', '````', '`````'].join(` ${'a'.repeat(1_000_000)} `),
  ],
  ['character references', 'a.md', tooDense, () => '&amp;'.repeat(1_000_000)],
  ['automatic links', 'a.md', tooDense, () => '<http://a> '.repeat(300_000)],
  ['50,000 rows of a table', 'a.md', tooDense, () => `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(50_000)}`],
  ['30,000 cells in a row', 'a.md', tooDense, () => `${'|a'.repeat(30_000)}|\n${'|-'.repeat(30_000)}|`],
  ['a paragraph of 4 MB', 'a.md', tooDense, () => 'Word and another. '.repeat(230_000)],
  ['59,000 items of one list', 'a.md', tooDense, () => '- ក។\n'.repeat(59_000)],
  ['59,000 quotations behind a comment', 'a.md', tooDense, () => `<!-- -->\n\n${'> a\n\n'.repeat(59_000)}`],
  ['59,000 quotations', 'a.md', 59_000, () => '> a\n\n'.repeat(59_000)],
  ['59,000 headings', 'a.md', 59_000, () => '# a\n'.repeat(59_000)],
  ['59,000 lines of one paragraph', 'a.md', 59_000, () => 'ក។\n'.repeat(59_000)],
  ['58,000 paragraphs with a link', 'a.md', 58_000, () => '[a](http://b.kh) b\n\n'.repeat(58_000)],
  ['more lines than a project holds', 'a.md', tooLong, () => 'a\n\n'.repeat(60_001)],
  ['four million empty lines', 'a.md', tooLong, () => `${'\n'.repeat(4_000_000)}a`],
];
