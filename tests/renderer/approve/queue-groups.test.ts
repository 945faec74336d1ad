import { plain } from '../../../src/core/text/rich-text.ts';
import { describe, expect, it } from 'vitest';
import type { FindingView } from '../../../src/shared/finding-view.ts';
import type { QueueItem, RowView } from '../../../src/shared/view.ts';
import {
  approvable,
  approvableTogether,
  filterCounts,
  groupOf,
  queueLines,
} from '../../../src/renderer/approve/queue-groups.ts';
import { findingsAgainst, rowsFound } from '../../../src/renderer/approve/rows-found.ts';
import { withStates } from '../../../src/renderer/approve/with-states.ts';

function item(id: string, change: Partial<QueueItem> = {}, row: Partial<RowView> = {}): QueueItem {
  return {
    before: plain('a'),
    after: plain('a'),
    threads: [],
    suggestions: [],
    since: 'import',
    editedBy: [],
    ...change,
    row: {
      id,
      source: [],
      target: [],
      state: 'translated',
      content: `content of ${id}`,
      confidence: 1,
      doubtful: false,
      omitted: null,
      revised: null,
      changed: false,
      openThreads: 0,
      threads: 0,
      anchors: [],
      approved: null,
      openSuggestions: 0,
      suggestions: 0,
      requested: null,
      addressed: false,
      voided: null,
      conflicts: [],
      ownEdit: false,
      ...row,
    },
  };
}

function finding(severity: FindingView['severity'], waived: FindingView['waived'] = null): FindingView {
  const where = { source: [], target: [], words: { source: '', target: '' }, fix: null };
  return { id: severity, row: '', check: 'number', severity, code: 'numberLost', with: {}, ...where, waived };
}

const same = item('same');
const changed = item('changed', { after: plain('b') });
const written = item('written', { before: null, after: plain('b') });
const voided = item('voided', { since: 'approval', after: plain('b') });
const approved = item('approved', {}, { state: 'final' });
const queue = [same, changed, written, voided, approved];

describe("the supervisor's list", () => {
  it('tells why each row is in it', () => {
    expect(queue.map(groupOf)).toEqual(['same', 'import', 'import', 'approval', 'approved']);
  });

  it('begins with what changed since it was approved', () => {
    expect(queueLines(queue, 'waiting').map(({ key }) => key)).toEqual([
      'group approval',
      'voided',
      'group import',
      'changed',
      'written',
      'group same',
      'same',
    ]);
  });

  it('shows one group alone', () => {
    expect(queueLines(queue, 'approved').map(({ key }) => key)).toEqual(['group approved', 'approved']);
    expect(queueLines([same], 'import')).toEqual([]);
  });

  it('counts what waits', () => {
    expect(filterCounts(queue)).toEqual({ waiting: 4, approval: 1, import: 2, same: 1 });
  });

  it('can be approved but for what is approved already', () => {
    expect(approvable(queueLines(queue, 'waiting'))).toHaveLength(4);
    expect(approvable(queueLines(queue, 'approved'))).toEqual([]);
  });

  it('is not approved as a whole where a row was sent back or two texts wait for a choice', () => {
    const back = item('back', {}, { requested: 'wrong number' });
    const torn = item(
      'torn',
      {},
      {
        conflicts: [{ segment: 's', other: { text: 'x', marks: [] }, by: 'Dara', change: 'c' }],
      },
    );
    expect(approvableTogether([same, back, torn])).toEqual([same]);
  });

  it('takes over new states, but no row whose text is another one', () => {
    const final = { ...same.row, state: 'final' as const };
    const edited = { ...changed.row, content: 'another', state: 'final' as const };
    const next = withStates([same, changed], [final, edited]);
    expect(next.map(({ row }) => row.state)).toEqual(['final', 'translated']);
  });

  it('is told by the gravest of what checks found, but for hints and what was waived', () => {
    const waived = { reason: 'Counted anew.', by: 'Dara', at: '' };
    const [error, warning, hint] = [finding('error'), finding('warning'), finding('hint')];
    const past = finding('error', waived);
    expect(findingsAgainst([hint, warning, past, error])).toEqual([error, warning]);
    const byRow = new Map([
      ['same', [hint, past]],
      ['changed', [warning, error]],
      ['written', [warning]],
    ]);
    expect(rowsFound([same, changed, written, voided], byRow)).toEqual({
      errors: [changed],
      warnings: [written],
      withoutErrors: [same, written, voided],
    });
  });
});
