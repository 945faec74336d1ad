import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { findChromium } from '../../../src/main/print/find-chromium.ts';
import type { ExportFormat, ExportLayout } from '../../../src/shared/export-kinds.ts';
import { openWindow, sampleText } from '../handlers/open-window.ts';
import { hasOffice, squeeze, textOfPdfBytes } from './office.ts';

/** A project in which Sok changed one text, gave a reason in a comment, and approved another row. */
async function reviewed() {
  const open = await openWindow(sampleText('km'), sampleText('en'));
  const { window, handle, row, write, approve } = open;
  const changed = await row('The Workshop gathered 154');
  await write(changed, 'The Workshop gathered 145 participants from 25 capital and provinces.', 'reviewed');
  await window.call('comment.add', {
    handle,
    row: changed.id,
    thread: null,
    text: 'The Khmer text says 145.',
  });
  await window.call('approval.waive', { handle, reason: 'I work alone.' });
  expect(await approve(await row('Late reports'))).toBeNull();
  const bytes = async (layout: ExportLayout, format: ExportFormat) =>
    (await window.call('export.write', { handle, layout, format, names: false })).bytes;
  const text = async (layout: ExportLayout, format: 'html' | 'docx') => {
    const given = await bytes(layout, format);
    return format === 'html'
      ? new TextDecoder().decode(given)
      : strFromU8(unzipSync(given)['word/document.xml']!);
  };
  return { ...open, bytes, text };
}

test('a change report shows the one text that was changed as a redline, with who and why, on a page and in Word', async () => {
  const { text } = await reviewed();
  const page = await text('changes', 'html');
  expect(page.match(/<td class="number">/g)).toHaveLength(1);
  expect(page).toContain('<del>154</del><ins>145</ins>');
  expect(page).toContain('<del> and 18 relevant institutions</del>');
  expect(page).toContain('Sok: The Khmer text says 145.');
  expect(page).toMatch(/<p>Sok, \d{4}-\d\d-\d\d<\/p>/);
  expect(page).toContain('1 of 23 rows changed since the documents came in');
  expect(page).toContain('១ ជួរ ក្នុងចំណោម ២៣');
  expect(page).not.toContain('Late reports');
  const word = await text('changes', 'docx');
  expect(word).toMatch(/<w:strike\/>(?:(?!<w:t[ >])[^])*<w:t[^>]*>154<\/w:t>/);
  expect(word).toMatch(/<w:u [^>]*\/>(?:(?!<w:t[ >])[^])*<w:t[^>]*>145<\/w:t>/);
  expect(word).toContain('Sok: The Khmer text says 145.');
  // Shown, and not tracked: nobody can accept a change away.
  expect(word).not.toMatch(/<w:(?:ins|del) /);
});

test('a certificate says who approved which rows and when, with the hashes of files, texts and log, and what is open', async () => {
  const { window, handle, text } = await reviewed();
  const page = await text('certificate', 'html');
  const report = await window.call('project.view', { handle });
  const number = (await window.call('rows.read', { handle, from: 0, count: 99 })).findIndex(({ target }) =>
    target[0]?.content.text.startsWith('Late reports'),
  );
  expect(page).toMatch(
    new RegExp(`<th scope="row">Sok<br>\\d{4}-\\d\\d-\\d\\d</th><td>1: ${number + 1}</td>`),
  );
  expect(page).toContain('1 / 23');
  expect(page).not.toContain('Every row is approved.');
  const sha256 = (side: 'km' | 'en') => createHash('sha256').update(sampleText(side)).digest('hex');
  for (const side of ['km', 'en'] as const) expect(page).toContain(sha256(side));
  // Both files, all texts, and the end of the log.
  expect(page.match(/>[0-9a-f]{64}</g)!.length).toBeGreaterThanOrEqual(4);
  expect(page).toContain('What cannot be proven');
  expect(page).toContain('supervisor');
  const before = />([0-9a-f]{64})<\/span><\/td><\/tr>\s*<tr><th scope="row"><span lang="en">Change log/.exec(
    page,
  )![1];
  const other = await window.call('rows.read', { handle, from: 0, count: 1 });
  expect(report.me?.name).toBe('Sok');
  await window.call('row.write', {
    handle,
    row: other[0]!.id,
    texts: [
      {
        segment: other[0]!.target[0]!.id,
        version: other[0]!.target[0]!.version,
        content: { text: 'Other', marks: [] },
      },
    ],
    state: null,
  });
  expect(await text('certificate', 'html')).not.toContain(before);
});

test.skipIf(findChromium() === null || !hasOffice)(
  'both reports are printed with the same words (skipped where Chromium or pdftotext are not)',
  { timeout: 60_000 },
  async () => {
    const { bytes } = await reviewed();
    const report = textOfPdfBytes(await bytes('changes', 'pdf'));
    for (const words of ['The Khmer text says 145.', '1 of 23 rows changed', 'Changes of the review'])
      expect(report).toContain(squeeze(words));
    const certificate = textOfPdfBytes(await bytes('certificate', 'pdf'));
    for (const words of ['Certificate of review', 'Who approved what and when', 'Sok', 'វិញ្ញាបនបត្រនៃការពិនិត្យ'])
      expect(certificate).toContain(squeeze(words));
  },
);
