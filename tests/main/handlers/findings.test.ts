import { expect, test } from 'vitest';
import { eventually } from '../../eventually.ts';
import { openWindow } from './open-window.ts';

const km = 'សិក្ខាសាលាមានអ្នកចូលរួមចំនួន១៤៥រូប។\n\nថវិកាមានចំនួន ១២៥ រៀល ត្រូវបានទទួល។\n';
const en = 'The workshop had 154 participants.\n\nThe sum of 125 riels shall be recieved.\n';

async function checked() {
  const opened = await openWindow(km, en);
  const { window, handle } = opened;
  const read = async () => {
    await window.call('findings.read', { handle });
    return eventually(async () => {
      const view = await window.call('findings.read', { handle });
      expect(view.share).toBe(1);
      expect(pending(window.events)).toBe(false);
      return view.findings;
    });
  };
  return { ...opened, read };
}

/** A change was told of, and the findings after it have not been. */
function pending(events: readonly { event: string }[]): boolean {
  const last = (name: string) => events.findLastIndex(({ event }) => event === name);
  return last('changed') > last('findings');
}

test('findings are kept up to date after edits and undo, with places in segments', async () => {
  const { window, handle, read, row, write } = await checked();
  const found = await read();
  expect(found.map(({ check }) => check)).toEqual(['number', 'spelling']);
  const participants = await row('The workshop');
  const at = 'The workshop had '.length;
  expect(found[0]).toMatchObject({
    row: participants.id,
    severity: 'error',
    target: [{ segment: participants.target[0]!.id, start: at, end: at + 3 }],
    waived: null,
  });
  await write(participants, 'The workshop had 145 participants.');
  expect((await read()).map(({ check }) => check)).toEqual(['spelling']);
  await window.call('undo', { handle });
  expect((await read()).map(({ check }) => check)).toEqual(['number', 'spelling']);
});

test('a finding is fixed by an edit, and one that is written is found before it is kept', async () => {
  const { window, handle, read, row } = await checked();
  const [, spelling] = await read();
  const sum = await row('The sum');
  const { segment, start, end, text } = spelling!.fix!;
  const version = sum.target[0]!.version;
  await window.call('findings.fix', { handle, segment, version, start, end, text });
  expect((await row('The sum')).target[0]!.content.text).toContain('received');
  expect(await window.refusal('findings.fix', { handle, segment, version, start, end, text })).toBe(
    'changed-meanwhile',
  );
  const texts = [{ segment, text: 'The sum of 152 riels shall be received.' }];
  const live = await window.call('findings.check-row', { handle, row: sum.id, texts });
  expect(live).toMatchObject([{ check: 'number', target: [{ segment, start: 11, end: 14 }] }]);
});

test('a waived finding is told as such until the row is changed', async () => {
  const { window, handle, read, row, write } = await checked();
  const [number] = await read();
  const participants = await row('The workshop');
  const { check, code, words } = number!;
  const finding = { row: participants.id, content: participants.content, check, code, ...words };
  await window.call('findings.dismiss', { handle, findings: [finding], reason: 'Counted anew.' });
  expect((await read())[0]).toMatchObject({ waived: { reason: 'Counted anew.', by: 'Sok' } });
  await window.call('undo', { handle });
  expect((await read())[0]!.waived).toBeNull();
  await window.call('redo', { handle });
  await write(participants, 'The workshop brought 154 participants.');
  expect((await read())[0]).toMatchObject({ check: 'number', waived: null });
});

test('a project sets its checks and words, and an office takes them to another', async () => {
  const { window, handle, read } = await checked();
  await window.call('checks.set', {
    handle,
    checks: { number: 'hint' },
    words: { add: ['recieved'], remove: [] },
  });
  expect((await read()).map(({ check, severity }) => [check, severity])).toEqual([['number', 'hint']]);
  const file = await window.call('checks.export', { handle });
  await window.call('checks.set', {
    handle,
    checks: { number: 'off' },
    words: { add: [], remove: ['recieved'] },
  });
  expect((await read()).map(({ check }) => check)).toEqual(['spelling']);
  await window.call('checks.import', {
    handle,
    file: { name: file.name, bytes: new Uint8Array(file.bytes) },
  });
  expect(await window.call('checks.read', { handle })).toEqual({
    checks: { number: 'hint' },
    words: ['recieved'],
  });
  const wrong = {
    name: 'x.json',
    bytes: new TextEncoder().encode('{"bokprae":"checks","version":1,"checks":3}'),
  };
  expect(await window.refusal('checks.import', { handle, file: wrong })).toBe('checks-file-wrong');
});

test('a report tells every finding as a page, a workbook and a table', async () => {
  const { window, handle } = await checked();
  const report = async (format: 'html' | 'csv' | 'xlsx') =>
    window.call('findings.export', { handle, format, language: 'en' });
  const text = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes);
  expect(text(await report('html'))).toContain('The source says ១៤៥, the translation 154.');
  expect(text(await report('csv'))).toMatch(/1,Error,Number,"?The source says ១៤៥/u);
  const workbook = await report('xlsx');
  expect(workbook.name).toBe('A letter.findings.xlsx');
  expect([...workbook.bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
});
