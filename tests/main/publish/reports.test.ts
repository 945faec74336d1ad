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
  expect(page).toMatch(/<p>Sok, \d{4}-\d\d-\d\d \d\d:\d\d UTC<\/p>/);
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

test('a report of no changes says so, without a table that holds nothing', async () => {
  const { window, handle } = await openWindow(sampleText('km'), sampleText('en'));
  for (const format of ['html', 'docx'] as const) {
    const wanted = { handle, layout: 'changes', format, names: false } as const;
    const { bytes } = await window.call('export.write', wanted);
    const text = strFromU8(format === 'html' ? bytes : unzipSync(bytes)['word/document.xml']!);
    expect(text).toContain('Nothing has been changed since the documents came in.');
    expect(text).not.toMatch(/<table|<w:tbl>/);
  }
});

test('a certificate says who approved which rows and when, with the hashes of files, texts and log, and what is open', async () => {
  const { window, handle, text } = await reviewed();
  const page = await text('certificate', 'html');
  const report = await window.call('project.view', { handle });
  const number = (await window.call('rows.read', { handle, from: 0, count: 99 })).findIndex(({ target }) =>
    target[0]?.content.text.startsWith('Late reports'),
  );
  expect(page).toMatch(
    new RegExp(`<th scope="row">Sok<br>\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC</th><td>1: ${number + 1}</td>`),
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

/** A page's text without its markup. */
const said = (page: string) =>
  page
    .slice(page.indexOf('<body>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('a change report tells formatting from text, and what was left one-sided on purpose with its reason', async () => {
  const { window, handle, row, rows } = await openWindow('មួយ។\n\nពីរ។\n', 'One.\n\nTwo.\n');
  const one = await row('One');
  const { id: segment, version } = one.target[0]!;
  const bold = { text: 'One.', marks: [{ type: 'bold' as const, start: 0, end: 3 }] };
  await window.call('row.write', {
    handle,
    row: one.id,
    texts: [{ segment, version, content: bold }],
    state: null,
  });
  await window.call('pairing.unlink', { handle, segments: [(await row('Two')).target[0]!.id] });
  const alone = (await rows()).filter(({ source, target }) => source.length * target.length === 0);
  const bound = alone.map(({ id, content }) => ({ row: id, content }));
  await window.call('rows.omit', { handle, rows: bound, reason: 'On <paper> only.' });
  const { bytes } = await window.call('export.write', {
    handle,
    layout: 'changes',
    format: 'html',
    names: false,
  });
  const text = said(new TextDecoder().decode(bytes));
  expect(text).toContain('Formatting changed, the text is the same');
  expect(text.match(/One side empty on purpose/g)).toHaveLength(2);
  expect(text).toContain('Sok: On &lt;paper&gt; only.');
  expect(text).toContain('1 of 3 rows changed');
});

test('a certificate, a publication and Approve say the same of a sign-off, and what keeps rows open', async () => {
  const { window, handle, rows, row, write } = await openWindow('មួយ។\n\nពីរ។\n', 'One.\n\nTwo.\n');
  const page = async (layout: 'certificate' | 'bilingual') => {
    const { bytes } = await window.call('export.write', { handle, layout, format: 'html', names: true });
    return said(new TextDecoder().decode(bytes));
  };
  // An added row whose text was taken out says nothing, and keeps nothing open.
  const two = await row('Two');
  await window.call('pairing.unlink', { handle, segments: [two.target[0]!.id] });
  await write(
    (await rows()).find(({ source }) => source.length === 0)!,
    '',
  );
  const alone = (await rows()).find(({ source, target }) => source.length > 0 && target.length === 0)!;
  const on = { row: alone.id, content: alone.content };
  await window.call('rows.omit', { handle, rows: [on], reason: 'Not for readers.' });
  const one = await row('One');
  await window.call('rows.state', {
    handle,
    state: 'final',
    rows: [{ row: one.id, content: one.content }],
  });
  const { document, open } = await window.call('sign-off.read', { handle });
  expect(open).toEqual([]);
  await window.call('sign-off.sign', { handle, document });
  expect((await window.call('export.preview', { handle, layout: 'bilingual', names: true })).draft).toBe(
    false,
  );
  expect(await page('bilingual')).toContain('Approved: all 2 rows');
  const whole = await page('certificate');
  expect(whole).toContain('Every row is approved.');
  expect(whole).toMatch(/one side empty on purpose · [^:]*: Not for readers\./);
  expect(whole).toMatch(/ holds · /);
  await window.call('row.request', { handle, row: one.id, reason: 'Which one?' });
  expect(await page('bilingual')).toContain('Void: signed on');
  const reopened = await page('certificate');
  expect(reopened).toContain('void: not all rows are approved any more');
  expect(reopened).toMatch(/Changes requested · [^:]*1: 1/);
  await write(await row('One'), 'Number one.');
  const changed = await page('certificate');
  expect(changed).toContain('void: the document was changed since');
  expect(changed).toContain('Approved once, changed since');
  await window.call('four-eyes.set', { handle, on: false, reason: 'Two people only.' });
  await window.call('approval.waive', { handle, reason: 'Alone today.', rows: [on] });
  const excepted = await page('certificate');
  expect(excepted).toMatch(/four eyes switched off · [^:]*: Two people only\./);
  expect(excepted).toMatch(/in rows · \S+ 2: Alone today\./);
});

test.skipIf(findChromium() === null || !hasOffice)(
  'both reports are printed with the same words (skipped where Chromium or pdftotext are not)',
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
