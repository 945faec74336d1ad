import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ocrLanguages } from '../../../src/main/ocr/tesseract.ts';
import { readByOcr } from '../../../src/main/ocr/read-by-ocr.ts';
import { readFile } from '../../../src/main/import/read-side.ts';
import { lines, pdf } from '../../formats/pdf/pdf-fixture.ts';
import { temporaryFolder } from '../temporary-folder.ts';

afterEach(() => {
  delete process.env.BOKPRAE_TESSERACT;
});

/** Has another program stand where Tesseract would: a script that gets its words as "$@". */
function standIn(script: string): void {
  const path = join(temporaryFolder(), 'tesseract');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  process.env.BOKPRAE_TESSERACT = path;
}

const listing = 'if [ "$1" = --list-langs ]; then echo "List of languages"; echo eng; echo khm; exit; fi';
const file = {
  name: 'scan.pdf',
  bytes: pdf([
    { texts: lines(['PRESS RELEASE', 'of the Ministry'], 80, 700, 30) },
    { texts: [], picture: true },
  ]),
};

test('without Tesseract, or without its Khmer, that is said', async () => {
  process.env.BOKPRAE_TESSERACT = join(temporaryFolder(), 'nothing');
  expect(await readByOcr(file)).toMatchObject({ problem: { code: 'ocr-missing' } });
  standIn('echo eng');
  expect(await readByOcr(file)).toMatchObject({ problem: { code: 'ocr-missing' } });
});

test('every page is given as a picture, and their texts are one text without page numbers', async () => {
  standIn(`${listing}\nhead -c 2\necho " of $3 $4 at $8"\necho\necho 12`);
  const shares: number[][] = [];
  const read = await readByOcr(file, { told: (share, pages) => shares.push([share, pages]) });
  if (!read.ok) throw new Error(read.problem.code);
  expect(read.value.name).toBe('scan (OCR).txt');
  expect(new TextDecoder().decode(read.value.bytes)).toBe(
    'P5 of -l khm+eng at 300\n\nP5 of -l khm+eng at 300',
  );
  const taken = await readFile(read.value);
  expect(taken.ok && taken.value.document.notes).toEqual([{ code: 'unproofed' }]);
  expect(shares).toEqual([
    [0, 2],
    [0.5, 2],
    [1, 2],
  ]);
});

test('it is stopped when asked, and a failure and a file that is no PDF are told', async () => {
  standIn(`${listing}\nsleep 20`);
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 200);
  expect(await readByOcr(file, { stop: stop.signal })).toMatchObject({ problem: { code: 'cancelled' } });
  standIn(`${listing}\nexit 3`);
  expect(await readByOcr(file)).toMatchObject({ problem: { code: 'ocr-failed' } });
  const bad = { name: 'bad.pdf', bytes: new TextEncoder().encode('%PDF-1.4 no') };
  expect(await readByOcr(bad)).toMatchObject({ problem: { code: 'document-damaged' } });
});

test.skipIf(!ocrLanguages().includes('khm'))('Tesseract itself reads a page', async () => {
  const page = { ...file, bytes: pdf([{ texts: lines(['PRESS RELEASE'], 80, 700, 30) }]) };
  const read = await readByOcr(page);
  expect(read.ok && new TextDecoder().decode(read.value.bytes)).toContain('PRESS RELEASE');
});
