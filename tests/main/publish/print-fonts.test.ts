import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { printFonts } from '../../../src/main/print/print-fonts.ts';
import { problemSentence } from '../../../src/shared/messages/problem-sentence.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const { resolve } = createRequire(import.meta.url);

/** An installation with these typefaces alone. */
function installation(...files: string[]): string {
  const folder = temporaryFolder();
  const fontsource = join(folder, 'node_modules', '@fontsource');
  for (const file of files) {
    mkdirSync(dirname(join(fontsource, file)), { recursive: true });
    copyFileSync(resolve(`@fontsource/${file}`), join(fontsource, file));
  }
  return join(folder, 'main.js');
}

test('our typefaces are carried in the page itself', () => {
  const rules = printFonts();
  expect(rules.ok && rules.value.match(/@font-face/g)!.length).toBeGreaterThan(5);
  expect(rules.ok && rules.value).toMatch(
    /font-family: "Noto Serif Khmer".*src: url\(data:font\/woff2;base64,d09GMg/,
  );
});

test('where a typeface is missing, it is named, and the web page is offered instead', () => {
  const none = printFonts(installation());
  expect(none).toMatchObject({ ok: false, problem: { code: 'fonts-missing' } });
  const regular = 'source-serif-4/files/source-serif-4-latin-400-normal.woff2';
  const some = printFonts(installation(regular));
  expect(some).toEqual({
    ok: false,
    problem: { code: 'fonts-missing', with: { file: 'source-serif-4-latin-ext-400-normal.woff2' } },
  });
  if (some.ok) return;
  expect(problemSentence(some.problem, 'en')).toContain('source-serif-4-latin-ext-400-normal.woff2');
  expect(problemSentence(some.problem, 'en')).toContain('web page (HTML)');
  expect(problemSentence(some.problem, 'km')).toContain('source-serif-4-latin-ext-400-normal.woff2');
});
