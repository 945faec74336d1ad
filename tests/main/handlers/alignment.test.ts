import { expect, test } from 'vitest';
import { messages } from '../../../src/shared/messages/messages.ts';
import type { Counts } from '../../../src/shared/view.ts';
import { openWindow } from './open-window.ts';

const km = 'ក្រសួង។\n\nថ្ងៃពុធ ១០រោច ខែផល្គុន ឆ្នាំម្សាញ់ សប្តស័ក ព.ស.២៥៦៩\n\nប្រាក់ ១២៥ រៀល។\n';
const en = 'The Ministry.\n\nMoney of 125 riels.\n\n(Signed and Stamped)\n';

/** The project with each text that has no counterpart in a row of its own, and the rest accepted. */
async function openAligned() {
  const opened = await openWindow(km, en);
  const { window, handle, row, rows } = opened;
  const segments = async () => (await rows()).flatMap(({ source, target }) => [...source, ...target]);
  const named = async (...starts: string[]) =>
    (await segments()).filter(({ content }) => starts.some((start) => content.text.startsWith(start)));
  const part = async (method: 'pairing.link' | 'pairing.unlink', ...starts: string[]) => {
    const ids = (await named(...starts)).map(({ id }) => id);
    expect([null, 'nothing-to-link', 'nothing-to-unlink']).toContain(
      await window.refusal(method, { handle, segments: ids }),
    );
  };
  await part('pairing.link', 'ក្រសួង', 'The Ministry');
  await part('pairing.link', 'ប្រាក់', 'Money');
  await part('pairing.unlink', 'ថ្ងៃពុធ');
  const omit = async (start: string, reason: string | null) => {
    const { id, content } = await row(start);
    return window.call('rows.omit', { handle, rows: [{ row: id, content }], reason });
  };
  const accepted = (await rows()).filter(({ source, target }) => source.length > 0 && target.length > 0);
  await window.call('pairing.accept', { handle, rows: accepted.map(({ id }) => id), accepted: true });
  const counts = async () => (await window.call('project.view', { handle })).counts;
  return { ...opened, omit, counts };
}

const line = (language: 'en' | 'km', { segments, omitted }: Counts) => {
  const { align } = messages(language);
  const [source, target] = [align.share(segments.source), align.share(segments.target)];
  return align.account({ source, target, omitted });
};

test('the account of both texts is closed when nothing stands alone without a reason', async () => {
  const { omit, counts, window, handle } = await openAligned();
  expect(await counts()).toMatchObject({ doubtful: 2, omitted: 0 });
  expect(line('en', await counts())).toBe('source 2/3, target 2/3, 0 left out on purpose');
  await omit('ថ្ងៃពុធ', 'Lunar date');
  expect(line('en', await counts())).toBe('source 3/3, target 2/3, 1 left out on purpose');
  await omit('(Signed', 'Stands on the paper');
  expect(await counts()).toMatchObject({ doubtful: 0, omitted: 2 });
  expect(line('en', await counts())).toBe('source 3/3, target 3/3, 2 left out on purpose');
  expect(line('km', await counts())).toBe('អត្ថបទដើម 3/3 សេចក្តីបកប្រែ 3/3 ទុកចោលដោយចេតនា 2');
  await omit('ថ្ងៃពុធ', null);
  expect(await counts()).toMatchObject({ doubtful: 1, omitted: 1 });
  await window.call('undo', { handle });
  await window.call('undo', { handle });
  expect(await counts()).toMatchObject({ doubtful: 1, omitted: 1 });
  await window.call('redo', { handle });
  expect(await counts()).toMatchObject({ doubtful: 0, omitted: 2 });
});

test('thousands are told apart, and one pair is not two', () => {
  const share = { settled: 12_345, all: 12_346 };
  for (const language of ['en', 'km'] as const) {
    const { align } = messages(language);
    expect(align.share(share)).toBe('12,345/12,346');
    expect(align.account({ source: '1/1', target: '1/1', omitted: 1_234 })).toContain('1,234');
    expect(align.doubtful(1)).not.toBe(align.doubtful(2));
    expect(align.markedCount(1)).not.toBe(align.markedCount(2));
    expect(align.doubtful(1_234)).toContain('1,234');
  }
  const { align } = messages('en');
  expect([align.doubtful(1), align.doubtful(2)]).toEqual(['1 pair in doubt', '2 pairs in doubt']);
  expect([align.markedCount(1), align.markedCount(2)]).toEqual(['1 text marked', '2 texts marked']);
});

test('what is left out on purpose is done in Review and Approve, and stands in every export', async () => {
  const { omit, row, rows, window, handle, approve } = await openAligned();
  const preview = async () => {
    const { body, draft } = await window.call('export.preview', {
      handle,
      layout: 'bilingual',
      names: false,
    });
    return { body, draft };
  };
  for (const start of ['ក្រសួង', 'ប្រាក់']) expect(await approve(await row(start))).toBeNull();
  expect((await rows()).map(({ state }) => state).sort()).toEqual([
    'final',
    'final',
    'initial',
    'translated',
  ]);
  await omit('ថ្ងៃពុធ', 'Lunar date');
  await omit('(Signed', 'Stands on the paper');
  expect(await row('ថ្ងៃពុធ')).toMatchObject({ omitted: 'Lunar date', state: 'final', doubtful: false });
  expect(await row('(Signed')).toMatchObject({ omitted: 'Stands on the paper', state: 'final' });
  expect(await window.call('approval.queue', { handle })).toEqual([]);
  expect((await window.call('project.view', { handle })).counts.open).toBe(0);
  const page = await preview();
  expect(page.draft).toBe(false);
  expect(page.body).toContain('ព.ស.២៥៦៩');
  expect(page.body).toContain('(Signed and Stamped)');
  for (const format of ['csv', 'xliff'] as const) {
    const { bytes } = await window.call('export.write', {
      handle,
      layout: 'bilingual',
      format,
      names: false,
    });
    const text = new TextDecoder().decode(bytes);
    expect(text, format).toContain('Lunar date');
    expect(text, format).toContain('Stands on the paper');
  }
  await omit('ថ្ងៃពុធ', null);
  expect(await row('ថ្ងៃពុធ')).toMatchObject({ omitted: null, state: 'initial', doubtful: true });
});
