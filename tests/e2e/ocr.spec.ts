import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pdf } from '../formats/pdf/pdf-fixture.ts';
import { expect, test } from './app.ts';
import { drop, introduce } from './introduce.ts';
import { isFine } from './is-fine.ts';
import { takePicture } from './picture.ts';

/**
 * A program that stands where Tesseract would and reads the same on each page: the first at once, others when there is
 * a file `go` beside it.
 */
const standIn = join(mkdtempSync(join(tmpdir(), 'bokprae-ocr-')), 'tesseract');
writeFileSync(
  standIn,
  `#!/bin/sh
if [ "$1" = --list-langs ]; then echo eng; echo khm; exit; fi
cat > /dev/null
if [ -e "$0.first" ]; then while [ ! -e "$0.go" ]; do sleep 0.1; done; fi
: > "$0.first"
echo "The Ministry informs the public of the workshop."
`,
  { mode: 0o755 },
);
process.env.BOKPRAE_TESSERACT = standIn;

test('the pages of a scanned PDF are read as pictures, and both texts can be pasted', async ({ page }) => {
  await introduce(page);
  const scan = pdf([
    { texts: [], picture: true },
    { texts: [], picture: true },
  ]);
  await drop(page, [{ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(scan) }]);
  await expect(page.getByRole('alert')).toContainText('pictures without text');
  const read = page.getByRole('button', { name: 'Read its pages by OCR' });
  await isFine(page);
  await takePicture(page, 'ocr-offer');
  await read.click();
  await expect(page.getByRole('status').getByText('Reading page 2 of 2 as a picture')).toBeVisible();
  await takePicture(page, 'ocr-running');
  await page
    .getByRole('region', { name: /Both texts/ })
    .getByRole('button', { name: 'Cancel' })
    .click();
  writeFileSync(`${standIn}.go`, '');
  await read.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Read off its pages by OCR: nobody has proofread it')).toBeVisible();
  await expect(page.getByText('scan (OCR).txt').first()).toBeVisible();
  await takePicture(page, 'ocr-read');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Paste texts…' }).click();
  await page.getByLabel('Source text').fill('ក្រសួងសូមជម្រាប។\n\nដៃគូ៦០បានចូលរួម។');
  await page.getByLabel('Translation').fill('The Ministry informs.\n\nSixty partners took part.');
  await page.getByRole('button', { name: 'Use these texts' }).click();
  await expect(page.getByRole('region', { name: 'Source text', exact: true })).toContainText(
    'Pasted source text.txt',
  );
  await expect(page.getByRole('region', { name: /^Both texts/ }).last()).toContainText(
    'Sixty partners took part.',
  );
});
