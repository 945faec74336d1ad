import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBitext } from '../../../src/formats/read-bitext.ts';
import { readDocument } from '../../../src/formats/read-document.ts';
import { carrierFormats } from '../../../src/formats/write-back/carrier.ts';
import { writeBack } from '../../../src/formats/write-back/write-back.ts';
import { docx, paragraph, run } from '../docx-fixture.ts';

let asked = 0;
let sockets = 0;
const count = () => void (sockets += 1);
const server = createServer((_, response) => {
  asked += 1;
  response.end('x');
});

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  subscribe('net.client.socket', count);
});
afterAll(() => {
  unsubscribe('net.client.socket', count);
  server.close();
});

const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const included = (url: string) =>
  `${field('begin')}<w:r><w:instrText> INCLUDETEXT "${url}" </w:instrText></w:r>${field('separate')}${run('shown')}${field('end')}`;

/** Files that point elsewhere in every way that their formats have. */
const files: [string, (url: string) => string | Uint8Array][] = [
  [
    'a.html',
    (url) =>
      `<!DOCTYPE html SYSTEM "${url}"><html><head><base href="${url}"><link rel="stylesheet" href="${url}"><meta http-equiv="refresh" content="0;url=${url}"><script src="${url}"></script><style>@import url(${url});</style></head><body background="${url}"><p>Text <img src="${url}" srcset="${url} 2x"></p><iframe src="${url}"></iframe><object data="${url}"></object><video src="${url}" autoplay></video></body></html>`,
  ],
  ['a.md', (url) => `Text ![image](${url}) <img src="${url}">\n\n[link][r]\n\n[r]: ${url}\n`],
  [
    'a.docx',
    (url) =>
      docx(
        paragraph(run('Text ') + `<w:r><w:drawing><pic:pic r:link="image"/></w:drawing></w:r>`) +
          paragraph(included(url)) +
          '<w:altChunk r:id="chunk"/><w:subDoc r:id="sub"/><w:sectPr><w:headerReference r:id="head"/></w:sectPr>',
        {},
        {
          image: ['image', url],
          chunk: ['aFChunk', url],
          sub: ['subDocument', url],
          template: ['attachedTemplate', url],
          styles: ['styles', url],
          theme: ['theme', url],
          comments: ['comments', url],
          notes: ['footnotes', url],
        },
      ),
  ],
  [
    'a.odt',
    (url) =>
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
        'content.xml': strToU8(
          `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text><text:section><text:section-source xlink:href="${url}"/><text:p>Text<draw:frame><draw:image xlink:href="${url}"/></draw:frame></text:p></text:section></office:text></office:body></office:document-content>`,
        ),
      }),
  ],
  [
    'a.xlf',
    (url) =>
      `<?xml version="1.0"?><!DOCTYPE xliff SYSTEM "${url}"><?xml-stylesheet href="${url}"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:x="http://www.w3.org/2001/XMLSchema-instance" x:schemaLocation="a ${url}" version="2.1" srcLang="km" trgLang="en"><file id="f"><skeleton href="${url}"/><unit id="u"><segment><source>Text</source></segment></unit></file></xliff>`,
  ],
  [
    'entity.xlf',
    (url) =>
      `<?xml version="1.0"?><!DOCTYPE xliff [<!ENTITY % p SYSTEM "${url}">%p;<!ENTITY a SYSTEM "${url}">]><xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file><body><trans-unit id="1"><source>&a;</source></trans-unit></body></file></xliff>`,
  ],
  [
    'a.tmx',
    (url) =>
      `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "${url}" [<!ENTITY a SYSTEM "${url}">]><tmx version="1.4"><header srclang="km"/><body><tu><tuv xml:lang="km"><seg>x &a;</seg></tuv><tuv xml:lang="en"><seg>y</seg></tuv></tu></body></tmx>`,
  ],
];

test('no reader asks for what a file points to, and none opens a connection', async () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
  // The count counts: what does open a connection is seen.
  await fetch(url).then((response) => response.text());
  expect([asked, sockets > 0]).toEqual([1, true]);
  const before = sockets;
  for (const [name, file] of files) {
    const made = file(url);
    const bytes = typeof made === 'string' ? strToU8(made) : made;
    readBitext(name, bytes);
    const read = await readDocument(name, bytes);
    const format = read.ok ? carrierFormats.find((one) => one === read.format) : undefined;
    expect([name, read.ok], name).toEqual([name, format !== undefined]);
    if (!read.ok || !format) continue;
    const blocks = read.document.blocks.map(({ content, ...shape }) => ({
      shape,
      before: content,
      after: { ...content, text: content.text.replace('Text', 'Word') },
    }));
    writeBack(bytes, format, blocks, 'en');
  }
  await new Promise((later) => setTimeout(later, 50));
  expect([asked, sockets]).toEqual([1, before]);
});
