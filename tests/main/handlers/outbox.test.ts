import Database from 'better-sqlite3';
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { eventually } from '../../eventually.ts';
import { openBackend } from '../../../src/main/backend.ts';
import { Memory } from '../../../src/main/memory/memory.ts';
import { openWindow, TestWindow } from './open-window.ts';

const khmer = 'ក្រសួងបានរៀបចំសិក្ខាសាលា។\n\nមានអ្នកចូលរួម 120 នាក់។\n\nអរគុណ។';
const english = 'The ministry held a workshop.\n\n120 people took part.\n\nThanks.';

async function begin() {
  const opened = await openWindow(khmer, english);
  const { window, home, handle, rows } = opened;
  await window.call('four-eyes.set', { handle, on: false, reason: 'I work alone here.' });
  const approve = async (index: number) => {
    const { id: row, content } = (await rows())[index]!;
    return window.call('rows.state', { handle, state: 'final', rows: [{ row, content }] });
  };
  const learn = (...paths: string[]) =>
    window.call('attachments.set', {
      handle,
      kind: 'memory',
      list: paths.map((path) => ({ path, penalty: 0, writable: true })),
    });
  const create = async (name: string) => (await window.call('memory.create', { name })).path;
  return { ...opened, own: join(home, 'memories', 'My memory.bkm'), approve, learn, create };
}

/** English texts of a memory's file as another program sees it, without its log; unapproved ones in brackets. */
function held(path: string): string[] {
  if (!existsSync(path)) return [];
  const memory = new Memory(path, { create: false });
  const units = memory.database.prepare('SELECT en, approved FROM unit ORDER BY id').all() as {
    en: string;
    approved: number;
  }[];
  memory.database.close();
  return units.map(({ en, approved }) => (approved ? en : `(${en})`));
}

it('fills a memory anew when its file is put away, and leaves the file alone that was put away', async () => {
  const { own, approve } = await begin();
  await approve(1);
  await eventually(() => expect(held(own)).toEqual(['120 people took part.']));
  await eventually(() => expect(statSync(`${own}-wal`).size).toBe(0));
  renameSync(own, `${own}.away`);
  expect(held(`${own}.away`)).toHaveLength(1);
  await approve(2);
  await eventually(() => expect(held(own)).toEqual(['120 people took part.', 'Thanks.']));
  expect(held(`${own}.away`)).toEqual(['120 people took part.']);
});

it('makes no memory in the place of one on a disk that is gone, and delivers when another is chosen', async () => {
  const { approve, learn, home, create, own } = await begin();
  const stick = join(home, 'stick');
  mkdirSync(stick);
  const there = join(stick, 'ministry.bkm');
  renameSync(await create('Ministry'), there);
  await learn(there);
  rmSync(stick, { recursive: true });
  await approve(0);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(existsSync(stick)).toBe(false);
  await learn(own);
  await eventually(() => expect(held(own)).toEqual(['The ministry held a workshop.']));
});

it('demotes in the memory that learnt before another took its place', async () => {
  const { approve, learn, create, own, rows, write } = await begin();
  await approve(1);
  await eventually(() => expect(held(own)).toHaveLength(1));
  const next = await create('Next');
  await learn(next, own);
  await eventually(() => expect(held(next)).toHaveLength(1));
  await write((await rows())[1]!, '120 persons took part.');
  await eventually(() =>
    expect([held(next), held(own)]).toEqual([['(120 people took part.)'], ['(120 people took part.)']]),
  );
  await approve(1);
  await eventually(() => expect(held(next)).toEqual(['120 persons took part.']));
  expect(held(own)).toEqual(['(120 people took part.)']);
});

it('waits for another program that writes, while rows are approved at once; nothing comes twice', async () => {
  const { approve, own, create, learn, rows } = await begin();
  await create('Shared').then((path) => learn(path, own));
  const path = own.replace('My memory', 'Shared');
  const other = new Database(path);
  other.exec('BEGIN IMMEDIATE');
  for (const index of [0, 1]) await approve(index);
  expect((await rows()).map(({ state }) => state)).toEqual(['final', 'final', 'translated']);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(held(path)).toEqual([]);
  other.exec('COMMIT');
  other.close();
  await eventually(() =>
    expect(held(path)).toEqual(['The ministry held a workshop.', '120 people took part.']),
  );
});

it('delivers what was approved a moment before the end, once, and nothing when it begins again', async () => {
  const { window, approve, own, home, view } = await begin();
  await approve(1);
  await window.call('project.close', { handle: view.path });
  await window.backend.close();
  expect(held(own)).toEqual(['120 people took part.']);
  const backend = openBackend({ home, door: 'web', open: null });
  const again = new TestWindow(backend);
  await again.call('project.open', { path: view.path, takeOver: false, readOnly: false });
  await backend.close();
  expect(held(own)).toEqual(['120 people took part.']);
});

it('tells with the memory what waits to go in, why, and when it has gone in', async () => {
  const { approve, learn, home, create, handle, window } = await begin();
  const stick = join(home, 'stick');
  const there = join(stick, 'Ministry.bkm');
  mkdirSync(stick);
  renameSync(await create('Ministry'), there);
  await learn(there);
  const waits = async () => {
    const [one] = await window.call('attachments.read', { handle, kind: 'memory' });
    return one?.waits?.code ?? null;
  };
  const told = () => window.events.filter(({ event }) => event === 'attachments').length;
  const toldBefore = told();
  expect(await waits()).toBeNull();
  renameSync(stick, `${stick} away`);
  await approve(0);
  await eventually(async () => expect(await waits()).toBe('file-missing'));
  expect(told()).toBe(toldBefore + 1);
  renameSync(`${stick} away`, stick);
  await learn(there);
  await eventually(async () => expect(await waits()).toBeNull());
  expect(held(there)).toEqual(['The ministry held a workshop.']);
});
