import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPayload } from '../../../src/core/review/read-payload.ts';
import type { Action, Body } from '../../../src/core/review/change.ts';
import { isOrphaned, rangesOf, rowOfComment } from '../../../src/core/review/comment-place.ts';
import { assigneeOf, errorOf, firstOf, isDeclined, isResolved } from '../../../src/core/review/comments.ts';
import { refusalOf } from '../../../src/core/review/apply.ts';
import { fold } from '../../../src/core/review/fold.ts';
import { invert } from '../../../src/core/review/invert.ts';
import { mergeLogs } from '../../../src/core/review/merge-logs.ts';
import { mergeRows, splitRow } from '../../../src/core/review/pairing/neighbours.ts';
import { arbitraryStep, work } from './random-work.ts';
import { type Copy, dara, projectId, smallProject, sok, vanna } from './workshop.ts';

type Extra = Partial<Body<'comment'>>;

function comment(copy: Copy, quote: string, extra: Extra = {}, author = sok) {
  const { project } = copy;
  const segment = [...project.rowOfSegment.keys()].find((id) =>
    project.segments.get(id)!.content.text.includes(quote),
  )!;
  const { text } = project.segments.get(segment)!.content;
  const start = text.indexOf(quote);
  const anchor = { segment, start, end: start + quote.length, text };
  const id = copy.newId();
  const row = project.rowOfSegment.get(segment)!;
  const body = { comment: id, row, thread: null, text: `About “${quote}”`, anchor, ...extra };
  copy.add({ kind: 'comment', body }, author);
  return firstOf(project, id)!;
}

function reply(copy: Copy, thread: string, author = sok) {
  const body = { comment: copy.newId(), row: 'r2', thread, text: 'So.' };
  return copy.add({ kind: 'comment', body }, author);
}

function write(copy: Copy, segment: string, text: string, author = sok) {
  const base = copy.project.segments.get(segment)!.version;
  return copy.add(
    { kind: 'edit', body: { edits: [{ segment, base, content: { text, marks: [] } }] } },
    author,
  );
}

const words = ({ project }: Copy, first: ReturnType<typeof comment>) =>
  rangesOf(project, first).map(({ segment, start, end }) =>
    project.segments.get(segment)!.content.text.slice(start, end),
  );

describe('a comment on a stretch of text', () => {
  it('follows it through edits and undo, and is orphaned with its words while they are gone', () => {
    const copy = smallProject();
    const first = comment(copy, 'a half');
    write(copy, 't1-0', 'Now: one, and a good half.');
    expect(words(copy, first)).toEqual(['a good half']);
    const gone = write(copy, 't1-0', 'Nothing of it.');
    expect(isOrphaned(copy.project, first)).toBe(true);
    expect(rowOfComment(copy.project, first)).toBe('r2');
    expect(first.anchor!.text).toBe('One and a half.');
    copy.add(invert(copy.project, gone)!, sok, { undoes: gone.id });
    expect(words(copy, first)).toEqual(['a good half']);
  });

  it('follows it into both parts of a split, and back when they are joined', () => {
    const copy = smallProject();
    const first = comment(copy, 'and a half');
    copy.add(splitRow(copy.project, 'r2', { side: 'target', segment: 't1-0', at: 8 }, copy.newId)!);
    expect(words(copy, first).join('')).toBe('and a half');
    expect(words(copy, first)).toHaveLength(2);
    expect(copy.project.rows.has(rowOfComment(copy.project, first)!)).toBe(true);
    copy.add(mergeRows(copy.project, copy.project.rowOrder[1]!)!);
    expect(words(copy, first).join('')).toBe('and a half');
  });

  it('follows Khmer source text when rows are joined', () => {
    const copy = smallProject();
    const first = comment(copy, 'ពីរ');
    copy.add(mergeRows(copy.project, 'r2')!);
    expect(words(copy, first)).toEqual(['ពីរ']);
    expect(rowOfComment(copy.project, first)).toBe('r2');
  });

  it('is refused where the range is none', () => {
    const copy = smallProject();
    const anchor = { segment: 't1-0', start: 3, end: 3, text: 'One and a half.' };
    const body = { comment: 'c', row: 'r2', thread: null, text: 'x', anchor };
    expect(refusalOf(copy.project, sok, { kind: 'comment', body })).toBe('bad-range');
    const far = { ...body, anchor: { ...anchor, end: 99 } };
    expect(refusalOf(copy.project, sok, { kind: 'comment', body: far })).toBe('bad-range');
    const nowhere = { ...body, anchor: { ...anchor, end: 5, segment: 'none' } };
    expect(refusalOf(copy.project, sok, { kind: 'comment', body: nowhere })).toBe('no-such-segment');
  });

  it('stands where the texts of now say, whatever history led to them', () => {
    fc.assert(
      fc.property(fc.array(arbitraryStep, { maxLength: 20 }), (steps) => {
        const copy = smallProject();
        const threads = [comment(copy, 'a half'), comment(copy, 'Title'), comment(copy, 'ពីរ')];
        for (const step of steps) {
          work(copy, step, sok);
          const fresh = fold(copy.changes);
          for (const first of threads) {
            const again = firstOf(fresh, first.id)!;
            expect(rangesOf(copy.project, first)).toEqual(rangesOf(fresh, again));
            const row = rowOfComment(copy.project, first);
            expect(copy.project.rows.has(row!)).toBe(true);
            expect(rowOfComment(fresh, again)).toBe(row);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps its place while the text around it and the pairing change, and its own words do not', () => {
    const change = fc.record({ what: fc.constantFrom('before', 'behind', 'merge', 'split'), at: fc.nat(40) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (steps) => {
        const copy = smallProject();
        const first = comment(copy, 'and a half');
        for (const { what, at } of steps) {
          const { project } = copy;
          const piece = rangesOf(project, first)[0]!.segment;
          const { text } = project.segments.get(piece)!.content;
          if (what === 'before') write(copy, piece, `${at} ${text}`);
          if (what === 'behind')
            write(
              copy,
              rangesOf(project, first).at(-1)!.segment,
              `${project.segments.get(rangesOf(project, first).at(-1)!.segment)!.content.text} ${at}`,
            );
          const row = project.rowOfSegment.get(piece)!;
          const action: Action | null =
            what === 'merge'
              ? mergeRows(project, row)
              : what === 'split'
                ? splitRow(
                    project,
                    row,
                    { side: 'target', segment: piece, at: at % Math.max(1, text.length) },
                    copy.newId,
                  )
                : null;
          if (action && refusalOf(project, sok, action) === null) copy.add(action);
          const shown = words(copy, first)
            .join('')
            .replaceAll(/[\s\d]/g, '');
          expect(shown).toContain('and');
          expect(shown).toContain('half');
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('a thread', () => {
  it('says how it was resolved, and to whom it is given, and all of it can be undone', () => {
    const copy = smallProject();
    const { id } = comment(copy, 'Title', {}, dara);
    const given = copy.add({ kind: 'assign', body: { thread: id, member: dara } });
    expect(assigneeOf(copy.project, id)).toBe(dara);
    const why = {
      thread: id,
      resolved: true,
      outcome: 'declined' as const,
      reason: 'It is the official title.',
    };
    const closed = copy.add({ kind: 'resolve', body: why });
    expect(isResolved(copy.project, id)).toBe(true);
    expect(isDeclined(copy.project, id)).toBe(true);
    copy.add({ kind: 'resolve', body: { thread: id, resolved: false, reason: 'It changed.' } }, dara);
    expect(isDeclined(copy.project, id)).toBe(false);
    copy.add(invert(copy.project, closed)!, sok, { undoes: closed.id });
    copy.add(invert(copy.project, given)!, sok, { undoes: given.id });
    expect(assigneeOf(copy.project, id)).toBeNull();
    expect(
      refusalOf(copy.project, sok, { kind: 'assign', body: { thread: id, member: 'd'.repeat(64) } }),
    ).toBe('no-such-member');
  });

  it('is an error with those who wrote the text when it was recorded', () => {
    const copy = smallProject();
    const error = { category: 'accuracy/mistranslation', severity: 'major' } as const;
    const draft = comment(copy, 'a half', { error });
    write(copy, 't1-1', 'Two!', dara);
    const edited = comment(copy, 'Two', { error }, vanna);
    write(copy, 't1-1', 'Two, by Sok.', sok);
    expect(errorOf(copy.project, draft.id)).toMatchObject({ error, writers: [] });
    expect(errorOf(copy.project, edited.id)!.writers).toEqual([dara]);
    const none = copy.add({ kind: 'classify', body: { thread: edited.id, error: null } });
    expect(errorOf(copy.project, edited.id)).toBeNull();
    copy.add(invert(copy.project, none)!, sok, { undoes: none.id });
    expect(errorOf(copy.project, edited.id)!.writers).toEqual([dara]);
    expect(refusalOf(copy.project, dara, { kind: 'classify', body: { thread: draft.id, error } })).toBe(
      'not-allowed',
    );
    const body = { comment: 'c', row: 'r2', thread: null, text: 'x', error };
    expect(refusalOf(copy.project, dara, { kind: 'comment', body })).toBe('not-allowed');
  });

  it('comes back when its author takes it back while somebody answers it', () => {
    const origin = smallProject();
    const { id, change } = comment(origin, 'Title', {}, dara);
    const [a, b] = [origin.fork('a'), origin.fork('b')];
    const added = origin.changes.find((one) => one.id === change)!;
    a.add(invert(a.project, added)!, dara, { undoes: change });
    expect(firstOf(a.project, id)).toBeUndefined();
    b.minute += 5;
    const answer = reply(b, id, sok);
    const merged = origin.fork('m');
    merged.changes = mergeLogs(a.changes, b.changes);
    merged.project = fold(merged.changes);
    expect(merged.project.refusals).toEqual([]);
    expect(firstOf(merged.project, id)).toMatchObject({ withdrawn: true, text: 'About “Title”' });
    merged.add(invert(merged.project, answer)!, sok, { undoes: answer.id });
    expect(firstOf(merged.project, id)).toBeUndefined();
    expect(merged.project.withdrawn.has(id)).toBe(true);
  });

  it('begun on a row that somebody else joined meanwhile stands on the joined row', () => {
    const origin = smallProject();
    const [a, b] = [origin.fork('a'), origin.fork('b')];
    a.add(mergeRows(a.project, 'r2')!);
    b.minute += 5;
    b.add({ kind: 'comment', body: { comment: 'late', row: 'r3', thread: null, text: 'Late.' } }, dara);
    const project = fold(mergeLogs(a.changes, b.changes));
    expect(rowOfComment(project, firstOf(project, 'late')!)).toBe('r2');
  });

  it('written by an earlier Bokprae is read as it was meant', () => {
    const payload = {
      version: 1,
      project: projectId,
      author: sok,
      clock: '2026-01-01T00:00:00.000Z/000000',
      parents: [],
    };
    const comments = { kind: 'comment', body: { comment: 'c', row: 'r', thread: null, text: 'x' } };
    expect(readPayload({ ...payload, ...comments }).ok).toBe(true);
    expect(readPayload({ ...payload, kind: 'resolve', body: { thread: 'c', resolved: true } }).ok).toBe(true);
    expect(readPayload({ ...payload, ...comments, version: 3 })).toMatchObject({ problem: 'newer' });
  });
});
