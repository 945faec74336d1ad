import { canonicalJson } from './canonical-json.ts';
import type { Action, Body, Change } from './change.ts';
import type { Project } from './project.ts';
import { canRestore } from './revision/restore-version.ts';
import { sameRow } from './same-row.ts';

/** The action that takes a change back; null when others have changed since what it did. */
export function invert(project: Project, change: Change): Action | null {
  switch (change.kind) {
    case 'edit':
    case 'correct':
      return invertEdit(project, change);
    case 'insert': {
      const segment = project.segments.get(change.body.segment);
      const { row } = change.body;
      if (!segment?.version.includes(change.id) || !project.rowOfSegment.has(segment.id)) return null;
      return { kind: 'remove', body: { row, segment: segment.id } };
    }
    case 'remove': {
      const { row, segment } = change.body;
      const { content } = project.segments.get(segment)!;
      return project.rowOfSegment.has(segment) ? null : { kind: 'insert', body: { row, segment, content } };
    }
    case 'pair':
      return invertPair(project, change);
    case 'revise':
      return invertRevision(project, change);
    case 'rename': {
      const title = project.formerTitles.get(change.id);
      return title !== undefined && project.title === change.body.title
        ? { kind: 'rename', body: { title } }
        : null;
    }
    case 'settings': {
      const former = project.formerSettings.get(change.id);
      if (!former || change.body.fourEyes || !stillSet(project, change.body)) return null;
      return { kind: 'settings', body: former };
    }
    case 'state':
    case 'request':
    case 'omit':
    case 'dismiss':
    case 'comment':
    case 'resolve':
    case 'assign':
    case 'classify':
    case 'suggest':
    case 'decline':
      return project.retractable.has(change.id) ? { kind: 'retract', body: { change: change.id } } : null;
    default:
      return null;
  }
}

/** Nobody has set these otherwise since. */
function stillSet({ settings }: Project, { lqa, propagate, checks, words }: Body<'settings'>): boolean {
  return (
    (lqa === undefined || canonicalJson(lqa) === canonicalJson(settings.lqa)) &&
    (propagate === undefined || propagate === settings.propagate) &&
    (checks === undefined || canonicalJson(checks) === canonicalJson(settings.checks)) &&
    (words === undefined ||
      (words.add.every((word) => settings.words.includes(word)) &&
        !words.remove.some((word) => !words.add.includes(word) && settings.words.includes(word))))
  );
}

/** The action that does again what was undone; null when others have changed since what it did. */
export function repeat(project: Project, { kind, body }: Change): Action | null {
  const overtaken =
    (kind === 'edit' || kind === 'correct') &&
    body.edits.some(({ segment: id, base }) => {
      const segment = project.segments.get(id);
      return !segment || !project.rowOfSegment.has(id) || segment.version.some((one) => !base.includes(one));
    });
  return overtaken ? null : ({ kind, body } as Action);
}

function invertEdit(project: Project, change: Extract<Change, { kind: 'edit' | 'correct' }>): Action | null {
  const edits = change.body.edits.map(({ segment: id }) => {
    const segment = project.segments.get(id);
    const before = segment?.past.at(-1);
    if (!segment || !before || !segment.version.includes(change.id) || !project.rowOfSegment.has(id))
      return null;
    return { segment: id, base: segment.version, content: before.content };
  });
  return edits.every((edit) => edit !== null) ? { kind: change.kind, body: { edits } } : null;
}

function invertPair(project: Project, change: Extract<Change, { kind: 'pair' }>): Action | null {
  const { split, join, insert } = change.body;
  const replaced = project.replaced.get(change.id);
  if (!replaced) return null;
  const asLeft = insert.every((row) => sameRow(project.rows.get(row.id), row));
  if (!asLeft) return null;
  return {
    kind: 'pair',
    body: {
      split: join.map(({ segments, into }) => ({
        segment: into,
        at: project.segments.get(segments[0])!.content.text.length,
        into: segments,
      })),
      join: split.map(({ segment, into }) => ({ segments: into, into: segment })),
      remove: insert.map((row) => row.id),
      insert: replaced.map(({ row }) => row),
      places: replaced.map(({ row, after }) => ({ row: row.id, after })),
    },
  };
}

function invertRevision(project: Project, { id, body }: Extract<Change, { kind: 'revise' }>): Action | null {
  if (body.back !== undefined || !canRestore(project, id, body.side)) return null;
  const base = project.documents[body.side]?.sha256 ?? null;
  const nothing = { blocks: [], edits: [], taken: [], moves: [], add: [], remove: [], absorb: [], rows: [] };
  return { kind: 'revise', body: { side: body.side, base, document: null, back: id, ...nothing } };
}
