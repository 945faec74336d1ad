import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventually } from '../../eventually.ts';
import { Termbase } from '../../../src/main/terms/termbase.ts';
import { Work } from '../../../src/main/work/work.ts';
import { openHomeless, openWindow } from './open-window.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Sentences of numbered words, which take the aligner seconds. */
function longText(words: string, sentences: number) {
  return Array.from({ length: sentences }, (_, at) =>
    Array.from({ length: 14 }, (_, place) => words + ((at * 7 + place * 13) % 997).toString(20)).join(' '),
  ).join('.\n\n');
}
const km = { name: 'km.txt', bytes: bytes(`ខ្មែរ។\n\n${longText('ក', 5_000)}`) };
const en = { name: 'en.txt', bytes: bytes(`English.\n\n${longText('a', 5_000)}`) };
const languages = { source: 'km', target: 'en' };

test('other calls are answered while documents are read, and cancelling ends the reading', async () => {
  const { window } = openHomeless();
  const reading = window.ask('documents.read', { source: km, target: en, languages, work: 'one' });
  const aligning: unknown = expect.objectContaining({ event: 'progress', task: 'align' });
  await eventually(() => expect(window.events).toContainEqual(aligning));
  await window.call('app.view', {});
  await window.call('work.cancel', { work: 'another' });
  await window.call('work.cancel', { work: 'one' });
  expect(await reading).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  const told = window.events.length;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(window.events).toHaveLength(told);
});

test('cancelling leaves no project behind, and the next work is done as ever', async () => {
  const { window, home } = openHomeless();
  await window.call('identity.create', { name: 'Sok' });
  const folder = join(home, 'projects');
  const input = { title: 'A', folder, name: 'a', languages };
  const making = window.ask('project.create', { ...input, source: km, target: en, work: 'one' });
  await eventually(() => expect(window.events.length).toBeGreaterThan(0));
  await window.call('work.cancel', { work: 'one' });
  expect(await making).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  const short = { source: { name: 'km.txt', bytes: bytes('ជម្រាបសួរ។') }, target: null };
  expect(await window.call('project.create', { ...input, ...short })).toMatchObject({ title: 'A' });
});

test('closing a window ends its work, and so does closing the backend', async () => {
  const { window } = openHomeless();
  const ask = () => window.ask('documents.read', { source: km, target: en, languages });
  const first = ask();
  window.close();
  expect(await first).toMatchObject({ problem: { code: 'cancelled' } });
  const second = ask();
  await window.backend.close();
  expect(await second).toMatchObject({ problem: { code: 'cancelled' } });
});

test('aligning again does nothing when rows changed meanwhile', async () => {
  const { window, handle, row } = await openWindow('ទី ១។\n\nទី ២។', 'No 1.\n\nNo 2.');
  const first = await row('No 1.');
  const again = window.refusal('pairing.realign', { handle });
  await window.call('pairing.accept', { handle, rows: [first.id], accepted: true });
  expect(await again).toBe('realign-overtaken');
});

test('a new version is compared in a thread of its own, and cancelling leaves the project as it was', async () => {
  const { window, handle, rows } = await openWindow('ទី ១។\n\nទី ២។', null);
  const before = await rows();
  const input = { handle, side: 'source' as const, file: { ...km, name: 'new.md' } };
  const bringing = window.ask('version.bring', { ...input, work: 'one' });
  await window.call('work.cancel', { work: 'one' });
  expect(await bringing).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  expect(await rows()).toEqual(before);
  const file = { name: 'new.md', bytes: bytes('ទី ១។\n\nទី ៣ ថ្មី។') };
  const preview = window.call('version.preview', { handle, side: 'source', file });
  await window.call('pairing.accept', { handle, rows: [before[0]!.id], accepted: true });
  expect(await preview).toMatchObject({ kept: 1, file: 'new.md' });
});

test('what the termbases of a project know helps to align it again', async () => {
  const { window, home, handle, rows } = await openWindow('កក្រ\n\nខខ្រ', 'Tiger\n\nLion\n\nBear');
  const path = join(home, 'animals.bokterm');
  const term = (text: string, language: string) => ({
    text,
    language,
    status: 'preferred' as const,
    note: '',
  });
  const pairs = [
    ['កក្រ', 'Lion'],
    ['ខខ្រ', 'Bear'],
  ] as const;
  const termbase = new Termbase(path, { create: true });
  termbase.add(
    pairs.map(([km, en]) => ({
      ...{ definition: '', note: '', source: '', subject: '', facts: [] },
      terms: [term(km, 'km'), term(en, 'en')].map((each) => ({ ...each, facts: [] })),
    })),
  );
  termbase.close();
  await window.call('attachments.set', {
    handle,
    kind: 'terms',
    list: [{ path, penalty: 0, writable: false }],
  });
  await window.call('pairing.realign', { handle });
  const paired = (await rows()).map(({ source, target }) => [
    source[0]?.content.text,
    target[0]?.content.text,
  ]);
  expect(paired).toEqual([
    [undefined, 'Tiger'],
    ['កក្រ', 'Lion'],
    ['ខខ្រ', 'Bear'],
  ]);
});

test('work that needs more memory than its thread may have ends, and nothing else does', async () => {
  const work = new Work({ maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 8 });
  const known = { memories: [], termbases: [] };
  const asked = { files: { source: km, target: en }, languages, known };
  const outcome = await work.run('read', asked, { window: {}, work: undefined }, () => undefined);
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'work-too-large' } });
});

test('work that is done elsewhere is cancelled by its own window alone, or as that closes, until it is done', async () => {
  const work = new Work();
  const window = {};
  const begin = () => {
    const { promise: outcome, resolve } = Promise.withResolvers<string>();
    const followed = work.follow({ window, work: 'one' }, { outcome, cancel: () => resolve('cancelled') });
    return { followed, resolve };
  };
  const first = begin();
  work.cancel({}, 'one');
  work.cancel(window, 'another');
  first.resolve('done');
  expect(await first.followed).toBe('done');
  const second = begin();
  work.cancel(window, 'one');
  expect(await second.followed).toBe('cancelled');
  const third = begin();
  work.cancel(window);
  expect(await third.followed).toBe('cancelled');
});
