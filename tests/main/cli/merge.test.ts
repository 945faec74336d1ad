import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { mergeRows } from '../../../src/core/review/pairing/neighbours.ts';
import { plain } from '../../../src/core/text/rich-text.ts';
import { openHome } from '../../../src/main/home/home.ts';
import { readIdentity } from '../../../src/main/people/identity.ts';
import { openProject, type OpenProject } from '../../../src/main/project/open-project.ts';
import { doEveryKind } from '../../core/review/every-kind.ts';
import { log } from '../../../src/main/cli/log.ts';
import { handOver } from '../../../src/main/cli/hand-over.ts';
import { merge } from '../../../src/main/cli/merge.ts';
import { newProject } from '../../../src/main/cli/new.ts';
import { takeIn } from '../../../src/main/cli/take-in.ts';
import { verify } from '../../../src/main/cli/verify.ts';
import { comment, edit, makeWorld, value, type World } from '../project/world.ts';
import { oneLine, sample } from './run-bokprae.ts';
import { desk } from './run-command.ts';

const pair = ['--source', sample('km'), '--target', sample('en')];

/** Works on a project file as its owner would in the window. */
function work(homeFolder: string, file: string, does: (open: OpenProject) => void): void {
  const home = openHome(homeFolder);
  const context = { home, identity: value(readIdentity(home)), now: () => new Date() };
  const open = value(openProject(file, context, { takeOver: false, readOnly: false, acceptOlder: true }));
  does(open);
  open.close();
  home.close();
}

function write(open: OpenProject, row: number, text: string): void {
  const { project } = open;
  const [segment] = project.rows.get(project.rowOrder[row]!)!.target;
  const edits = [{ segment: segment!, base: project.segments.get(segment!)!.version, content: plain(text) }];
  value(open.commit({ action: { kind: 'edit', body: { edits } } }));
}

test('two copies are merged, told about, and merged again to the same log', async () => {
  const { folder, home, run } = desk();
  const path = (name: string) => join(folder, name);
  await run(newProject, 'a.bokprae', ...pair);
  copyFileSync(path('a.bokprae'), path('b.bokprae'));
  work(home, path('a.bokprae'), (open) => write(open, 1, 'Written on the first copy.'));
  work(home, path('b.bokprae'), (open) => write(open, 1, 'Written on the second copy.'));

  const merged = await run(merge, 'a.bokprae', 'b.bokprae', '--to', 'c.bokprae', '--json');
  expect(merged).toMatchObject({ status: 1, err: '' });
  expect(JSON.parse(merged.out)).toMatchObject({
    changes: { a: 3, b: 3, merged: 4 },
    conflicts: [
      {
        row: 2,
        base: expect.any(String) as string,
        a: { text: 'Written on the first copy.', by: expect.any(String) as string },
        b: { text: 'Written on the second copy.', by: expect.any(String) as string },
      },
    ],
    refused: [],
  });
  expect((await run(verify, 'c.bokprae')).status).toBe(0);

  const first = await run(log, 'c.bokprae', '--json');
  const told = JSON.parse(first.out) as { kind: string; rows: number[]; sentence: string }[];
  expect(told.map(({ kind }) => kind)).toEqual(['found', 'import', 'edit', 'edit']);
  expect(told[2]).toMatchObject({
    by: expect.any(String) as string,
    rows: [2],
    refused: null,
    sentence: expect.stringMatching(/wrote row 2$/) as string,
  });
  expect((await run(log, 'c.bokprae')).out.trim().split('\n')).toHaveLength(4);
  for (const [name, ...copies] of [
    ['ba', 'b', 'a'],
    ['ca', 'c', 'a'],
    ['bc', 'b', 'c'],
  ] as const) {
    await run(merge, `${copies[0]}.bokprae`, `${copies[1]}.bokprae`, '--to', `${name}.bokprae`);
    expect((await run(log, `${name}.bokprae`, '--json')).out).toBe(first.out);
  }
  const before = readFileSync(path('c.bokprae'));
  expect(await run(takeIn, 'c.bokprae', 'a.bokprae')).toMatchObject({ status: 1 });
  expect(readFileSync(path('c.bokprae'))).toEqual(before);

  writeFileSync(path('no.bokprae'), 'Dear Sir');
  for (const ran of [
    await run(merge, 'a.bokprae', 'no.bokprae', '--to', 'd.bokprae'),
    await run(merge, 'a.bokprae', 'missing.bokprae', '--to', 'd.bokprae'),
    await run(merge, 'a.bokprae', 'b.bokprae', '--to', 'c.bokprae'),
    await run(merge, 'a.bokprae', 'b.bokprae', '--to', 'd.docx'),
  ]) {
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toMatch(oneLine);
  }
});

test('a review package goes out sealed and comes back', async () => {
  const { folder, home, run } = desk();
  const path = (name: string) => join(folder, name);
  process.env.SECRET = 'a long passphrase';
  const seal = ['--passphrase-env', 'SECRET'];
  await run(newProject, 'a.bokprae', ...pair);
  const out = await run(handOver, 'a.bokprae', '--to', 'p.bokpack', '--review', '--rows', '3-10,14', ...seal);
  expect(out).toMatchObject({ status: 0, err: '' });
  expect(await run(takeIn, 'b.bokprae', 'p.bokpack')).toMatchObject({
    status: 2,
    err: expect.stringMatching(oneLine) as string,
  });
  expect((await run(takeIn, 'b.bokprae', 'p.bokpack', ...seal)).status).toBe(0);
  expect((await run(verify, 'b.bokprae')).out).toContain('left out');
  work(home, path('b.bokprae'), (open) => write(open, 2, 'Reviewed.'));
  await run(handOver, 'b.bokprae', '--to', 'q.bokpack', '--review');
  expect(JSON.parse((await run(takeIn, 'a.bokprae', 'q.bokpack', '--json')).out)).toEqual({
    came: 1,
    conflicts: 0,
    refused: 0,
  });
  expect((await run(takeIn, 'a.bokprae', 'q.bokpack')).out).toContain('already');
  expect(
    (await run(handOver, 'a.bokprae', '--to', 'p2.bokpack', '--review', '--rows', '3-9999')).status,
  ).toBe(2);
  expect((await run(handOver, 'a.bokprae', '--to', 'whole.bokprae')).status).toBe(0);
  expect((await run(verify, 'whole.bokprae')).status).toBe(0);
});

/** Three copies of a project on three desks that were worked on apart, by path. */
function threeCopies(): [string, string, string] {
  const worlds = ['Sok', 'Dara', 'Vanna'].map((name) => makeWorld(() => new Date(), name));
  onTestFinished(() => worlds.forEach((world) => world.end()));
  const [sok, dara, vanna] = worlds as [World, World, World];
  const open = sok.create(5);
  for (const [{ identity }, role] of [
    [dara, 'translator'],
    [vanna, 'reviewer'],
  ] as const) {
    const member = { key: identity.key, name: identity.name, role };
    value(open.commit({ action: { kind: 'member', body: { member } } }));
  }
  open.close();
  for (const { file } of [dara, vanna]) copyFileSync(sok.file, file);
  const [mine, daras, vannas] = worlds.map((world) => world.open()) as [
    OpenProject,
    OpenProject,
    OpenProject,
  ];
  value(edit(daras, 4, 'The last, by Dara.'));
  value(comment(daras, 0, 'Why?'));
  value(edit(vannas, 4, 'The last, by Vanna.'));
  value(daras.commit({ action: mergeRows(daras.project, 'r1')! }));
  value(vannas.commit({ action: mergeRows(vannas.project, 'r2')! }));
  doEveryKind(mine.project, sok.identity.key, (action, undoes) => {
    return value(mine.commit(undoes === undefined ? { action } : { action, undoes })).change.id;
  });
  for (const project of [mine, daras, vannas]) project.close();
  return [sok.file, dara.file, vanna.file];
}

test('three copies, merged in every order and again with each of them, print one log to the byte', async () => {
  const copies = threeCopies();
  const { run } = desk();
  let serial = 0;
  const together = async (a: string, b: string): Promise<string> => {
    const to = `merged-${(serial += 1)}.bokprae`;
    expect((await run(merge, a, b, '--to', to)).status).toBe(1);
    return to;
  };
  const logs = new Set<string>();
  for (const [i, j, k] of [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ] as const) {
    const all = await together(await together(copies[i], copies[j]), copies[k]);
    logs.add((await run(log, all, '--json')).out);
    const again = await together(copies[k], await together(all, copies[i]));
    logs.add((await run(log, again, '--json')).out);
  }
  expect(logs.size).toBe(1);
  const told = await run(merge, 'merged-1.bokprae', copies[2], '--to', 'told.bokprae', '--json');
  const { conflicts, refused } = JSON.parse(told.out) as { conflicts: object[]; refused: object[] };
  expect(conflicts).toContainEqual(
    expect.objectContaining({
      base: 'Sentence 4 of this letter.',
      a: expect.objectContaining({ by: 'Dara' }) as object,
      b: expect.objectContaining({ by: 'Vanna' }) as object,
    }),
  );
  const [logged] = [...logs].map((out) => JSON.parse(out) as { refused: string | null }[]);
  const pairing = 'Vanna paired row 2 anew — without effect: the rows had been paired anew';
  expect(refused).toContainEqual(expect.objectContaining({ rows: [2], sentence: pairing }));
  expect(logged!.filter((change) => change.refused !== null)).toEqual(refused);
});
