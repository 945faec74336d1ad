import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exportProject } from '../../../src/main/cli/export.ts';
import { newProject } from '../../../src/main/cli/new.ts';
import { openHome } from '../../../src/main/home/home.ts';
import { openProject } from '../../../src/main/project/open-project.ts';
import { png } from '../../formats/letterhead/png-fixture.ts';
import { desk } from '../cli/run-command.ts';

const csv = 'km,en\nព្រះរាជាណាចក្រកម្ពុជា,Kingdom of Cambodia\nប្រកាស,Notice\n';

async function deskWithProject() {
  const at = desk();
  writeFileSync(join(at.folder, 'in.csv'), csv);
  await at.run(newProject, 'p.bokprae', '--source', 'in.csv', '--title', 'A title');
  const write = (to: string, ...more: string[]) =>
    at.run(exportProject, 'p.bokprae', '--to', to, '--force', ...more);
  const text = (name: string) => readFileSync(join(at.folder, name), 'utf8');
  const parts = (name: string) => unzipSync(readFileSync(join(at.folder, name)));
  const template = (folder: string, json: object) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'letterhead.json'),
      JSON.stringify({ name: { en: 'Mine', km: 'ខ្ញុំ' }, ...json }),
    );
  };
  return { at, write, text, parts, template };
}

test('what is published has the official lines at its head once; none leaves them as the text has them', async () => {
  const { write, text } = await deskWithProject();
  expect((await write('a.html')).status).toBe(0);
  expect(text('a.html').match(/Kingdom of Cambodia/gi)).toHaveLength(1);
  expect(text('a.html')).toContain('<p class="official">NATION RELIGION KING</p>');
  await write('a.html', '--template', 'none');
  expect(text('a.html')).not.toContain('NATION RELIGION KING');
  expect(text('a.html')).toContain('<p>Kingdom of Cambodia</p>');
  await write('a.md');
  expect(text('a.md')).not.toContain('NATION RELIGION KING');
});

test('a template with its logo goes into the Word file and the page, the logo with words for those who do not see it', async () => {
  const { write, text, parts } = await deskWithProject();
  for (const layout of ['bilingual', 'target']) {
    expect((await write('a.docx', '--template', 'ministry', '--layout', layout)).status).toBe(0);
    const files = parts('a.docx');
    const xml = strFromU8(files['word/document.xml']!);
    const order = [
      'NATION RELIGION KING',
      '<w:drawing>',
      'Ministry of Examples',
      'Notice',
      'Phnom Penh, ',
      'Director of',
      'NAME',
    ];
    const places = order.map((words) => xml.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(xml).toMatch(/<wp:docPr [^>]*descr="(Logo|និមិត្តសញ្ញា)"/);
    expect(xml.includes('ក្រសួងគំរូ')).toBe(layout === 'bilingual');
    expect(xml).not.toContain('Signed and stamped');
    const media = Object.keys(files).filter((name) => name.startsWith('word/media/'));
    expect(media).toHaveLength(1);
    expect([...files[media[0]!]!.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    const foot = Object.keys(files).find((name) => /word\/footer\d*\.xml/.test(name));
    expect(strFromU8(files[foot!]!)).toContain('Address · telephone · e-mail');
    await write('a.html', '--template', 'ministry', '--layout', layout);
    expect(text('a.html')).toMatch(/<img class="logo" alt="[^"]+" src="data:image\/svg\+xml;base64,/);
  }
  await write('b.docx', '--template', 'ministry');
  await write('c.docx', '--template', 'ministry');
  expect(parts('b.docx')).toEqual(parts('c.docx'));
});

test('--date names another day than that of the export, where the letterhead names one', async () => {
  const { write, text } = await deskWithProject();
  await write('a.html', '--template', 'ministry', '--date', '2025-04-14');
  expect(text('a.html')).toContain('Phnom Penh, 14 April 2025');
  expect(text('a.html')).toContain('ថ្ងៃទី១៤ ខែមេសា ឆ្នាំ២០២៥');
  for (const day of ['2025-02-30', 'today', '2025-4-1']) {
    const { status, err } = await write('b.html', '--template', 'ministry', '--date', day);
    expect([status, err]).toEqual([2, expect.stringContaining('is no day such as 2026-03-12')]);
  }
  const plain = await write('b.html', '--template', 'plain', '--date', '2025-04-14');
  expect([plain.status, plain.err]).toEqual([2, expect.stringContaining('a letterhead that names a day')]);
});

test('what is no letterhead is refused by its name, with what one is', async () => {
  const { at, write } = await deskWithProject();
  mkdirSync(join(at.folder, 'empty'));
  writeFileSync(join(at.folder, 'template.docx'), 'PK');
  for (const name of ['empty', 'template.docx']) {
    const { status, err } = await write('a.docx', '--template', name);
    expect([status, existsSync(join(at.folder, 'a.docx'))]).toEqual([2, false]);
    expect(err).toContain(
      `${name} cannot be used: a letterhead is a folder with a file letterhead.json in it`,
    );
  }
});

test('an office has its own: by name in the data folder, by file elsewhere, and chosen for a project', async () => {
  const { at, write, text, template } = await deskWithProject();
  template(join(at.home, 'templates', 'Our office'), { office: { en: ['Our Office'], km: [] } });
  await write('a.html', '--template', 'Our office');
  expect(text('a.html')).toContain('Our Office');
  const elsewhere = join(at.folder, 'stick');
  template(elsewhere, { footer: { en: 'From the stick', km: '' }, logo: { file: 'l.png' } });
  writeFileSync(join(elsewhere, 'l.png'), png(40, 20));
  for (const name of ['stick', join('stick', 'letterhead.json')]) {
    await write('b.html', '--template', name);
    expect(text('b.html')).toContain('From the stick');
    expect(text('b.html')).toContain('src="data:image/png;base64,');
  }
  const home = openHome(at.home);
  const context = { home, identity: null, now: () => new Date() };
  const open = openProject(join(at.folder, 'p.bokprae'), context, { takeOver: false, readOnly: true });
  if (!open.ok) throw new Error(open.problem.code);
  home.letterheads.choose(open.value.project.id, 'Our office');
  open.value.close();
  home.close();
  await write('c.html');
  expect(text('c.html')).toContain('Our Office');
});

test('a template that is not there, is damaged or leads elsewhere is told in one sentence, and nothing is written over', async () => {
  const { at, write, text, template } = await deskWithProject();
  await write('a.html');
  const before = text('a.html');
  const told = async (name: string) => {
    const { status, err } = await write('a.html', '--template', name);
    expect(status).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    return err;
  };
  expect(await told('nobody')).toContain(
    'There is no letterhead “nobody”. Choose one of: plain, ministry, none.',
  );
  expect(await told('../plain')).toContain('There is no letterhead');
  template(join(at.folder, 'bad'), { motto: 'x' });
  expect(await told('bad')).toMatch(/letterhead\.json cannot be used: .*motto/);
  template(join(at.folder, 'bare'), { logo: { file: 'l.png' } });
  expect(await told('bare')).toContain('l.png');
  writeFileSync(join(at.folder, 'bare', 'l.png'), 'GIF89a');
  expect(await told('bare')).toContain('l.png cannot be used: not a PNG picture');
  expect(text('a.html')).toBe(before);
  expect((await write('a.xlf', '--template', 'plain')).err).toContain('--template goes with');
});
