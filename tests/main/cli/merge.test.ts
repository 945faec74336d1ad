import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plain } from '../../../src/core/text/rich-text.ts';
import { openHome } from '../../../src/main/home/home.ts';
import { readIdentity } from '../../../src/main/people/identity.ts';
import { openProject, type OpenProject } from '../../../src/main/project/open-project.ts';
import { value } from '../project/world.ts';
import { bokprae, oneLine, sample } from './run-bokprae.ts';

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

test('two copies are merged, told about, and merged again to the same log', { timeout: 90_000 }, () => {
  const { folder, home, run } = bokprae();
  const path = (name: string) => join(folder, name);
  run('new', 'a.bokprae', ...pair);
  copyFileSync(path('a.bokprae'), path('b.bokprae'));
  work(home, path('a.bokprae'), (open) => write(open, 1, 'Written on the first copy.'));
  work(home, path('b.bokprae'), (open) => write(open, 1, 'Written on the second copy.'));

  const merged = run('merge', 'a.bokprae', 'b.bokprae', '--to', 'c.bokprae', '--json');
  expect(merged).toMatchObject({ status: 1, err: '' });
  expect(JSON.parse(merged.out)).toMatchObject({
    changes: { a: 3, b: 3, merged: 4 },
    conflicts: [
      {
        row: 2,
        base: expect.any(String) as string,
        a: { text: 'Written on the first copy.', by: 'sok' },
        b: { text: 'Written on the second copy.', by: 'sok' },
      },
    ],
    refused: [],
  });
  expect(run('verify', 'c.bokprae').status).toBe(0);

  const log = run('log', 'c.bokprae', '--json');
  const told = JSON.parse(log.out) as { kind: string; rows: number[]; sentence: string }[];
  expect(told.map(({ kind }) => kind)).toEqual(['found', 'import', 'edit', 'edit']);
  expect(told[2]).toMatchObject({ by: 'sok', rows: [2], refused: null, sentence: 'sok wrote row 2' });
  expect(run('log', 'c.bokprae').out.trim().split('\n')).toHaveLength(4);
  for (const [name, ...copies] of [
    ['ba', 'b', 'a'],
    ['ca', 'c', 'a'],
    ['bc', 'b', 'c'],
  ] as const) {
    run('merge', `${copies[0]}.bokprae`, `${copies[1]}.bokprae`, '--to', `${name}.bokprae`);
    expect(run('log', `${name}.bokprae`, '--json').out).toBe(log.out);
  }
  const before = readFileSync(path('c.bokprae'));
  expect(run('take-in', 'c.bokprae', 'a.bokprae')).toMatchObject({ status: 1 });
  expect(readFileSync(path('c.bokprae'))).toEqual(before);

  writeFileSync(path('no.bokprae'), 'Dear Sir');
  for (const ran of [
    run('merge', 'a.bokprae', 'no.bokprae', '--to', 'd.bokprae'),
    run('merge', 'a.bokprae', 'missing.bokprae', '--to', 'd.bokprae'),
    run('merge', 'a.bokprae', 'b.bokprae', '--to', 'c.bokprae'),
    run('merge', 'a.bokprae', 'b.bokprae', '--to', 'd.docx'),
  ]) {
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toMatch(oneLine);
  }
});

test('a review package goes out sealed and comes back', { timeout: 90_000 }, () => {
  const { folder, home, run } = bokprae();
  const path = (name: string) => join(folder, name);
  process.env.SECRET = 'a long passphrase';
  const seal = ['--passphrase-env', 'SECRET'];
  run('new', 'a.bokprae', ...pair);
  const out = run('handover', 'a.bokprae', '--to', 'p.bokpack', '--review', '--rows', '3-10,14', ...seal);
  expect(out).toMatchObject({ status: 0, err: '' });
  expect(run('take-in', 'b.bokprae', 'p.bokpack')).toMatchObject({
    status: 2,
    err: expect.stringMatching(oneLine) as string,
  });
  expect(run('take-in', 'b.bokprae', 'p.bokpack', ...seal).status).toBe(0);
  expect(run('verify', 'b.bokprae').out).toContain('left out');
  work(home, path('b.bokprae'), (open) => write(open, 2, 'Reviewed.'));
  run('handover', 'b.bokprae', '--to', 'q.bokpack', '--review');
  expect(JSON.parse(run('take-in', 'a.bokprae', 'q.bokpack', '--json').out)).toEqual({
    came: 1,
    conflicts: 0,
    refused: 0,
  });
  expect(run('take-in', 'a.bokprae', 'q.bokpack').out).toContain('already');
  expect(run('handover', 'a.bokprae', '--to', 'p2.bokpack', '--review', '--rows', '3-9999').status).toBe(2);
  expect(run('handover', 'a.bokprae', '--to', 'whole.bokprae').status).toBe(0);
  expect(run('verify', 'whole.bokprae').status).toBe(0);
});
