import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds, type Action } from '../../../src/core/review/change.ts';
import { contentHash } from '../../../src/core/review/content-hash.ts';
import { mergeRows } from '../../../src/core/review/pairing/neighbours.ts';
import { unlinkSegments } from '../../../src/core/review/pairing/link.ts';
import type { Project } from '../../../src/core/review/project.ts';
import { plain } from '../../../src/core/text/rich-text.ts';
import { keyedTables, wholeTables } from '../../../src/main/project/derived-tables.ts';
import type { OpenProject } from '../../../src/main/project/open-project.ts';
import { openProject } from '../../../src/main/project/open-project.ts';
import { actionOf, arbitraryLastingStep } from '../../core/review/random-work.ts';
import { createWithEveryKind } from './every-kind-project.ts';
import { makeWorld, value } from './world.ts';

const tableNames = [...wholeTables, ...Object.values(keyedTables)].map(({ name }) => name);

/** All derived tables, each sorted by its first column, with places in an order instead of the numbers that rise in it. */
function tablesOf(file: string): Record<string, unknown[]> {
  const database = new Database(file, { readonly: true });
  try {
    return Object.fromEntries(
      tableNames.map((name) => {
        const rows = database.prepare<[], Record<string, unknown>>(`SELECT * FROM ${name} ORDER BY 1`).all();
        return [
          name,
          rows.map((row) => ('position' in row ? { ...row, position: placeOf(row, rows) } : row)),
        ];
      }),
    );
  } finally {
    database.close();
  }
}

function placeOf(row: Record<string, unknown>, rows: readonly Record<string, unknown>[]): number {
  const sameOrder = rows.filter(({ side }) => side === row.side);
  return sameOrder.filter(({ position }) => Number(position) < Number(row.position)).length;
}

/** A step of anybody's work, or taking something back. */
const step = fc.oneof(
  { weight: 9, arbitrary: arbitraryLastingStep },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('retract' as const), at: fc.nat(100) }) },
);
type AnyStep = typeof step extends fc.Arbitrary<infer T> ? T : never;

function actionFor(project: Project, one: AnyStep): Action | null {
  if (one.what !== 'retract') return actionOf({ project, newId: randomUUID }, one);
  const change = [...project.retractable.keys()].at(one.at % Math.max(1, project.retractable.size));
  return change === undefined ? null : { kind: 'retract', body: { change } };
}

function take(project: OpenProject, steps: AnyStep[]): number {
  let taken = 0;
  for (const one of steps) {
    const action = actionFor(project.project, one);
    if (action && project.commit({ action }).ok) taken += 1;
  }
  return taken;
}

describe('the derived tables', () => {
  it('say, after whatever was done, what the log says, and are the same when they are rebuilt', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 25 }), (steps) => {
        const world = makeWorld();
        const stranger = makeWorld();
        try {
          const project = world.create(6);
          taken += take(project, steps);
          expect(project.verify().checks.filter((check) => !check.holds)).toEqual([]);
          project.close();
          copyFileSync(world.file, stranger.file);
          const rebuilt = stranger.open();
          expect(rebuilt.notice?.code).toBe('file-from-elsewhere');
          expect(rebuilt.project).toEqual(project.project);
          expect(tablesOf(stranger.file)).toEqual(tablesOf(world.file));
        } finally {
          world.end();
          stranger.end();
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
    expect(taken).toBeGreaterThan(50);
  });

  it('are the same when they are rebuilt from a log that holds every kind of change', () => {
    const [world, stranger] = [makeWorld(), makeWorld()];
    const project = createWithEveryKind(world);
    expect(new Set([...project.changes.values()].map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(project.project.refusals).toEqual([]);
    expect(project.verify()).toMatchObject({ holds: true });
    project.close();
    for (const [name, rows] of Object.entries(tablesOf(world.file))) {
      if (name !== 'conflict' && name !== 'refusal') expect(rows, name).not.toEqual([]);
    }
    copyFileSync(world.file, stranger.file);
    const rebuilt = stranger.open();
    expect(rebuilt.project).toEqual(project.project);
    expect(tablesOf(stranger.file)).toEqual(tablesOf(world.file));
    for (const one of [world, stranger]) one.end();
  });

  it('hold what one change says of several rows, row by row', () => {
    const [world, stranger] = [makeWorld(), makeWorld()];
    const project = world.create(4);
    value(project.commit({ action: unlinkSegments(project.project, ['t1', 't2'], randomUUID)! }));
    const alone = project.project.rowOrder.filter((id) => project.project.rows.get(id)!.source.length === 0);
    expect(alone).toHaveLength(2);
    const rows = alone.map((row) => ({ row, content: contentHash(project.project, row) }));
    value(project.commit({ action: { kind: 'omit', body: { rows, reason: 'Added on purpose.' } } }));
    const found = { check: 'number', code: 'figureAdded', source: '', target: '1' };
    const findings = rows.map((row) => ({ ...row, ...found }));
    value(project.commit({ action: { kind: 'dismiss', body: { findings, reason: 'It is right.' } } }));
    expect(project.verify().checks.filter((check) => !check.holds)).toEqual([]);
    project.close();
    copyFileSync(world.file, stranger.file);
    expect(stranger.open().project.omissions).toEqual(project.project.omissions);
    for (const one of [world, stranger]) one.end();
  });

  it('tell a reader without Bokprae the texts, their order, states and comments', () => {
    const world = makeWorld();
    const project = world.create(3);
    const content = contentHash(project.project, 'r2');
    value(
      project.commit({ action: { kind: 'state', body: { state: 'final', rows: [{ row: 'r2', content }] } } }),
    );
    value(project.commit({ action: mergeRows(project.project, 'r0')! }));
    value(
      project.commit({
        action: { kind: 'comment', body: { comment: 'c', row: 'r0', thread: null, text: 'Why?' } },
      }),
    );
    const database = new Database(world.file, { readonly: true });
    const rows = database.prepare('SELECT id, state, target FROM row ORDER BY position').raw().all();
    expect(rows).toEqual([
      ['r0', 'translated', '["t0","t1"]'],
      ['r2', 'final', '["t2"]'],
    ]);
    const texts = database
      .prepare("SELECT text FROM segment WHERE side = 'target' ORDER BY position")
      .pluck();
    expect(texts.all()).toEqual([0, 1, 2].map((n) => `Sentence ${n} of this letter.`));
    expect(database.prepare('SELECT row, text, resolved FROM comment').raw().all()).toEqual([
      ['r0', 'Why?', 0],
    ]);
    expect(database.prepare("SELECT value FROM project_fact WHERE name = 'title'").pluck().get()).toBe(
      'A letter',
    );
    database.close();
    world.end();
  });

  it('hold the approvals that a waiver makes count', () => {
    const world = makeWorld();
    const project = world.create(3);
    const edits = [
      { segment: 't1', base: project.project.segments.get('t1')!.version, content: plain('My own') },
    ];
    value(project.commit({ action: { kind: 'edit', body: { edits } } }));
    value(project.commit({ action: { kind: 'waive', body: { reason: 'I work alone' } } }));
    const content = contentHash(project.project, 'r1');
    value(
      project.commit({ action: { kind: 'state', body: { state: 'final', rows: [{ row: 'r1', content }] } } }),
    );
    expect(project.verify().holds).toBe(true);
    const copy = join(world.folder, 'copy.bokprae');
    copyFileSync(world.file, copy);
    expect(value(openProject(copy, world.context, { takeOver: false, readOnly: true })).project).toEqual(
      project.project,
    );
    world.end();
  });
});
