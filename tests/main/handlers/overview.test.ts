import { expect, test } from 'vitest';
import { eventually } from '../../eventually.ts';
import { openWindow } from './open-window.ts';

const source = '# ចំណងជើង\n\nត្រូវបង់ ៥០០ រៀល។\n\nបួន។';
const target = '# Title\n\nThey must pay 500 riel.\n\nFour.';

test('the overview, the queue and the scorecard are told with names, and the scorecard is saved', async () => {
  const { window, handle, row } = await openWindow(source, target);
  const risky = await row('They must');
  const error = { category: 'accuracy/mistranslation', severity: 'major' } as const;
  await window.call('comment.add', { handle, row: risky.id, thread: null, text: '=1+1 "x"', error });
  const queue = await window.call('risk.read', { handle });
  expect(queue[0]).toMatchObject({ row: risky.id, number: 2, target: 'They must pay 500 riel.' });
  expect(queue[0]!.reasons.map(({ signal }) => signal)).toEqual(
    expect.arrayContaining(['errors', 'obligation', 'numbers']),
  );
  const overview = await window.call('overview.read', { handle, offset: 420 });
  expect(overview.samples.at(-1)).toMatchObject({ openThreads: 1, openErrors: 1 });
  expect(overview.people).toMatchObject([{ name: 'Sok', comments: 1, errors: 1 }]);

  expect((await window.call('lqa.set', { handle, passMark: 20 })).passed).toBe(false);
  const card = await window.call('lqa.read', { handle });
  expect(card).toMatchObject({ penalty: 5, numbers: { [risky.id]: 2 }, people: [{ of: null, penalty: 5 }] });
  const text = async (format: 'csv' | 'html', language: 'en' | 'km') => {
    const { name, bytes } = await window.call('lqa.export', { handle, format, language });
    expect(name).toBe(`A letter.lqa.${format}`);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  };
  const csv = await text('csv', 'en');
  expect(csv.startsWith('\ufeff"Row","Category"')).toBe(true);
  expect(csv).toContain(`2,"Mistranslation","Major",5,"the draft","","'=1+1 ""x""","open"`);
  const html = await text('html', 'km');
  expect(html).toContain('<html lang="km">');
  expect(html).toContain('បកប្រែខុស');
  expect(html).toContain('=1+1 &quot;x&quot;');
  expect(await window.refusal('overview.read', { handle: 'nothing', offset: 0 })).toBe('no-such-project');
});

test('open findings put a row before others in the queue, and waived ones do not', async () => {
  const { window, handle, row } = await openWindow(
    'មួយ។\n\nថវិកាមានចំនួន ១២៥ រៀល។\n',
    'One.\n\nThe sum was 152 riels.\n',
  );
  const sum = await row('The sum');
  const reasons = async () => {
    const queue = await window.call('risk.read', { handle });
    return queue.find((one) => one.row === sum.id)!.reasons.map(({ signal, value }) => [signal, value]);
  };
  await reasons();
  await eventually(async () => expect(await reasons()).toContainEqual(['findings', 1]));
  const [found] = (await window.call('findings.read', { handle })).findings;
  const { check, code, words } = found!;
  const finding = { row: sum.id, content: sum.content, check, code, ...words };
  await window.call('findings.dismiss', { handle, findings: [finding], reason: 'Counted anew.' });
  await eventually(async () => expect(await reasons()).not.toContainEqual(['findings', 1]));
});
