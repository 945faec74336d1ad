import { expect, test } from 'vitest';
import { writeText } from '../../../src/formats/text/write-text.ts';
import { approved, publication } from '../publication-fixture.ts';

test('the translation alone is clean text with its labels, tables by tabs and addresses in brackets', () => {
  const text = writeText(publication(approved), 'target');
  expect(text.slice(0, text.indexOf('────'))).toBe(`Press Release

The 2nd Workshop on the site (https://mptc.gov.kh/a?b=1&c=2) & more.

1. First
  • inner item
2. Second

Name\tNumber
AI\t12

"Last" <line>
of two.

`);
});

test('bilingual, each row is its source above its target', () => {
  const text = writeText(publication(), 'bilingual');
  expect(text).toContain('\n\nសេចក្តីប្រកាសព័ត៌មាន\nPress Release\n\n');
  expect(text).toContain('\n\n○ not approved · មិនទាន់អនុម័ត\n១. មួយ «ខ» ពីរ។\nOne. Two.\nThree.\n\n');
});
