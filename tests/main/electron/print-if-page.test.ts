import { expect, test } from 'vitest';
import { printIfPage } from '../../../src/main/electron/print-if-page.ts';
import { done, type Outcome, refuse } from '../../../src/shared/problem.ts';

const pdf = new Uint8Array([37, 80, 68, 70]);
const page = done({ name: 'a.pdf', bytes: new Uint8Array([60]), isPage: true });
const answer = (outcome: Outcome<unknown>) => () => Promise.resolve(outcome);

test('a page that was exported as a PDF is printed; whatever else a call comes to is left as it is', async () => {
  const passOn = printIfPage(() => Promise.resolve(done(pdf)));
  expect(await passOn('export.write', {}, answer(page))).toEqual(done({ name: 'a.pdf', bytes: pdf }));
  const word = done({ name: 'a.docx', bytes: pdf });
  expect(await passOn('export.write', {}, answer(word))).toBe(word);
  expect(await passOn('other', {}, answer(page))).toBe(page);
});

test('a page that cannot be printed comes back as what went wrong', async () => {
  const failure = refuse('print-failed', { detail: 'x' });
  expect(await printIfPage(answer(failure) as never)('export.write', {}, answer(page))).toBe(failure);
});

test('printing stops when its work is cancelled, before it has begun and while it goes on, and no other does', async () => {
  const begun: AbortSignal[] = [];
  const passOn = printIfPage((_, stop) => {
    begun.push(stop);
    return new Promise((settle) => {
      if (stop.aborted) settle(refuse('cancelled'));
      stop.addEventListener('abort', () => settle(refuse('cancelled')));
    });
  });
  const cancel = (work: string) => passOn('work.cancel', { work }, answer(done(null)));
  const early = passOn('export.write', { work: 'a' }, async () => {
    await cancel('a');
    return page;
  });
  expect(await early).toEqual(refuse('cancelled'));
  const late = passOn('export.write', { work: 'b' }, answer(page));
  await cancel('a');
  await cancel('c');
  expect(begun.map(({ aborted }) => aborted)).toEqual([true, false]);
  await cancel('b');
  expect(await late).toEqual(refuse('cancelled'));
});
