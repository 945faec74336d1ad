import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/core/review/change.ts';
import { contentHash } from '../../../src/core/review/content-hash.ts';
import { mergeRows, moveSegment, splitRow } from '../../../src/core/review/pairing/neighbours.ts';
import type { Project } from '../../../src/core/review/project.ts';
import { plain } from '../../../src/core/text/rich-text.ts';
import { keyedTables, wholeTables } from '../../../src/main/project/derived-tables.ts';
import type { OpenProject } from '../../../src/main/project/open-project.ts';
import { openProject } from '../../../src/main/project/open-project.ts';
import { makeWorld, value } from './world.ts';

const tableNames = [...wholeTables, ...Object.values(keyedTables)].map(({ name }) => name);

/** All derived tables, each sorted by its first column. */
function tablesOf(file: string): Record<string, unknown[]> {
  const database = new Database(file, { readonly: true });
  try {
    return Object.fromEntries(
      tableNames.map((name) => [name, database.prepare(`SELECT * FROM ${name} ORDER BY 1`).all()]),
    );
  } finally {
    database.close();
  }
}

type Step = { kind: number; row: number; at: number; text: string };

/** An action that fits the project as it is; null where the step means nothing there. */
function actionOf(project: Project, { kind, row: index, at, text }: Step): Action | null {
  const row = project.rows.get(project.rowOrder[index % project.rowOrder.length]!)!;
  const target = row.target[0];
  const segment = target === undefined ? undefined : project.segments.get(target)!;
  const thread = [...project.comments.values()].at(at % Math.max(1, project.comments.size))?.thread;
  const state = (['translated', 'reviewed', 'final'] as const)[at % 3]!;
  switch (kind) {
    case 0:
      return segment
        ? {
            kind: 'edit',
            body: { edits: [{ segment: segment.id, base: segment.version, content: plain(text) }] },
          }
        : { kind: 'insert', body: { row: row.id, segment: randomUUID(), content: plain(text) } };
    case 1:
      return mergeRows(project, row.id);
    case 2:
      return segment
        ? splitRow(project, row.id, { side: 'target', segment: segment.id, at }, randomUUID)
        : null;
    case 3:
      return moveSegment(project, row.id, at % 2 ? 'target' : 'source', at % 3 ? 'down' : 'up');
    case 4:
      return {
        kind: 'state',
        body: { state, rows: [{ row: row.id, content: contentHash(project, row.id) }] },
      };
    case 5:
      return { kind: 'request', body: { row: row.id, reason: text || 'because' } };
    case 6:
      return {
        kind: 'comment',
        body: {
          comment: randomUUID(),
          row: row.id,
          thread: at % 2 ? (thread ?? null) : null,
          text: text || '?',
        },
      };
    case 7:
      return thread ? { kind: 'resolve', body: { thread, resolved: at % 2 === 0 } } : null;
    case 8:
      return { kind: 'rename', body: { title: text || 'Untitled' } };
    case 9:
      return { kind: 'waive', body: { reason: text || 'alone' } };
    case 10: {
      const change = [...project.retractable.keys()].at(at % Math.max(1, project.retractable.size));
      return change === undefined ? null : { kind: 'retract', body: { change } };
    }
    case 11:
      return {
        kind: 'member',
        body: { member: { key: at.toString(16).padStart(64, '0'), name: text || 'Chan', role: 'reviewer' } },
      };
    default:
      return null;
  }
}

const step = fc.record({
  kind: fc.nat({ max: 11 }),
  row: fc.nat({ max: 20 }),
  at: fc.nat({ max: 12 }),
  text: fc.string({ maxLength: 12, unit: 'binary' }),
});

function take(project: OpenProject, steps: Step[]): number {
  let taken = 0;
  for (const one of steps) {
    const action = actionOf(project.project, one);
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
