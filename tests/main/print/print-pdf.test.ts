import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readDocument } from '../../../src/formats/read-document.ts';
import { writePage } from '../../../src/formats/html/write-page.ts';
import { findChromium } from '../../../src/main/print/find-chromium.ts';
import { printFonts } from '../../../src/main/print/print-fonts.ts';
import { printPdf } from '../../../src/main/print/print-pdf.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const named = process.env.CHROMIUM_PATH;
const { PATH } = process.env;
afterEach(() => {
  delete process.env.CHROMIUM_PATH;
  if (named !== undefined) process.env.CHROMIUM_PATH = named;
  process.env.PATH = PATH;
});

test('where there is no Chromium, that is said with the program that was named', async () => {
  process.env.CHROMIUM_PATH = join(temporaryFolder(), 'nothing');
  expect(await printPdf('<p>x')).toMatchObject({
    problem: { code: 'no-chromium', with: { program: process.env.CHROMIUM_PATH } },
  });
  delete process.env.CHROMIUM_PATH;
  process.env.PATH = temporaryFolder();
  if (findChromium() === null)
    expect(await printPdf('<p>x')).toMatchObject({ problem: { code: 'no-chromium', with: { program: '' } } });
});

const page = (body: string) =>
  writePage(
    { title: 'A title', language: 'en', head: '', isDraft: false, css: '', body },
    { fonts: printFonts().ok ? (printFonts() as { value: string }).value : '', breaks: true },
  );

async function readBack(html: string) {
  const printed = await printPdf(html);
  if (!printed.ok) throw new Error(JSON.stringify(printed.problem));
  const read = await readDocument('a.pdf', printed.value);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.document.blocks;
}

const isThere = findChromium() !== null;

test.skipIf(!isThere)('what is printed is read back: Khmer spaces, looks, headings and tables', async () => {
  const khmer = 'ក្រសួងប្រៃសណីយ៍ និងទូរគមនាគមន៍ សូមជម្រាបជូន ថាសិក្ខាសាលា បានបញ្ចប់នៅថ្ងៃទី ៦ ខែធ្នូ។';
  const style = 'border: 1px solid; padding: 2mm; width: 50%; vertical-align: top';
  const row = (a: string, b: string) =>
    `<tr><td style="${style}" lang="km">${a}</td><td style="${style}">${b}</td></tr>`;
  const blocks = await readBack(
    page(`<div style="font: 11pt 'Source Serif 4', 'Noto Serif Khmer'"><h1>Press release</h1>
<p lang="km">${khmer}</p><p>Sixty <b>partners</b> took <i>part</i>.</p>
<table style="border-collapse: collapse; width: 100%">${row('ក្រសួងសូមជម្រាប។', 'The ministry informs.')}${row('ដៃគូ៦០បានចូលរួម។', 'Sixty partners took part.')}</table></div>`),
  );
  const plain = (text: string) => text.replaceAll('\u200b', '');
  expect(blocks.map(({ kind, content, cell }) => [kind, cell?.row ?? null, plain(content.text)])).toEqual([
    ['heading', null, 'Press release'],
    ['paragraph', null, khmer],
    ['paragraph', null, 'Sixty partners took part.'],
    ['table-cell', 0, 'ក្រសួងសូមជម្រាប។'],
    ['table-cell', 0, 'The ministry informs.'],
    ['table-cell', 1, 'ដៃគូ៦០បានចូលរួម។'],
    ['table-cell', 1, 'Sixty partners took part.'],
  ]);
  expect(blocks[2]!.content.marks).toEqual([
    { type: 'bold', start: 6, end: 14 },
    { type: 'italic', start: 20, end: 24 },
  ]);
});

test.skipIf(!isThere)('printing asks nothing of any server, even where a page would', async () => {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, answer) => {
    asked.push(url);
    answer.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const body = `<img src="${address}/a.png"><link rel="stylesheet" href="${address}/b.css"><iframe src="${address}/c"></iframe>
<script>new Image().src = '${address}/d.png'</script><p style="background: url(${address}/e.png)">A text.</p>`;
  try {
    for (const html of [page(body), `<!doctype html><title>x</title>${body}`]) {
      expect((await printPdf(html)).ok).toBe(true);
    }
    expect(asked).toEqual([]);
  } finally {
    server.close();
  }
});
