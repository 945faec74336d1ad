import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { kinds } from '../../../src/core/review/change.ts';
import { log } from '../../../src/main/cli/log.ts';
import { createWithEveryKind } from '../project/every-kind-project.ts';
import { makeWorld, type World } from '../project/world.ts';
import { desk } from './run-command.ts';

interface Told {
  id: string;
  kind: string;
  rows: number[];
  facts: Record<string, string | number>;
  texts: string[];
  sentence: string;
  undoes: string | null;
}

async function everyKind(): Promise<{
  world: World;
  changes: ReadonlyMap<string, { kind: string }>;
  json: Told[];
  lines: string[];
}> {
  const world = makeWorld(() => new Date(), 'Sok');
  onTestFinished(() => world.end());
  const open = createWithEveryKind(world);
  open.close();
  const { run } = desk();
  const ran = await run(log, world.file, '--json');
  expect(ran.status).toBe(0);
  const lines = (await run(log, world.file)).out.trimEnd().split('\n');
  return { world, changes: open.changes, json: JSON.parse(ran.out) as Told[], lines };
}

test('a change of every kind is told by a sentence of its own, and by an object with the same fields', async () => {
  const { changes, json, lines } = await everyKind();
  expect(json.map(({ id }) => id)).toEqual([...changes.keys()]);
  expect(new Set(json.map(({ kind }) => kind))).toEqual(new Set(kinds));
  expect(lines).toHaveLength(json.length);
  for (const [at, told] of json.entries()) {
    expect(Object.keys(told)).toEqual(
      'id kind by key at rows facts texts refused undoes redoes sentence'.split(' '),
    );
    expect(lines[at]).toContain(told.sentence);
    expect(told.sentence).toMatch(/^Sok [a-z ]{4,}/);
    expect(told.sentence).not.toMatch(/undefined|null|\[object|NaN|  /);
  }
  const sentences = json.map(({ sentence }) => sentence);
  expect(sentences).toEqual(
    expect.arrayContaining([
      'Sok began the project “A letter”',
      'Sok brought in s.txt and t.txt, 4 rows',
      'Sok made Member 0 a translator',
      'Sok gave Member 0 another key: Lost the old one.',
      'Sok removed Member 1 from the project: Left the ministry.',
      'Sok renamed the project to “A letter, renamed”',
      'Sok set the pass mark of quality to 25 points, switched the filling of equal sentences on',
      'Sok switched four eyes off: A trial.',
      'Sok brought in a new version of the translation, “t.txt”',
      'Sok undid: brought in a new version of the translation, “t.txt”',
      'Sok wrote row 1',
      'Sok undid: wrote row 1',
      'Sok wrote row 1 as was suggested',
      'Sok corrected the source of row 1: A typing error.',
      'Sok suggested another text for row 1',
      'Sok declined a suggestion for row 1: Not so.',
      'Sok marked that a side is empty on purpose in row 3: The translation adds it.',
      'Sok translated row 2',
      'Sok took the translation out of row 2',
      'Sok marked an error (wrong term, minor) in row 1',
      'Sok answered a comment on row 1',
      'Sok gave a comment on row 1 to Sok',
      'Sok marked a comment on row 1 as an error (language register, major)',
      'Sok declined a comment on row 1: It is the term.',
      'Sok reopened a comment on row 1: Is it?',
      'Sok asked for changes to row 1: The date is missing.',
      'Sok undid: marked row 1 as reviewed',
      'Sok waived four eyes for row 1: Nobody else is here today.',
      'Sok marked rows 1–6 as approved',
      'Sok signed off the document of 6 rows',
    ]),
  );
  expect(lines.find((line) => line.includes('suggested another'))).toMatch(
    /for row 1  “The first, as suggested.”$/,
  );
});

test('the guide tells which facts a change of each kind has', async () => {
  const { json } = await everyKind();
  const guide = readFileSync(resolve(import.meta.dirname, '../../../docs/guide/command-line.md'), 'utf8');
  const told = new Map(
    [...guide.matchAll(/^\| `([a-z-]+)` +\|[^|]*\| ?([^|]*)\|$/gmu)].map(([, kind, facts]) => [
      kind,
      new Set([...facts!.matchAll(/`([a-zA-Z]+)`/gu)].map(([, name]) => name)),
    ]),
  );
  expect([...told.keys()].filter((kind) => (kinds as string[]).includes(kind!)).sort()).toEqual(
    [...kinds].sort(),
  );
  for (const { kind, facts } of json) {
    for (const name of Object.keys(facts)) expect(told.get(kind), `${kind} ${name}`).toContain(name);
  }
});
