import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Body, Change } from '../../../src/core/review/change.ts';
import { commentsByRow } from '../../../src/core/review/comments.ts';
import { fold } from '../../../src/core/review/fold.ts';
import { invert, repeat } from '../../../src/core/review/invert.ts';
import { mergeLogs } from '../../../src/core/review/merge-logs.ts';
import { moveSegment } from '../../../src/core/review/pairing/neighbours.ts';
import { suggestionsByRow } from '../../../src/core/review/suggestions.ts';
import { plain } from '../../../src/core/text/rich-text.ts';
import { viewConflicts, viewRefused } from '../../../src/main/merge/view-conflicts.ts';
import { Log } from '../../../src/main/session/log.ts';
import { changeTexts } from '../../../src/main/views/change-facts.ts';
import { viewHistory } from '../../../src/main/views/view-history.ts';
import {
  arbitraryLastingStep,
  arbitraryRestructuring,
  type Step,
  work,
} from '../../core/review/random-work.ts';
import { type Copy, dara, smallProject, sok, vanna } from '../../core/review/workshop.ts';

const people = [sok, dara, vanna];
const turn = fc.record({
  step: fc.oneof(arbitraryLastingStep, arbitraryRestructuring),
  who: fc.nat(2),
  how: fc.constantFrom('do' as const, 'do' as const, 'do' as const, 'undo' as const, 'redo' as const),
});
const turns = fc.array(turn, { maxLength: 10 });

/** Works on a copy, every text written being another one. */
function workOn(copy: Copy, steps: { step: Step; who: number; how: 'do' | 'undo' | 'redo' }[]) {
  const stacks = people.map(() => ({ undo: [] as Change[], redo: [] as Change[] }));
  for (const { step, who, how } of steps) {
    const author = people[who]!;
    const { undo, redo } = stacks[who]!;
    if (how === 'do') {
      const text = `${step.text} ${copy.name}${(copy.serial += 1)}`;
      const change = work(copy, { ...step, text }, author);
      if (change) undo.push(change);
      continue;
    }
    const [from, to] = how === 'undo' ? [undo, redo] : [redo, undo];
    const change = from.pop();
    const action = change && (how === 'undo' ? invert : repeat)(copy.project, change);
    if (!change || !action) continue;
    copy.add(action, author, how === 'undo' ? { undoes: change.id } : { redoes: change.id });
    to.push(change);
  }
}

/** Every text that somebody who looks through the whole window can find. */
function everythingShown(changes: readonly Change[]): Set<string> {
  const project = fold(changes);
  const log = new Log(changes);
  const find = (id: string) => changes.find((change) => change.id === id);
  const shown = new Set<string>();
  for (const row of project.rowOrder) {
    for (const side of ['source', 'target'] as const) {
      for (const { content } of viewHistory(project, log, row, side)) shown.add(content.text);
    }
  }
  for (const comments of commentsByRow(project).values()) for (const { text } of comments) shown.add(text);
  for (const all of suggestionsByRow(project).values())
    for (const { content } of all) shown.add(content.text);
  for (const { shown: stands, other } of viewConflicts(project, find)) {
    shown.add(stands.content.text).add(other.content.text);
  }
  for (const { texts } of viewRefused(project, find, sok)) for (const text of texts) shown.add(text);
  for (const { text } of project.withdrawn.values()) shown.add(text);
  for (const { withdrawn, content } of project.suggestions.values()) if (withdrawn) shown.add(content.text);
  return shown;
}

test('no comment, suggestion or version of a text disappears, whatever copies come together', () => {
  fc.assert(
    fc.property(turns, turns, turns, turns, (common, first, second, third) => {
      const origin = smallProject();
      workOn(origin, common);
      const copies = ['a', 'b', 'c'].map((name) => origin.fork(name));
      [first, second, third].forEach((steps, at) => workOn(copies[at]!, steps));
      const merged = mergeLogs(...copies.map(({ changes }) => changes));
      const shown = [...everythingShown(merged)];
      for (const change of merged) {
        for (const text of changeTexts(change)) {
          const found = shown.some((one) => one.includes(text));
          expect(found, `${change.kind}: ${JSON.stringify(text)}`).toBe(true);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('what was written in a part of a text stays in its history when the parts are one again', () => {
  const copy = smallProject();
  const cut = work(copy, { what: 'split', where: 1, at: 6, text: '' }, sok)!;
  const [part] = (cut.body as Body<'pair'>).split[0]!.into;
  const base = copy.project.segments.get(part)!.version;
  const edits = [{ segment: part, base, content: plain('Written in a part.') }];
  const edit = copy.add({ kind: 'edit', body: { edits } });
  copy.add(invert(copy.project, edit)!, sok, { undoes: edit.id });
  copy.add(invert(copy.project, cut)!, sok, { undoes: cut.id });
  const history = viewHistory(copy.project, new Log(copy.changes), 'r2', 'target');
  const texts = history.map(({ content }) => content.text);
  expect(texts[0]).toBe('One and a half.');
  expect(texts.find((text) => text.includes('Written in a part.'))).toMatch(/^Written in a part. ?\S/);
  expect(texts.at(-1)).toBe('One and a half.');
});

test('what was written in a part of a text stays in the history after another cut of the same text', () => {
  const copy = smallProject();
  const cut = work(copy, { what: 'split', where: 1, at: 6, text: '' }, sok)!;
  const [part] = (cut.body as Body<'pair'>).split[0]!.into;
  const base = copy.project.segments.get(part)!.version;
  const edits = [{ segment: part, base, content: plain('Written in a part.') }];
  const edit = copy.add({ kind: 'edit', body: { edits } });
  copy.add(invert(copy.project, edit)!, sok, { undoes: edit.id });
  copy.add(invert(copy.project, cut)!, sok, { undoes: cut.id });
  work(copy, { what: 'split', where: 1, at: 4, text: '' }, sok);
  const history = viewHistory(copy.project, new Log(copy.changes), 'r2', 'target');
  expect(history.map(({ content }) => content.text).join('\n')).toContain('Written in a part.');
});

test('a translation that was taken out is found by its source text, though its row held that no longer at the end', () => {
  const copy = smallProject();
  const written = work(copy, { what: 'insert', where: 3, at: 0, text: 'Taken out.' }, sok)!;
  copy.add(invert(copy.project, written)!, sok, { undoes: written.id });
  work(copy, { what: 'insert', where: 3, at: 0, text: 'Goes down.' }, sok);
  copy.add(moveSegment(copy.project, 'r4', 'source', 'up')!);
  copy.add(moveSegment(copy.project, 'r4', 'target', 'down')!);
  expect(copy.project.rows.has('r4')).toBe(false);
  const history = viewHistory(copy.project, new Log(copy.changes), 'r3', 'target');
  expect(history.map(({ content }) => content.text).join('\n')).toContain('Taken out.');
});

test('the text that was not chosen stays in the history of its row', () => {
  const origin = smallProject();
  const [a, b] = [origin.fork('a'), origin.fork('b')];
  const write = (copy: Copy, text: string, base: string[], author: string) => {
    const edits = [{ segment: 't0-0', base, content: plain(text) }];
    return copy.add({ kind: 'edit', body: { edits } }, author);
  };
  const { version } = origin.project.segments.get('t0-0')!;
  const mine = write(a, 'Mine.', version, sok);
  const theirs = write(b, 'Theirs.', version, dara);
  const met = origin.fork('m');
  met.changes = mergeLogs(a.changes, b.changes);
  met.project = fold(met.changes);
  write(met, 'Chosen.', [mine.id, theirs.id], sok);
  expect(met.project.conflicts).toEqual([]);
  const history = viewHistory(met.project, new Log(met.changes), 'r1', 'target');
  expect(history.map(({ content }) => content.text).sort()).toEqual(['Chosen.', 'Mine.', 'Theirs.', 'Title']);
  expect(history.filter(({ beside }) => beside)).toHaveLength(1);
});
