import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const runs = (program: string, ...words: string[]) =>
  spawnSync(program, words, { stdio: 'ignore' }).status === 0;

/** Whether LibreOffice and the tools that read a PDF are on this machine. */
export const hasOffice = runs('soffice', '--version') && runs('pdftotext', '-v');

/** Files as LibreOffice writes them in another format, in a folder beside them. */
export function convert(folder: string, format: string, ...files: string[]): (file: string) => string {
  const profile = mkdtempSync(join(tmpdir(), 'bokprae-office-'));
  const out = join(folder, `as-${format.split(':')[0]}`);
  const words = [
    `-env:UserInstallation=file://${profile}`,
    '--headless',
    '--convert-to',
    format,
    '--outdir',
    out,
  ];
  const { status, stderr } = spawnSync('soffice', [...words, ...files.map((file) => join(folder, file))], {
    encoding: 'utf8',
    timeout: 300_000,
  });
  if (status !== 0) throw new Error(`soffice: ${stderr}`);
  return (file) => join(out, basename(file).replace(/\.\w+$/, `.${format.split(':')[0]}`));
}

/** The text of a PDF without what a line or a page breaks. */
export function textOfPdf(file: string): string {
  return squeeze(spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).stdout);
}

/** A text without white space and zero-width spaces, which stand where somebody breaks lines. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u200b]+/g, '');
}

export const read = (file: string) => readFileSync(file, 'utf8');

export function textOfPdfBytes(bytes: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'bokprae-pdf-')), 'a.pdf');
  writeFileSync(file, bytes);
  return textOfPdf(file);
}
