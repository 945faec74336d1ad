import { expect, test } from 'vitest';
import { refusalOf } from '../../../src/core/review/apply.ts';
import type { Action } from '../../../src/core/review/change.ts';
import { contentHash } from '../../../src/core/review/content-hash.ts';
import { fold } from '../../../src/core/review/fold.ts';
import { invert } from '../../../src/core/review/invert.ts';
import { mergeLogs } from '../../../src/core/review/merge-logs.ts';
import { mergeRows, splitRow } from '../../../src/core/review/pairing/neighbours.ts';
import { isOwnEdit, mayApproveText, rowState, voidedApproval } from '../../../src/core/review/row-facts.ts';
import { outcomeOf, rowOfSuggestion } from '../../../src/core/review/suggestions.ts';
import { plain } from '../../../src/core/text/rich-text.ts';
import { type Copy, dara, smallProject, sok, vanna } from './workshop.ts';

function suggestTo(copy: Copy, text: string, author = vanna, suggestion = copy.newId()) {
  const on = copy.project.segments.get('t1-0')!.content;
  const body = { suggestion, row: 'r2', segment: 't1-0', on, content: plain(text), note: 'Shorter.' };
  copy.add({ kind: 'suggest', body }, author);
  return suggestion;
}

function taking(copy: Copy, suggestion: string, text: string): Action {
  const base = copy.project.segments.get('t1-0')!.version;
  return { kind: 'edit', body: { edits: [{ segment: 't1-0', base, content: plain(text), suggestion }] } };
}

const stateOf = (copy: Copy, id: string) => outcomeOf(copy.project, copy.project.suggestions.get(id)!).state;

test('several suggestions stand on one row, each open until it is answered', () => {
  const copy = smallProject();
  const [one, other] = [suggestTo(copy, 'One.'), suggestTo(copy, 'One and 1/2.', dara)];
  copy.add({ kind: 'decline', body: { suggestion: one, reason: 'Wrong.' } }, dara);
  expect([stateOf(copy, one), stateOf(copy, other)]).toEqual(['declined', 'open']);
  copy.add(taking(copy, other, 'One and a half'), sok);
  expect(stateOf(copy, other)).toBe('accepted');
  expect(copy.project.segments.get('t1-0')!.content.text).toBe('One and a half');
});

test('whoever suggested a text is its author as much as whoever took it', () => {
  const copy = smallProject();
  const suggestion = suggestTo(copy, 'One.');
  copy.add(taking(copy, suggestion, 'One.'), dara);
  expect(copy.project.segments.get('t1-0')!.editors).toEqual([dara, vanna].sort());
  expect(mayApproveText(copy.project, 'r2', vanna)).toBe(false);
  expect(mayApproveText(copy.project, 'r2', sok)).toBe(true);
});

test('nobody gets rid of having written a text by withdrawing the suggestion that it was', () => {
  const origin = smallProject();
  const suggestion = suggestTo(origin, 'One.');
  const suggested = origin.changes.at(-1)!;
  const [a, b] = [origin.fork('a'), origin.fork('b')];
  a.add({ kind: 'retract', body: { change: suggested.id } }, vanna);
  b.minute += 10;
  b.add(taking(b, suggestion, 'One.'), dara);
  const project = fold(mergeLogs(a.changes, b.changes));
  expect(isOwnEdit(project, 'r2', vanna)).toBe(true);
  expect(outcomeOf(project, project.suggestions.get(suggestion)!).state).toBe('accepted');
});

test('an acceptance that is undone opens the suggestion again', () => {
  const copy = smallProject();
  const suggestion = suggestTo(copy, 'One.');
  const accepted = copy.add(taking(copy, suggestion, 'One.'), dara);
  copy.add(invert(copy.project, accepted)!, dara, { undoes: accepted.id });
  expect(stateOf(copy, suggestion)).toBe('open');
  copy.add({ kind: accepted.kind, body: accepted.body } as Action, dara, { redoes: accepted.id });
  expect(stateOf(copy, suggestion)).toBe('accepted');
});

test('a suggestion whose text was written without it is met', () => {
  const copy = smallProject();
  const suggestion = suggestTo(copy, 'One.');
  const base = copy.project.segments.get('t1-0')!.version;
  copy.add({ kind: 'edit', body: { edits: [{ segment: 't1-0', base, content: plain('One.') }] } }, dara);
  expect(stateOf(copy, suggestion)).toBe('met');
});

test('only its author withdraws a suggestion, and only while nobody has answered it', () => {
  const copy = smallProject();
  const suggestion = suggestTo(copy, 'One.');
  const { change } = copy.project.suggestions.get(suggestion)!;
  const withdraw: Action = { kind: 'retract', body: { change } };
  expect(refusalOf(copy.project, dara, withdraw)).toBe('not-allowed');
  expect(refusalOf(copy.project, vanna, withdraw)).toBeNull();
  copy.add({ kind: 'decline', body: { suggestion, reason: 'No.' } }, dara);
  expect(refusalOf(copy.project, vanna, withdraw)).toBe('answered');
});

test('a suggestion follows its text when rows are cut and joined', () => {
  const copy = smallProject();
  const suggestion = copy.project.suggestions;
  const id = suggestTo(copy, 'One.');
  copy.add(splitRow(copy.project, 'r2', { side: 'target', segment: 't1-0', at: 4 }, copy.newId)!);
  expect(copy.project.rowOfSegment.has('t1-0')).toBe(false);
  expect(rowOfSuggestion(copy.project, suggestion.get(id)!)).toBe('r2');
  copy.add(mergeRows(copy.project, 'r1')!);
  expect(rowOfSuggestion(copy.project, suggestion.get(id)!)).toBe('r1');
});

test('a first translation can be suggested for a row that has none, and taken', () => {
  const copy = smallProject();
  const nothing = plain('');
  const body = { suggestion: 'n0', row: 'r4', segment: null, on: nothing, content: plain('Three.') };
  copy.add({ kind: 'suggest', body }, vanna);
  const insert: Action = {
    kind: 'insert',
    body: { row: 'r4', segment: 'n1', content: plain('Three.'), suggestion: 'n0' },
  };
  const change = copy.add(insert, dara);
  expect(stateOf(copy, 'n0')).toBe('accepted');
  expect(copy.project.segments.get('n1')!.editors).toEqual([dara, vanna].sort());
  copy.add(invert(copy.project, change)!, dara, { undoes: change.id });
  expect(stateOf(copy, 'n0')).toBe('open');
});

test('a correction of the source voids the approval, visibly, and makes its author one of the two who count', () => {
  const copy = smallProject();
  const rows = [{ row: 'r2', content: contentHash(copy.project, 'r2') }];
  copy.add({ kind: 'state', body: { state: 'final', rows } }, sok);
  const base = copy.project.segments.get('s1-0')!.version;
  const edits = [{ segment: 's1-0', base, content: plain('មួយកន្លះ។') }];
  const change = copy.add({ kind: 'correct', body: { edits, reason: 'Typing error.' } }, vanna);
  expect(copy.project.segments.get('s1-0')).toMatchObject({
    content: plain('មួយកន្លះ។'),
    imported: plain('មួយ។'),
  });
  expect(rowState(copy.project, 'r2')).toBe('translated');
  expect(voidedApproval(copy.project, 'r2')).toMatchObject({ author: sok });
  expect(mayApproveText(copy.project, 'r2', vanna)).toBe(false);
  copy.add(invert(copy.project, change)!, vanna, { undoes: change.id });
  expect(rowState(copy.project, 'r2')).toBe('final');
});

test('an edit cannot reach the source, nor a correction the translation', () => {
  const { project } = smallProject();
  const edit = (segment: string) => [
    { segment, base: project.segments.get(segment)!.version, content: plain('x') },
  ];
  expect(refusalOf(project, sok, { kind: 'edit', body: { edits: edit('s1-0') } })).toBe('no-such-segment');
  expect(refusalOf(project, sok, { kind: 'correct', body: { edits: edit('t1-0') } })).toBe('no-such-segment');
});
