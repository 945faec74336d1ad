import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportProject } from '../../../src/main/cli/export.ts';
import { info } from '../../../src/main/cli/info.ts';
import { newProject } from '../../../src/main/cli/new.ts';
import { rows } from '../../../src/main/cli/rows.ts';
import { takeIn } from '../../../src/main/cli/take-in.ts';
import { desk } from '../cli/run-command.ts';

const csv = 'km,en,comments\nមួយ,One,\nពីរ,Two,[Kim · 2026-03-12] Old comment\nបី,Three,\nបួន,,\n';

/** A desk with a project of four rows and its review table, whose document may be edited as Word would. */
async function reviewDesk() {
  const at = desk();
  writeFileSync(join(at.folder, 'in.csv'), csv);
  await at.run(newProject, 'p.bokprae', '--source', 'in.csv');
  await at.run(exportProject, 'p.bokprae', '--to', 'review.docx', '--layout', 'review');
  const files = unzipSync(readFileSync(join(at.folder, 'review.docx')));
  const xml = strFromU8(files['word/document.xml']!);
  const save = (name: string, document: string, more: Record<string, string> = {}) => {
    const parts: Record<string, Uint8Array> = { ...files, 'word/document.xml': strToU8(document) };
    for (const [part, text] of Object.entries(more)) parts[part] = strToU8(text);
    writeFileSync(join(at.folder, name), zipSync(parts));
  };
  const take = async (name: string) => {
    const { out, status, err } = await at.run(takeIn, 'p.bokprae', name, '--json');
    return { status, err, ...(out === '' ? {} : (JSON.parse(out) as object)) };
  };
  return { at, xml, files, save, take };
}

const nothing = { suggestions: 0, comments: 0, deleted: [], moved: [], added: [], overtaken: [] };

test('a table that comes back as it went out changes nothing', async () => {
  const { take } = await reviewDesk();
  expect(await take('review.docx')).toMatchObject({ status: 0, ...nothing });
});

test('corrections become suggestions and lines comments, once, and the texts stay as they are', async () => {
  const { at, xml, save, take } = await reviewDesk();
  const before = (await at.run(rows, 'p.bokprae', '--json')).out;
  const tracked = (text: string) =>
    `</w:t></w:r><w:ins w:id="90" w:author="Chan" w:date="2026-03-13T00:00:00Z"><w:r><w:t>${text}</w:t></w:r></w:ins><w:r><w:t>`;
  const noted = xml
    .replace('>One<', `>One${tracked(' thing')}<`)
    .replace('>Three<', `>Three</w:t></w:r><w:r><w:commentReference w:id="5"/></w:r><w:r><w:t><`)
    .replace('Old comment<', 'Old comment</w:t></w:r></w:p><w:p><w:r><w:t>New line<');
  const relations =
    '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>';
  const { files } = await reviewDesk();
  const related = strFromU8(files['word/_rels/document.xml.rels']!);
  const hasComments = related.includes('comments.xml');
  save('back.docx', noted, {
    'word/comments.xml':
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="5" w:author="Dara" w:date="2026-03-14T08:00:00Z"><w:p><w:r><w:t>Is this right?</w:t></w:r></w:p></w:comment></w:comments>',
    ...(hasComments
      ? {}
      : { 'word/_rels/document.xml.rels': related.replace('</Relationships>', relations) }),
  });
  expect(await take('back.docx')).toMatchObject({ status: 0, ...nothing, suggestions: 1, comments: 2 });
  expect((await at.run(rows, 'p.bokprae', '--json')).out).toBe(before);
  expect((await at.run(info, 'p.bokprae')).out).toContain('comments   3');
  const csvName = 'out.csv';
  await at.run(exportProject, 'p.bokprae', '--to', csvName);
  expect(readFileSync(join(at.folder, csvName), 'utf8')).toContain(
    '[Dara · 2026-03-14T08:00:00Z] Is this right?',
  );
  expect(await take('back.docx')).toMatchObject({ status: 0, ...nothing });
});

test('rows that are gone, moved or new are told, and stay as they were', async () => {
  const { xml, save, take } = await reviewDesk();
  const table = /<w:tr[ >][^]*?<\/w:tr>/g;
  const [head = '', first = '', second = '', third = '', fourth = ''] = xml.match(table) ?? [];
  const stranger = third.replace(/r3·[0-9a-f]{8}/, '').replace('>Three<', '>Brand new<');
  const changed = xml.replace(
    head + first + second + third + fourth,
    head + third + first + stranger + fourth,
  );
  save('back.docx', changed);
  expect(await take('back.docx')).toMatchObject({
    status: 1,
    suggestions: 0,
    deleted: [2],
    moved: [3],
    added: ['3 — បី — Brand new'.replace('3 — ', '')],
  });
});

test('a translation is suggested for a row that has none; a Word file of another kind is refused', async () => {
  const { at, xml, save, take } = await reviewDesk();
  const rowsIn = xml.split('<w:tr>');
  const last = rowsIn.at(-1)!;
  const cells = last.split('<w:tc>');
  cells[3] = cells[3]!.replace(/<w:p\/>|<w:p><\/w:p>/, '<w:p><w:r><w:t>Four</w:t></w:r></w:p>');
  save('back.docx', [...rowsIn.slice(0, -1), cells.join('<w:tc>')].join('<w:tr>'));
  expect(await take('back.docx')).toMatchObject({ status: 0, ...nothing, suggestions: 1 });
  await at.run(exportProject, 'p.bokprae', '--to', 'both.docx');
  const { status, err } = await take('both.docx');
  expect(status).toBe(2);
  expect(err).toContain('both.docx holds no review table.');
});
