import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWindow, sampleText } from '../handlers/open-window.ts';
import { exportProject } from '../../../src/main/cli/export.ts';
import { newProject } from '../../../src/main/cli/new.ts';
import { desk } from '../cli/run-command.ts';

const khmer = '# សេចក្តីប្រកាស\n\nក្រសួងសូមជម្រាបជូន។\n';

test.each([
  [
    'md',
    '---\ntitle: A notice\n---\n\n# Notice\n\n<!-- for the web -->\n\nThe __Ministry__ informs ![x](x.png) you.\n',
    '---\ntitle: A notice\n---\n\n',
    /^\*\*DRAFT .*[^]*# Notice\n\n<!-- for the web -->\n\nThe __Ministry__ informs !\[x\]\(x\.png\) you\.\n\n---\n\n\*\*Unofficial translation/,
  ],
  [
    'html',
    '<!DOCTYPE html><html lang="en"><head><title>T</title></head><body class="a"><h1 id="n">Notice</h1><!-- kept --><p>The <b>Ministry</b> informs you.</p></body></html>',
    '<!DOCTYPE html><html lang="en"><head><title>T</title></head><body class="a">',
    /^\n<p role="note"><b>.*DRAFT.*\n<h1 id="n">Notice<\/h1><!-- kept --><p>The <b>Ministry<\/b> informs you\.<\/p>\n<footer class="provenance"[^]*<\/body><\/html>$/,
  ],
])(
  'a translation that came in as %s goes out in its own file, which says what it is',
  async (ending, file, head, rest) => {
    const at = desk();
    writeFileSync(join(at.folder, 'a.md'), khmer);
    writeFileSync(join(at.folder, `b.${ending}`), file);
    await at.run(newProject, 'p.bokprae', '--source', 'a.md', '--target', `b.${ending}`);
    const out = `out.${ending}`;
    expect((await at.run(exportProject, 'p.bokprae', '--to', out, '--layout', 'target')).status).toBe(0);
    const written = readFileSync(join(at.folder, out), 'utf8');
    expect(written.slice(0, head.length)).toBe(head);
    expect(written.slice(head.length)).toMatch(rest);
  },
);

test('the preview shows the texts of the very file that is written back, and a publication in other formats', async () => {
  const { window, handle, row, write } = await openWindow(sampleText('km'), sampleText('en'));
  await write(await row('The Workshop gathered 154'), 'The Workshop gathered 145 people.');
  const wanted = { handle, layout: 'target' as const, names: false };
  const own = await window.call('export.preview', { ...wanted, format: 'markdown' });
  expect(own.into).toEqual({ name: 'en.md', format: 'markdown' });
  const written = await window.call('export.write', { ...wanted, format: 'markdown' });
  const file = new TextDecoder().decode(written.bytes);
  for (const words of ['gathered 145 people.', 'DRAFT', 'State of approval']) {
    expect(own.body).toContain(words);
    expect(file).toContain(words);
  }
  // The letterhead is of publications, and not of this file.
  expect(own.body.match(/NATION,? RELIGION/gi)).toEqual(file.match(/NATION,? RELIGION/gi));
  expect(own.body).not.toContain('class="letterhead"');
  const page = await window.call('export.preview', { ...wanted, format: 'html' });
  expect(page.body).toContain('class="letterhead"');
});

test('the preview of rows for other programs shows these, and only where they go along what people said', async () => {
  const { window, handle, row } = await openWindow(sampleText('km'), sampleText('en'));
  const { id } = await row('The Workshop gathered 154');
  await window.call('comment.add', { handle, row: id, thread: null, text: 'Is that so?' });
  const show = async (format: 'docx' | 'text' | 'xlsx', names: boolean) =>
    (await window.call('export.preview', { handle, layout: 'bilingual', format, names })).body;
  const spoken = await show('xlsx', true);
  expect(spoken).toContain('Is that so?');
  expect(spoken).not.toMatch(/class="(letterhead|draft|provenance)"/);
  expect(await show('xlsx', false)).not.toContain('Is that so?');
  expect(await show('docx', false)).toContain('class="letterhead"');
  const text = await show('text', false);
  expect(text).not.toContain('class="letterhead"');
  expect(text).toContain('class="draft"');
});
