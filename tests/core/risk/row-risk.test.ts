import { expect, test } from 'vitest';
import { countObligations } from '../../../src/core/risk/obligations.ts';
import { byRisk, rowRisk } from '../../../src/core/risk/row-risk.ts';
import { rowsToReview } from '../../../src/core/risk/rows-to-review.ts';
import { contentHash } from '../../../src/core/review/content-hash.ts';
import { type Copy, smallProject, vanna } from '../review/workshop.ts';

function write(copy: Copy, segment: string, text: string) {
  const base = copy.project.segments.get(segment)!.version;
  copy.add({ kind: 'edit', body: { edits: [{ segment, base, content: { text, marks: [] } }] } });
}

const signals = (copy: Copy, row: string) =>
  Object.fromEntries(rowRisk(copy.project, row).reasons.map(({ signal, value }) => [signal, value]));

test('each reason is told with what it counts', () => {
  const copy = smallProject();
  write(copy, 't0-0', 'They must pay 4,000 riel, and shall not ask for 5.');
  expect(signals(copy, 'r1')).toMatchObject({ numbers: 2, obligation: 2 });
  expect(signals(copy, 'r1').edits).toBeGreaterThan(80);
  const begin = (row: string, more = {}) =>
    copy.add({ kind: 'comment', body: { comment: copy.newId(), row, thread: null, text: 'x', ...more } });
  begin('r5');
  begin('r5', { error: { category: 'other', severity: 'critical' } });
  expect(signals(copy, 'r5')).toMatchObject({ comments: 1, errors: 1 });
  const content = contentHash(copy.project, 'r3');
  copy.add({ kind: 'state', body: { state: 'final', rows: [{ row: 'r3', content }] } }, vanna);
  write(copy, 't1-1', 'Two?');
  expect(signals(copy, 'r3')).toMatchObject({ voided: 1 });
});

test('what checks found weighs by its severity, hints not at all', () => {
  const { project } = smallProject();
  const risk = (error: number, warning: number, hint: number) =>
    rowRisk(project, 'r1', { error, warning, hint });
  const reason = (of: ReturnType<typeof risk>) => of.reasons.find(({ signal }) => signal === 'findings');
  expect(reason(risk(0, 0, 9))).toBeUndefined();
  expect(reason(risk(1, 2, 9))!.value).toBe(3);
  expect(risk(1, 0, 0).score).toBeGreaterThan(risk(0, 3, 0).score);
  expect(risk(0, 3, 0).score).toBeGreaterThan(risk(0, 0, 3).score);
});

test('the riskiest comes first, equal ones in the order of the document, and what is reviewed is left out', () => {
  const copy = smallProject();
  write(copy, 't2-0', 'You must not pay 500.');
  const order = () => byRisk(rowsToReview(copy.project).map((row) => rowRisk(copy.project, row)));
  expect(order()[0]!.row).toBe('r5');
  expect(order().map(({ row }) => row)).not.toContain('r4');
  const content = contentHash(copy.project, 'r5');
  copy.add({ kind: 'state', body: { state: 'reviewed', rows: [{ row: 'r5', content }] } }, vanna);
  expect(order().map(({ row }) => row)).not.toContain('r5');
});

test('Khmer words of duty are told from the passive and from dates', () => {
  expect(countObligations('សាមីខ្លួនត្រូវបង់ពន្ធ និងហាមឃាត់', 'km')).toBe(2);
  expect(countObligations('ត្រូវបានអនុម័ត ត្រូវនឹងថ្ងៃទី៣', 'km')).toBe(0);
  expect(countObligations('ត្រូវ\u200bបានអនុម័ត', 'km')).toBe(0);
});
