import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventually } from '../../eventually.ts';
import { Memory } from '../../../src/main/memory/memory.ts';
import { openWindow } from './open-window.ts';

const khmer =
  'ក្រសួងបានរៀបចំសិក្ខាសាលាចំនួន 12 លើក។\n\nមានអ្នកចូលរួម 120 នាក់។\n\nក្រសួងបានរៀបចំសិក្ខាសាលាចំនួន 12 លើក។\n\nអរគុណ។';
const english =
  'The ministry held 12 workshops.\n\n120 people took part.\n\nThe ministry held 12 workshops.\n\nThanks.';

const bytes = (text: string) => new TextEncoder().encode(text);

async function begin(target: string | null = english) {
  const opened = await openWindow(khmer, target);
  const { window, home, handle, rows } = opened;
  if (opened.view.fourEyes) {
    await window.call('four-eyes.set', { handle, on: false, reason: 'I work alone here.' });
  }
  const memory = join(home, 'memories', 'My memory.bkm');
  const importText = async (name: string, text: string, path = memory) => {
    const { transfer } = await window.call('transfer.send', { transfer: null, name, bytes: bytes(text) });
    return window.call('memory.import', { path, transfer, work: 'import' });
  };
  const units = () => window.call('memory.units', { path: memory, text: '' });
  const approve = async (index: number) => {
    const { id: row, content } = (await rows())[index]!;
    return window.call('rows.state', { handle, state: 'final', rows: [{ row, content }] });
  };
  const find = async (index: number, unapproved = false) =>
    window.call('matches.find', { handle, row: (await rows())[index]!.id, unapproved });
  return { ...opened, memory, importText, units, approve, find };
}

describe('what is approved', () => {
  it('comes into the memory with its context, who and when, and is demoted when it no longer holds', async () => {
    const { window, handle, units, approve, rows, write, find, memory } = await begin();
    await approve(1);
    await eventually(async () => expect(await units()).toHaveLength(1));
    expect((await units())[0]).toMatchObject({
      en: '120 people took part.',
      origin: 'km.md',
      maker: 'Sok',
      approved: true,
    });
    const open = new Memory(memory, { create: false });
    expect(open.unit(1)!.context!.km!.previous).toContain('12 លើក');
    open.close();
    expect(await find(1)).toEqual([]);
    await write((await rows())[1]!, '120 persons took part.');
    await eventually(async () => expect((await units())[0]!.approved).toBe(false));
    await approve(1);
    await eventually(async () => expect((await units())[0]!.en).toBe('120 persons took part.'));
    expect(await units()).toHaveLength(1);
    await window.call('undo', { handle });
    await eventually(async () => expect((await units())[0]!.approved).toBe(false));
  });

  it('is delivered when the project is opened again, once, and not where no memory may be written', async () => {
    const { window, handle, units, approve, view } = await begin();
    const list = await window.call('attachments.read', { handle, kind: 'memory' });
    await window.call('attachments.set', { handle, kind: 'memory', list: [] });
    await approve(0);
    await approve(1);
    await window.call('attachments.set', {
      handle,
      kind: 'memory',
      list: list.map(({ path, penalty }) => ({ path, penalty, writable: true })),
    });
    await eventually(async () => expect(await units()).toHaveLength(2));
    const before = await units();
    await window.call('project.close', { handle });
    await window.call('project.open', { path: view.path, takeOver: false, readOnly: false });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await units()).toEqual(before);
  });
});

describe('matches of a row', () => {
  it('come from memories in order, less their penalty, with redline and numbers adapted', async () => {
    const { window, handle, importText, find, home } = await begin(null);
    await importText('old.tsv', 'km\ten\tmaker\nមានអ្នកចូលរួម 80 នាក់។\t80 people came.\tDara\n');
    const { path } = await window.call('memory.create', { name: 'Other' });
    await importText('other.csv', 'មានអ្នកចូលរួម 120 នាក់។,120 took part.\n', path);
    const own = join(home, 'memories', 'My memory.bkm');
    const list = [
      { path, penalty: 10, writable: false },
      { path: own, penalty: 0, writable: true },
    ];
    await window.call('attachments.set', { handle, kind: 'memory', list });
    const matches = await find(1);
    expect(matches.map(({ score, memory }) => [score, memory])).toEqual([
      [90, 'Other'],
      [85, 'My memory'],
    ]);
    expect(matches[1]).toMatchObject({
      adapted: { text: '120 people came.' },
      maker: 'Dara',
      origin: 'old.tsv',
    });
    expect(matches[1]!.redline.map(({ op }) => op)).toContain('insert');
    expect(await window.call('memory.list', {})).toHaveLength(2);
    await importText('old.tsv', 'km\ten\tmaker\nមានអ្នកចូលរួម 80 នាក់។\t80 people came.\tDara\n', path);
    const query = { handle, text: 'people', side: 'both', limit: 10 } as const;
    const { units } = await window.call('concordance.find', query);
    expect(units.map(({ en, memory }) => [en, memory])).toEqual([['80 people came.', 'Other']]);
  });

  it('propose what an equal row of the project says, and fill it where the project says so', async () => {
    const { window, handle, approve, find, rows } = await begin(null);
    const write = async (index: number, text: string) => {
      const row = (await rows())[index]!;
      const texts = [{ segment: null, version: [], content: { text, marks: [] } }];
      await window.call('row.write', { handle, row: row.id, texts, state: null });
    };
    await write(0, 'Twelve workshops were held.');
    expect(await find(2)).toEqual([]);
    expect(await find(2, true)).toMatchObject([{ score: 95, approved: false, row: 1, memory: null }]);
    await window.call('propagation.set', { handle, on: true });
    await approve(0);
    expect((await rows())[2]!.target[0]!.content.text).toBe('Twelve workshops were held.');
    expect(await find(2)).toMatchObject([{ score: 100, approved: true, row: 1 }]);
    await window.call('undo', { handle });
    expect((await rows())[2]!.target).toEqual([]);
    expect((await rows())[0]!.state).toBe('final');
  });

  it('pre-translate the document, and undo takes it back', async () => {
    const { window, handle, importText, rows } = await begin(null);
    await importText('old.csv', 'អរគុណ។,Thank you.\nមានអ្នកចូលរួម 80 នាក់។,80 people came.\n');
    const asked = { handle, threshold: 75, unapproved: false, work: 'fill' };
    const { rows: proposed, empty } = await window.call('pretranslation.preview', asked);
    expect(empty).toBe(4);
    expect(proposed.map(({ number, target }) => [number, target.text])).toEqual([
      [2, '120 people came.'],
      [4, 'Thank you.'],
    ]);
    const filled = proposed.map(({ row, content, target }) => ({ row, content, target }));
    const texts = async () => (await rows()).map(({ target }) => target[0]?.content.text ?? '');
    const whole = ['', '120 people came.', '', 'Thank you.'];
    await window.call('pretranslation.apply', { handle, rows: filled });
    expect(await texts()).toEqual(whole);
    await window.call('undo', { handle });
    expect(await texts()).toEqual(['', '', '', '']);
    await window.call('redo', { handle });
    expect(await texts()).toEqual(whole);
    await window.call('undo', { handle });
    expect((await rows()).every(({ target }) => target.length === 0)).toBe(true);
  });
});

describe('a memory in the window', () => {
  it('tells every window when something was written to it, and only then', async () => {
    const { window, importText, memory } = await begin();
    const told = () => window.events.filter(({ event }) => event === 'memory').length;
    expect(told()).toBe(0);
    await importText('few.csv', 'ក,one\nខ,two\n');
    expect(told()).toBe(1);
    await window.call('memory.rewrite', { path: memory, id: 1, km: 'ក', en: 'three' });
    const { removed } = await window.call('memory.remove', { path: memory, ids: [1] });
    await window.call('memory.put-back', { removed });
    expect(told()).toBe(4);
    await window.call('memory.units', { path: memory, text: 'two' });
    await expect(window.call('memory.rewrite', { path: memory, id: 99, km: 'ក', en: 'x' })).rejects.toThrow();
    expect(told()).toBe(4);
  });

  it('names every copy, those of groups that are not shown too, and keeps one that is approved', async () => {
    const { window, importText, memory, units } = await begin();
    const pairs = Array.from({ length: 300 }, (_, at) => `ពាក្យ${at},word number ${at},unapproved\n`).join('');
    await importText('twice.csv', `km,en,status\n${pairs}${pairs.replaceAll('unapproved', 'approved')}`);
    const { duplicates, counts, copies } = await window.call('memory.repeated', { path: memory, side: 'km' });
    expect([duplicates.length, counts.duplicates, copies.length]).toEqual([200, 300, 300]);
    await window.call('memory.remove', { path: memory, ids: copies });
    expect(await window.call('memory.statistics', { path: memory })).toMatchObject({
      units: 300,
      approved: 300,
    });
    expect((await units()).every(({ approved }) => approved)).toBe(true);
  });

  it('is searched, edited, merged, exported, and an import that is stopped leaves it as it was', async () => {
    const { window, handle, importText, memory, units } = await begin();
    const lines = Array.from({ length: 4_000 }, (_, i) => `ពាក្យ${i},word number ${i}\n`).join('');
    const answer = importText('many.csv', lines.repeat(5));
    await eventually(() => {
      expect(window.events.some(({ event }) => event === 'work')).toBe(true);
      return Promise.resolve();
    });
    await window.call('work.cancel', { work: 'import' });
    await expect(answer).rejects.toThrow('cancelled');
    expect(await units()).toEqual([]);
    await importText('few.csv', 'ក,one\nក,two\nខ,three\nខ,three\n');
    const repeated = await window.call('memory.repeated', { path: memory, side: 'km' });
    expect(repeated.counts).toEqual({ duplicates: 1, contradictions: 1 });
    await window.call('memory.remove', { path: memory, ids: [repeated.duplicates[0]![1]!.id] });
    const { removed } = await window.call('memory.remove', { path: memory, ids: [1] });
    await window.call('memory.put-back', { removed });
    expect(await units()).toHaveLength(3);
    const [, first] = repeated.contradictions[0]!;
    await window.call('memory.rewrite', { path: memory, id: first!.id, km: 'ក', en: 'one' });
    expect((await units()).map(({ en }) => en).sort()).toEqual(['one', 'one', 'three']);
    const { path } = await window.call('memory.create', { name: 'Second' });
    const merging = { into: path, from: memory, work: 'merge' };
    expect(await window.call('memory.merge', merging)).toEqual({ units: 2 });
    await importText('many.csv', lines.repeat(5));
    const stopped = window.call('memory.merge', merging);
    await eventually(() => {
      expect(window.events).toContainEqual(expect.objectContaining({ event: 'work', work: 'merge' }));
      return Promise.resolve();
    });
    await window.call('work.cancel', { work: 'merge' });
    await expect(stopped).rejects.toThrow('cancelled');
    expect((await window.call('memory.statistics', { path })).units).toBe(2);
    const found = await window.call('concordance.find', { handle, text: 'THREE', side: 'both', limit: 10 });
    expect(found).toMatchObject({ more: false, units: [{ km: 'ខ', found: { en: [{ start: 0, end: 5 }] } }] });
    const { transfer, name } = await window.call('memory.export', { path, format: 'csv', work: 'export' });
    const { bytes: piece } = await window.call('transfer.fetch', { transfer, from: 0 });
    expect([name, new TextDecoder().decode(piece)]).toEqual([
      'Second.csv',
      expect.stringContaining('ខ,three'),
    ]);
    await window.call('transfer.end', { transfer });
    expect(await window.refusal('memory.statistics', { path: handle })).toBe('memory-not-one');
    expect(await window.refusal('memory.create', { name: 'Second' })).toBe('file-exists');
  });
});
