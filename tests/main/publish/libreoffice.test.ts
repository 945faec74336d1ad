import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportProject } from '../../../src/main/cli/export.ts';
import { newProject } from '../../../src/main/cli/new.ts';
import { rows as printRows } from '../../../src/main/cli/rows.ts';
import { findChromium } from '../../../src/main/print/find-chromium.ts';
import { sample } from '../cli/run-bokprae.ts';
import { desk } from '../cli/run-command.ts';
import { convert, hasOffice, read, squeeze, textOfPdf } from './office.ts';

interface Row {
  source: string;
  target: string;
}

const title = squeeze('ព្រះរាជាណាចក្រកម្ពុជា');

test.skipIf(!hasOffice)(
  'LibreOffice (skipped where it is not) opens every export and turns it into a PDF, texts with their Khmer whole',
  async () => {
    const at = desk();
    // A draft in Word's and in OpenDocument's format, whose translations go back into the draft.
    writeFileSync(join(at.folder, 'en.html'), '<h1>Press release</h1><p>The Ministry held a workshop.</p>');
    const asOdt = convert(at.folder, 'odt', 'en.html')('en.html');
    await at.run(newProject, 'odt.bokprae', '--source', sample('km'), '--target', asOdt);
    await at.run(newProject, 'p.bokprae', '--source', sample('km'), '--target', sample('en'));
    const files: [file: string, project: string, layout: string, says: ('km' | 'en')[]][] = [
      ['both.docx', 'p.bokprae', 'bilingual', ['km', 'en']],
      ['lettered.docx', 'p.bokprae', 'bilingual', ['km', 'en']],
      ['sheet.xlsx', 'p.bokprae', 'bilingual', ['en']],
      ['review.docx', 'p.bokprae', 'review', ['km', 'en']],
      ['looked-at.xlsx', 'p.bokprae', 'review', ['en']],
      ['changes.docx', 'p.bokprae', 'changes', []],
      ['target.docx', 'p.bokprae', 'target', ['en']],
      ['own.odt', 'odt.bokprae', 'target', []],
    ];
    for (const [file, project, layout] of files) {
      const template = file === 'lettered.docx' ? ['--template', 'ministry'] : [];
      const written = await at.run(exportProject, project, '--to', file, '--layout', layout, ...template);
      expect(written.status, file).toBe(0);
    }
    const rows = JSON.parse((await at.run(printRows, 'p.bokprae', '--json')).out) as Row[];
    const lines = {
      km: rows.map(({ source }) => squeeze(source)).filter(Boolean),
      en: rows.map(({ target }) => squeeze(target)).filter(Boolean),
    };
    expect(lines.km.length).toBeGreaterThan(15);
    const pdf = convert(at.folder, 'pdf', ...files.map(([file]) => file));
    for (const [file, , , says] of files) {
      const text = textOfPdf(pdf(file));
      expect(text.length, file).toBeGreaterThan(20);
      for (const language of says) {
        for (const line of lines[language]) expect(text, file).toContain(line);
      }
    }
    // Where Leelawadee UI is not, Calc sets Khmer in a typeface that loses signs in a PDF: what it read is looked at too.
    const sheet = convert(
      at.folder,
      'csv:Text - txt - csv (StarCalc):44,34,76',
      'sheet.xlsx',
      'looked-at.xlsx',
    );
    for (const file of ['sheet.xlsx', 'looked-at.xlsx'])
      for (const line of lines.km) expect(squeeze(read(sheet(file))), file).toContain(line);
    expect(readFileSync(join(at.folder, 'own.odt'))).toEqual(readFileSync(asOdt));
  },
);

test.skipIf(findChromium() === null || !hasOffice)(
  'Chromium (skipped where it is not) prints a tagged PDF with title, embedded typefaces and whole Khmer',
  async () => {
    const at = desk();
    await at.run(
      newProject,
      'p.bokprae',
      '--source',
      sample('km'),
      '--target',
      sample('en'),
      '--title',
      'A title',
    );
    const printed = await at.run(exportProject, 'p.bokprae', '--to', 'both.pdf', '--template', 'ministry');
    expect(printed.status).toBe(0);
    const pdf = join(at.folder, 'both.pdf');
    const tell = (program: string) => spawnSync(program, [pdf], { encoding: 'utf8' }).stdout;
    expect(tell('pdfinfo')).toMatch(/Title: +A title/);
    expect(tell('pdfinfo')).toMatch(/Tagged: +yes/);
    const fonts = tell('pdffonts').trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
    const said = textOfPdf(pdf);
    for (const words of [title, '១/៣', '1/3', 'MinistryofExamples', 'NATIONRELIGIONKING', 'ក្រសួងគំរូ'])
      expect(said, words).toContain(words);
    expect(readFileSync(pdf, 'latin1')).toMatch(/\/Lang \(en\)/);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  },
);

test('where there is no Chromium, one sentence says so and what to do', async () => {
  const at = desk();
  await at.run(newProject, 'p.bokprae', '--source', sample('km'), '--target', sample('en'));
  const before = process.env.CHROMIUM_PATH;
  process.env.CHROMIUM_PATH = '/nowhere/chromium';
  try {
    const { status, err } = await at.run(exportProject, 'p.bokprae', '--to', 'both.pdf');
    expect(status).toBe(1);
    expect(err).toContain('none could be found here');
    expect(err).toContain('both.html');
    expect(read(join(at.folder, 'both.html'))).toContain('ព្រះរាជាណាចក្រ');
  } finally {
    if (before === undefined) delete process.env.CHROMIUM_PATH;
    else process.env.CHROMIUM_PATH = before;
  }
});
