import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { invert } from '../../../src/core/review/invert.ts';
import { readVersion } from '../../../src/main/import/read-version.ts';
import { openProject, type OpenProject } from '../../../src/main/project/open-project.ts';
import { makeWorld, value, type World } from './world.ts';

let world: World;
beforeEach(() => (world = makeWorld()));
afterEach(() => world.end());

let serial = 0;
const newId = () => `n${(serial += 1)}`;

async function bring(open: OpenProject, text: string) {
  const file = { name: 't.txt', bytes: Buffer.from(text, 'utf8') };
  const { plan, document } = value(await readVersion(open.project, { side: 'target', file, newId }));
  return value(open.commit({ action: { kind: 'revise', body: plan.body }, document })).change;
}

const holds = (open: OpenProject) => open.verify().checks.filter((check) => !check.holds);
const texts = ({ project }: OpenProject) =>
  project.segmentOrder.target.map((id) => project.segments.get(id)!.content.text);

test('every version of a document stays in the file, through undo, redo and closing', async () => {
  const open = world.create();
  const before = texts(open);
  const change = await bring(
    open,
    'Sentence 0 of this letter.\nSentence 1 of that letter.\nSentence 2 of this letter.',
  );
  expect(texts(open)).not.toEqual(before);
  expect(Buffer.from(open.documentBytes('target')!).toString()).toContain('that letter');
  value(open.commit({ action: invert(open.project, change)!, undoes: change.id }));
  expect(texts(open)).toEqual(before);
  expect(Buffer.from(open.documentBytes('target')!).toString()).not.toContain('that letter');
  expect(holds(open)).toEqual([]);
  value(open.commit({ action: { kind: 'revise', body: change.body as never }, redoes: change.id }));
  expect(holds(open)).toEqual([]);
  open.close();
  const again = world.open();
  expect(texts(again)[1]).toBe('Sentence 1 of that letter.');
  expect(holds(again)).toEqual([]);
});

test('a version without its bytes, or with others, is not taken', async () => {
  const open = world.create();
  const file = { name: 't.txt', bytes: Buffer.from('Sentence 0 of that letter.') };
  const { plan } = value(await readVersion(open.project, { side: 'target', file, newId }));
  const action = { kind: 'revise' as const, body: plan.body };
  const before = texts(open);
  expect(open.commit({ action })).toMatchObject({ ok: false });
  expect(open.commit({ action, document: { name: 't.txt', bytes: Buffer.from('Other.') } })).toMatchObject({
    ok: false,
  });
  expect(texts(open)).toEqual(before);
  expect(holds(open)).toEqual([]);
});

test('copies that brought in two versions unite in a file that holds, with both', async () => {
  const first = world.create();
  first.close();
  const other = join(world.folder, 'other.bokprae');
  copyFileSync(world.file, other);
  const theirs = value(openProject(other, world.context, { takeOver: false, readOnly: false }));
  await bring(theirs, 'Sentence 0 of that letter.\nSentence 1 of this letter.\nSentence 2 of this letter.');
  const contents = theirs.contents();
  const foreign = { changes: [...theirs.changes.values()], project: theirs.project, ...contents };
  theirs.close();
  const mine = world.open();
  await bring(mine, 'Sentence 0 of this letter.\nSentence 1 of this letter.\nSentence 2 of their letter.');
  const united = value(mine.takeIn(foreign)).project!;
  expect(united.project.refusals).toMatchObject([{ kind: 'revise', reason: 'not-this-version' }]);
  expect(holds(united)).toEqual([]);
  expect(united.contents().documents).toHaveLength(4);
  united.close();
});
