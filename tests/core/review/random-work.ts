import fc from 'fast-check';
import { refusalOf } from '../../../src/core/review/apply.ts';
import type { Action, Change } from '../../../src/core/review/change.ts';
import { contentHash, documentHash } from '../../../src/core/review/content-hash.ts';
import { setConfidence } from '../../../src/core/review/pairing/confidence.ts';
import { linkSegments, unlinkSegments } from '../../../src/core/review/pairing/link.ts';
import {
  openStretches,
  realign,
  type OpenStretch,
  type StretchBeads,
} from '../../../src/core/review/pairing/realign.ts';
import { shiftSide } from '../../../src/core/review/pairing/shift.ts';
import { mergeRows, moveFrom, moveSegment, splitRow } from '../../../src/core/review/pairing/neighbours.ts';
import { type Copy, dara, sok, vanna } from './workshop.ts';

/** One step of somebody's work: what to do, and numbers that pick where. */
export interface Step {
  what: (typeof whats)[number] | (typeof lasting)[number];
  where: number;
  at: number;
  text: string;
}

const whats = [
  'edit',
  'insert',
  'remove',
  'merge',
  'split',
  'move',
  'carry',
  'link',
  'unlink',
  'shift',
  'confirm',
  'doubt',
  'omit',
  'dismiss',
  'words',
  'realign',
  'state',
  'request',
  'comment',
  'reply',
  'resolve',
  'assign',
  'classify',
  'anchored',
  'suggest',
  'accept',
  'decline',
  'correct',
  'rename',
  'set',
] as const;

/** What is about people, or signs: it is answered, not undone. */
const lasting = ['member', 'revoke', 'replace', 'waive', 'eyes', 'sign'] as const;

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('Two.', 'ពីរ។', '😂 a', ''),
);
const step = <W extends Step['what']>(what: fc.Arbitrary<W>, where = fc.nat(1000)) =>
  fc.record({ what, where, at: fc.nat(1000), text });

/** A step that can be undone. */
export const arbitraryStep: fc.Arbitrary<Step> = step(fc.constantFrom(...whats));

/** Any step, one in five of those that stand for good. */
export const arbitraryLastingStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: arbitraryStep },
  { weight: 1, arbitrary: step(fc.constantFrom(...lasting)) },
);

/** Mostly translations that are written, cut, moved about and taken out again, all in the same few rows. */
export const arbitraryRestructuring: fc.Arbitrary<Step> = step(
  fc.constantFrom(
    ...([
      'insert',
      'insert',
      'remove',
      'remove',
      'edit',
      'split',
      'merge',
      'link',
      'unlink',
      'shift',
      'move',
    ] as const),
  ),
  fc.constantFrom(2, 3, 4),
);

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** Beads as an aligner might give them: in order, every segment in one, some one-sided. */
function pairByPlace({ source, target }: OpenStretch, at: number): StretchBeads {
  const beads: { source: number[]; target: number[]; confidence: number }[] = [];
  let s = 0;
  let t = 0;
  while (s < source.length || t < target.length) {
    const ss = source.slice(s, s + ((at + s) % 3)).map((_, index) => s + index);
    const tt = target.slice(t, t + ((at + t + s + 1) % 3)).map((_, index) => t + index);
    if (ss.length + tt.length === 0) {
      if (s < source.length) ss.push(s);
      else tt.push(t);
    }
    s += ss.length;
    t += tt.length;
    beads.push({ source: ss, target: tt, confidence: 0.5 });
  }
  return beads;
}

/** The action of a step on a copy as it stands, if there is one. */
export function actionOf(
  copy: Pick<Copy, 'project' | 'newId'>,
  { what, where, at, text }: Step,
): Action | null {
  const { project } = copy;
  const row = pick(project.rowOrder, where)!;
  const target = pick(project.rows.get(row)!.target, at);
  const content = {
    text,
    marks: at % 2 && text.length > 1 ? [{ type: 'bold' as const, start: 0, end: 2 }] : [],
  };
  switch (what) {
    case 'edit': {
      if (!target) return null;
      const base = project.segments.get(target)!.version;
      return { kind: 'edit', body: { edits: [{ segment: target, base, content }] } };
    }
    case 'insert':
      return { kind: 'insert', body: { row, segment: copy.newId(), content } };
    case 'remove':
      return target ? { kind: 'remove', body: { row, segment: target } } : null;
    case 'merge':
      return mergeRows(project, row);
    case 'split': {
      const side = at % 2 ? 'source' : 'target';
      const segment = pick(project.rows.get(row)![side], at);
      return segment ? splitRow(project, row, { side, segment, at: at % 9 }, copy.newId) : null;
    }
    case 'move':
      return moveSegment(project, row, at % 2 ? 'source' : 'target', at % 3 ? 'up' : 'down');
    case 'carry': {
      const [segment, carried] = pick([...project.rowOfSegment], at)!;
      const { side } = project.segments.get(segment)!;
      return moveFrom(project, carried, side, segment, where % 2 ? 'up' : 'down');
    }
    case 'link':
    case 'unlink': {
      const live = [...project.rowOfSegment.keys()];
      const chosen = [where, at, where + at].slice(0, 1 + (at % 3)).map((n) => live[n % live.length]!);
      return what === 'link'
        ? linkSegments(project, chosen, copy.newId)
        : unlinkSegments(project, chosen, copy.newId);
    }
    case 'shift':
      return shiftSide(project, row, at % 2 ? 'source' : 'target', at % 3 ? 'up' : 'down', copy.newId);
    case 'confirm':
      return setConfidence(project, at % 2 ? [row] : project.rowOrder, 1);
    case 'doubt':
      return setConfidence(project, [row], 0);
    case 'omit': {
      const rows = [{ row, content: contentHash(project, row) }];
      return { kind: 'omit', body: { rows, reason: at % 4 ? 'The lunar date.' : null } };
    }
    case 'dismiss': {
      const finding = { row, content: contentHash(project, row), check: 'number', code: 'figureAdded' };
      const findings = [{ ...finding, source: '', target: `${at % 3}` }];
      return { kind: 'dismiss', body: { findings, reason: at % 4 ? 'It is right.' : null } };
    }
    case 'words':
      return { kind: 'settings', body: { words: { add: [`word${at % 5}`], remove: [`word${at % 3}`] } } };
    case 'realign': {
      const stretches = openStretches(project).map((stretch) => ({
        stretch,
        beads: pairByPlace(stretch, at),
      }));
      return realign(project, stretches, copy.newId);
    }
    case 'state': {
      const state = (['translated', 'reviewed', 'final'] as const)[at % 3]!;
      return { kind: 'state', body: { state, rows: [{ row, content: contentHash(project, row) }] } };
    }
    case 'request':
      return { kind: 'request', body: { row, reason: 'Because.' } };
    case 'comment': {
      const suggestion = at % 3 ? undefined : pick([...project.suggestions.keys()], where);
      const body = { comment: copy.newId(), row, thread: null, text: `Why ${text}?` };
      return { kind: 'comment', body: suggestion === undefined ? body : { ...body, suggestion } };
    }
    case 'anchored': {
      const segment = pick([...project.rows.get(row)!.source, ...project.rows.get(row)!.target], at)!;
      const whole = project.segments.get(segment)!.content.text;
      const start = where % Math.max(1, whole.length);
      const end = Math.min(whole.length, start + 1 + (at % 5));
      if (start >= end) return null;
      const error = at % 3 ? {} : { error: { category: 'other' as const, severity: 'minor' as const } };
      const body = { comment: copy.newId(), row, thread: null, text: 'Here?', ...error };
      return { kind: 'comment', body: { ...body, anchor: { segment, start, end, text: whole } } };
    }
    case 'assign':
    case 'classify': {
      const thread = pick([...project.comments.values()], at)?.thread;
      if (!thread) return null;
      if (what === 'assign') {
        return { kind: 'assign', body: { thread, member: at % 4 ? [...project.members.keys()][0]! : null } };
      }
      const error = { category: 'accuracy/omission' as const, severity: 'major' as const };
      return { kind: 'classify', body: { thread, error: at % 3 ? error : null } };
    }
    case 'reply':
    case 'resolve': {
      const thread = pick([...project.comments.values()], at)?.thread;
      if (!thread) return null;
      return what === 'reply'
        ? { kind: 'comment', body: { comment: copy.newId(), row, thread, text: `So ${text}.` } }
        : { kind: 'resolve', body: { thread, resolved: at % 2 === 0, reason: 'Because.' } };
    }
    case 'suggest': {
      const on = target ? project.segments.get(target)!.content : { text: '', marks: [] };
      const body = { suggestion: copy.newId(), row, segment: target ?? null, on, content };
      return { kind: 'suggest', body: at % 3 ? body : { ...body, note: 'Shorter.' } };
    }
    case 'accept':
    case 'decline': {
      const suggestion = pick([...project.suggestions.values()], where);
      if (!suggestion) return null;
      const { id, segment } = suggestion;
      if (what === 'decline') return { kind: 'decline', body: { suggestion: id, reason: 'Not so.' } };
      const taken = at % 3 ? suggestion.content : content;
      const live = segment === null ? undefined : project.segments.get(segment);
      if (!live) {
        const body = { row, segment: copy.newId(), content: taken, suggestion: id };
        return { kind: 'insert', body };
      }
      const edits = [{ segment: live.id, base: live.version, content: taken, suggestion: id }];
      return { kind: 'edit', body: { edits } };
    }
    case 'correct': {
      const source = pick(project.rows.get(row)!.source, at);
      if (!source) return null;
      const base = project.segments.get(source)!.version;
      return { kind: 'correct', body: { edits: [{ segment: source, base, content }] } };
    }
    case 'rename':
      return { kind: 'rename', body: { title: `Title ${where}` } };
    case 'set':
      return {
        kind: 'settings',
        body: at % 2 ? { propagate: at % 4 > 1 } : { lqa: at % 4 ? null : { passMark: at } },
      };
    case 'eyes':
      return { kind: 'settings', body: { fourEyes: { on: at % 2 === 0, reason: 'So be it.' } } };
    case 'member': {
      const role = (['translator', 'reviewer', 'supervisor'] as const)[at % 3]!;
      return { kind: 'member', body: { member: { key: pick(keys, where)!, name: `N${at % 5}`, role } } };
    }
    case 'revoke':
      return { kind: 'revoke', body: { member: pick(keys, where)!, reason: 'Gone.' } };
    case 'replace':
      return {
        kind: 'replace-key',
        body: { member: pick(keys, where)!, key: pick(keys, at)!, reason: 'Lost.' },
      };
    case 'waive': {
      const rows = [{ row, content: contentHash(project, row) }];
      return { kind: 'waive', body: at % 2 ? { reason: 'Alone.' } : { reason: 'Alone.', rows } };
    }
    case 'sign':
      return {
        kind: 'sign',
        body: { document: documentHash(project), rows: project.rowOrder.length },
      };
  }
}

const keys = [sok, dara, vanna, 'd'.repeat(64), 'e'.repeat(64)];

/** Does a step where it may be done; returns its change. */
export function work(copy: Copy, step: Step, author: string): Change | null {
  const action = actionOf(copy, step);
  return action && refusalOf(copy.project, author, action) === null ? copy.add(action, author) : null;
}
