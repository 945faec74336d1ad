import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { fold } from '../../../src/core/review/fold.ts';
import { makeHandOver } from '../../../src/main/merge/make-hand-over.ts';
import { placeFile } from '../../../src/main/merge/merge-files.ts';
import { packageMark } from '../../../src/main/merge/package-mark.ts';
import { readForeign, type Foreign } from '../../../src/main/merge/read-foreign.ts';
import { openProject, type OpenProject } from '../../../src/main/project/open-project.ts';
import { sealChange } from '../../../src/main/project/seal-change.ts';
import { uniteLogs } from '../../../src/main/project/unite-logs.ts';
import { comment, edit, makeWorld, problem, value, type World } from '../project/world.ts';

const asUsual = { takeOver: false, readOnly: false };

/** Somebody with an installation of their own. */
function person(name: string): World {
  const world = makeWorld(() => new Date(), name);
  onTestFinished(() => world.end());
  return world;
}

/** Sok's project with Dara as a translator, and Dara's copy of it. */
function twoCopies(): { sok: World; dara: World; mine: OpenProject; theirs: OpenProject } {
  const [sok, dara] = [person('Sok'), person('Dara')];
  const mine = sok.create();
  const member = { key: dara.identity.key, name: 'Dara', role: 'translator' as const };
  value(mine.commit({ action: { kind: 'member', body: { member } } }));
  return { sok, dara, mine, theirs: openCopy(dara, mine.path) };
}

function openCopy(world: World, path: string): OpenProject {
  const copy = join(world.folder, 'copy.bokprae');
  copyFileSync(path, copy);
  const opened = value(openProject(copy, world.context, asUsual));
  onTestFinished(() => opened.close());
  return opened;
}

const read = (bytes: Uint8Array, passphrase: string | null = null) =>
  readForeign(bytes, 'theirs.bokprae', { now: new Date(), passphrase });
const readCopy = ({ path }: OpenProject): Foreign => value(read(readFileSync(path)));

function takeIn(into: OpenProject, from: Foreign) {
  const { project, came } = value(into.takeIn(from));
  if (project) onTestFinished(() => project.close());
  return { project: project ?? into, came };
}

const logOf = (file: OpenProject) => file.contents().rows;

test('what two people did apart comes together on both desks, and both texts of one segment are kept', () => {
  const { sok, mine, theirs } = twoCopies();
  edit(mine, 0, 'Mine.');
  edit(theirs, 0, 'Theirs.');
  edit(theirs, 1, 'The second.');
  comment(theirs, 2, 'Is this so?');
  const fromThem = readCopy(theirs);
  const fromMe = readCopy(mine);
  const here = takeIn(mine, fromThem);
  expect(here.came.map(({ kind }) => kind)).toEqual(['edit', 'edit', 'comment']);
  const there = takeIn(theirs, fromMe);
  expect(logOf(there.project)).toEqual(logOf(here.project));
  const { project } = here.project;
  const texts = [project.segments.get('t0')!.content.text, project.conflicts[0]!.other.text];
  expect(new Set(texts)).toEqual(new Set(['Mine.', 'Theirs.']));
  expect(project.segments.get('t1')!.content.text).toBe('The second.');
  expect(project.comments.size).toBe(1);
  expect(here.project.verify()).toMatchObject({ holds: true });
  const copies = sok.home.copies.list(project.id);
  expect(copies.some((copy) => copy.includes('merge-'))).toBe(true);
  value(edit(here.project, 2, 'Work goes on.'));
  here.project.close();
  expect(sok.open().notice).toBeNull();
});

test('taking the same file in twice changes nothing, byte for byte', () => {
  const { mine, theirs } = twoCopies();
  edit(theirs, 1, 'The second.');
  const { project } = takeIn(mine, readCopy(theirs));
  const before = readFileSync(project.path);
  const again = takeIn(project, readCopy(theirs));
  expect(again.came).toEqual([]);
  expect(again.project).toBe(project);
  expect(readFileSync(project.path)).toEqual(before);
  expect(takeIn(project, readCopy(project)).came).toEqual([]);
});

test('it does not matter which copy comes first, nor how often and by which way they are merged', () => {
  const { mine, theirs } = twoCopies();
  const third = openCopy(person('Vanna'), mine.path);
  edit(mine, 0, 'Mine.');
  edit(theirs, 0, 'Theirs.');
  const [a, b, c] = [readCopy(mine), readCopy(theirs), readCopy(third)];
  const ab = value(uniteLogs(a, b));
  const ways = [
    value(uniteLogs(b, a)),
    value(uniteLogs(ab, a)),
    value(uniteLogs(c, value(uniteLogs(b, a)))),
    value(uniteLogs(value(uniteLogs(a, c)), value(uniteLogs(b, c)))),
  ];
  for (const way of ways) {
    expect(way.rows).toEqual(ab.rows);
    expect(way.project).toEqual(ab.project);
  }
});

test('changes by somebody who is no member are kept and named, and do nothing', () => {
  const { mine } = twoCopies();
  const stranger = person('Chea');
  const copy = openCopy(stranger, mine.path);
  expect(problem(edit(copy, 0, 'Mine now.')).code).toBe('not-a-member');
  copy.close();
  const forged = forge(stranger, copy.path);
  const { project, came } = takeIn(mine, value(read(forged)));
  expect(came).toHaveLength(1);
  expect(project.project.segments.get('t0')!.content.text).toBe('Sentence 0 of this letter.');
  expect(project.project.refusals).toMatchObject([
    { author: stranger.identity.key, reason: 'not-a-member', kind: 'edit' },
  ]);
  const failed = project.verify().checks.filter(({ holds }) => !holds);
  expect(failed.map(({ check }) => check)).toEqual(['members']);
  value(edit(project, 1, 'Work goes on.'));
});

/** A copy in which somebody who is no member wrote something with a Bokprae that lets them. */
function forge({ identity, home, folder, context }: World, path: string): Buffer {
  const copy = value(read(readFileSync(path)));
  const base = copy.project.segments.get('t0')!.version;
  const edits = [{ segment: 't0', base, content: { text: 'Mine now.', marks: [] } }];
  const action = { kind: 'edit' as const, body: { edits } };
  const sealed = sealChange(copy.project, { action }, identity, new Date())!;
  const changes = [...copy.changes, sealed.change];
  const contents = { ...copy, changes, rows: [...copy.rows, sealed], project: fold(changes) };
  return readFileSync(value(placeFile(join(folder, 'forged.bokprae'), contents, { home, now: context.now })));
}

test('another project, an altered copy and no project at all are refused in one sentence, and nothing changes', () => {
  const { mine, theirs } = twoCopies();
  const other = person('Sok').create();
  const before = readFileSync(mine.path);
  expect(problem(mine.takeIn(readCopy(other))).code).toBe('another-project');
  edit(theirs, 0, 'Theirs.');
  const altered = Buffer.from(readFileSync(theirs.path));
  for (let at = altered.indexOf('Theirs.'); at >= 0; at = altered.indexOf('Theirs.', at + 1))
    altered.write('Thairs.', at);
  expect(problem(read(altered)).code).toBe('file-does-not-hold');
  expect(problem(read(altered.subarray(0, 5_000))).code).toBe('file-cut-short');
  expect(problem(read(Buffer.from('Dear Sir'))).code).toBe('file-not-a-project');
  expect(readFileSync(mine.path)).toEqual(before);
  value(edit(mine, 0, 'Work goes on.'));
});

test('an older copy brings nothing, and a project open to read only takes nothing in', () => {
  const { sok, mine } = twoCopies();
  const older = readCopy(mine);
  edit(mine, 0, 'Later.');
  expect(takeIn(mine, older).came).toEqual([]);
  const reader = sok.open({ readOnly: true });
  expect(problem(reader.takeIn(older)).code).toBe('read-only');
});

const asked = { to: 'Dara', note: 'The dates, please.', rows: ['r1'], documents: false, passphrase: null };

test('a review package leaves the documents out, says so, and comes back as work done', () => {
  const { dara, mine } = twoCopies();
  const packed = makeHandOver(mine, 'Sok', asked, new Date());
  const foreign = value(read(packed));
  expect(foreign.errand).toMatchObject({ from: 'Sok', to: 'Dara', note: 'The dates, please.', rows: ['r1'] });
  expect(foreign.documents).toEqual([]);
  const path = join(dara.folder, 'package.bokprae');
  value(placeFile(path, foreign, dara.context));
  const theirs = value(openProject(path, dara.context, asUsual));
  onTestFinished(() => theirs.close());
  expect(theirs.notice).toBeNull();
  expect(theirs.documentBytes('source')).toBeNull();
  const documents = theirs.verify().checks.find(({ check }) => check === 'documents');
  expect(documents).toEqual({ check: 'documents', holds: true, with: { documents: 0, leftOut: 2 } });
  value(edit(theirs, 1, 'On 12 March.'));
  const back = takeIn(mine, value(read(makeHandOver(theirs, 'Dara', asked, new Date()))));
  expect(back.came.map(({ kind }) => kind)).toEqual(['edit']);
  expect(back.project.documentBytes('source')).not.toBeNull();
  const whole = takeIn(theirs, readCopy(back.project));
  expect(whole.project.documentBytes('source')).toEqual(back.project.documentBytes('source'));
});

test('a sealed package opens with its passphrase alone, and no altered byte of it passes', () => {
  const { mine } = twoCopies();
  const sealed = makeHandOver(
    mine,
    'Sok',
    { ...asked, documents: true, passphrase: 'ពាក្យ សម្ងាត់' },
    new Date(),
  );
  expect(sealed.includes('Sentence 0')).toBe(false);
  expect(problem(read(sealed)).code).toBe('package-sealed');
  expect(problem(read(sealed, 'something else')).code).toBe('package-passphrase-wrong');
  expect(value(read(sealed, ' ពាក្យ សម្ងាត់ ')).documents).toHaveLength(2);
  for (const at of [12, sealed.length - 1]) {
    const altered = Buffer.from(sealed);
    altered[at]! ^= 1;
    expect(problem(read(altered, 'ពាក្យ សម្ងាត់')).code).toBe('package-passphrase-wrong');
  }
  const costly = Buffer.from(sealed);
  costly[9] = 30;
  expect(problem(read(costly, 'ពាក្យ សម្ងាត់')).code).toBe('package-damaged');
  expect(problem(read(sealed.subarray(0, 20), 'ពាក្យ សម្ងាត់')).code).toBe('package-damaged');
});

test('a package that is damaged, too large or made by a later Bokprae is refused in one sentence', () => {
  const { mine } = twoCopies();
  const packed = makeHandOver(mine, 'Sok', asked, new Date());
  const wrap = (text: string | Buffer) => Buffer.concat([packageMark, Buffer.from([0]), gzipSync(text)]);
  expect(problem(read(packed.subarray(0, packed.length - 9))).code).toBe('package-damaged');
  expect(problem(read(wrap('{"version":1}'))).code).toBe('package-damaged');
  expect(problem(read(wrap('{"version":2}'))).code).toBe('package-newer');
  expect(problem(read(Buffer.from('Bokpack7 and more'))).code).toBe('package-newer');
  const many = Buffer.concat(Array<Buffer>(60).fill(gzipSync(Buffer.alloc(10_000_000))));
  const bomb = Buffer.concat([packageMark, Buffer.from([0]), many]);
  expect(problem(read(bomb)).code).toBe('package-too-large');
});
