import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kinds, type Kind } from '../../../src/core/review/change.ts';
import { openProject } from '../../../src/main/project/open-project.ts';
import { verifyFile } from '../../../src/main/project/verify-file.ts';
import { faultSentence } from '../../../src/shared/messages/fault-sentence.ts';
import { en } from '../../../src/shared/messages/en.ts';
import { problemSentence } from '../../../src/shared/messages/problem-sentence.ts';
import { createWithEveryKind } from './every-kind-project.ts';
import { forge, tamper } from './tamper.ts';
import { makeWorld, value, type World } from './world.ts';

let writer: World;
let stranger: World;
let places: Map<Kind, number>;

beforeAll(() => {
  writer = makeWorld();
  stranger = makeWorld(() => new Date(), 'Chan');
  const project = createWithEveryKind(writer);
  places = new Map([...project.changes.values()].map(({ kind }, index) => [kind, index + 1]));
  project.close();
});
afterAll(() => [writer, stranger].forEach((world) => world.end()));

type Row = { payload: string; signature: string };
/** An altered payload, and another author put in with an id to fit. */
const attacks: ((database: Database, seq: number, row: Row) => void)[] = [
  (database, seq, { payload }) => {
    const altered = payload.replace(
      /"version":(\d+)/,
      (_whole, version: string) => `"version":${Number(version) + 7}`,
    );
    database.prepare('UPDATE change SET payload = ? WHERE seq = ?').run(altered, seq);
  },
  (database, seq, { payload, signature }) => {
    const { id, payload: forged } = forge(payload, {}, stranger.identity);
    const swapped = 'UPDATE change SET id = ?, payload = ?, signature = ? WHERE seq = ?';
    database.prepare(swapped).run(id, forged, signature, seq);
  },
];

/** What verifying and opening say, each in one sentence, of a copy that somebody did something to. */
function told(does: (database: Database) => void): { verify: string; opening: string; seq: unknown } {
  const file = join(stranger.folder, 'altered.bokprae');
  copyFileSync(writer.file, file);
  tamper(file, does);
  const fault = value(verifyFile(file, stranger.context)).checks.find(({ holds }) => !holds)!;
  const outcome = openProject(file, stranger.context, { takeOver: false, readOnly: false });
  const why = outcome.ok ? outcome.value.readOnly! : outcome.problem;
  if (outcome.ok) outcome.value.close();
  return {
    verify: faultSentence(en.checking, fault),
    opening: problemSentence(why, 'en'),
    seq: fault.with?.['seq'],
  };
}

test('a change of any kind that was tampered with is named by verifying and opening', () => {
  for (const [index, kind] of kinds.entries()) {
    const seq = places.get(kind)!;
    const found = told((database) => {
      const row = database.prepare<[number], Row>('SELECT * FROM change WHERE seq = ?').get(seq)!;
      attacks[index % attacks.length]!(database, seq, row);
    });
    expect(found.seq, kind).toBe(seq);
    expect(found.verify, kind).toContain(`change ${seq} (`);
    expect(found.opening, kind).toContain(`change ${seq} (`);
    for (const sentence of [found.verify, found.opening]) expect(sentence).not.toContain('\n');
  }
});
