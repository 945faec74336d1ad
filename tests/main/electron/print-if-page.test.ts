import { expect, test } from 'vitest';
import { printIfPage } from '../../../src/main/electron/print-if-page.ts';
import { done, refuse } from '../../../src/shared/problem.ts';

const pdf = new Uint8Array([37, 80, 68, 70]);
const page = done({ name: 'a.pdf', bytes: new Uint8Array([60]), isPage: true });

test('a page that was exported as a PDF is printed; whatever else a call comes to is left as it is', async () => {
  const print = () => Promise.resolve(done(pdf));
  expect(await printIfPage('export.write', page, print)).toEqual(done({ name: 'a.pdf', bytes: pdf }));
  const word = done({ name: 'a.docx', bytes: pdf });
  expect(await printIfPage('export.write', word, print)).toBe(word);
  expect(await printIfPage('other', page, print)).toBe(page);
});

test('a page that cannot be printed comes back as what went wrong', async () => {
  const failure = refuse('print-failed', { detail: 'x' });
  expect(await printIfPage('export.write', page, () => Promise.resolve(failure))).toBe(failure);
});
