import { expect, test } from 'vitest';
import { contentHash, documentHash } from '../../../src/core/review/content-hash.ts';
import { openConflicts } from '../../../src/core/review/conflicts.ts';
import { fold } from '../../../src/core/review/fold.ts';
import { invert, repeat } from '../../../src/core/review/invert.ts';
import { mergeLogs } from '../../../src/core/review/merge-logs.ts';
import { mergeRows, splitRow } from '../../../src/core/review/pairing/neighbours.ts';
import type { Project } from '../../../src/core/review/project.ts';
import { commentsOfRow } from '../../../src/core/review/comments.ts';
import { rowState, voidedApproval } from '../../../src/core/review/row-facts.ts';
import { latestSignOff } from '../../../src/core/review/sign-off.ts';
import { outcomeOf } from '../../../src/core/review/suggestions.ts';
import { plain } from '../../../src/core/text/rich-text.ts';
import { planFor, reviseCopy } from './revision.ts';
import { Copy, documentOf, founding, sok, vanna, visible } from './workshop.ts';

const english = [
  'A press release',
  'The minister met the ambassador on Monday. They spoke about trade. He thanked him.',
  'The meeting ended at five o’clock.',
];
const khmer = [
  'ចំណងជើង',
  'រដ្ឋមន្ត្រីបានជួបឯកអគ្គរាជទូត។ ពួកគាត់បាននិយាយអំពីពាណិជ្ជកម្ម។ គាត់បានអរគុណ។',
  'កិច្ចប្រជុំបានបញ្ចប់នៅម៉ោងប្រាំ។',
];

/** The texts above, a row for each sentence. */
function pressRelease(): Copy {
  const copy = new Copy();
  copy.add(founding());
  const cut = (text: string, at: RegExp) => text.split(at);
  const source = documentOf(
    's',
    khmer.map((text) => cut(text, /(?<=។) /)),
  );
  const target = documentOf(
    't',
    english.map((text) => cut(text, /(?<=\.) /)),
  );
  const rows = source.segments.map(({ id }, index) => ({
    id: `r${index + 1}`,
    source: [id],
    target: [target.segments[index]!.id],
    confidence: 0.9,
  }));
  copy.add({ kind: 'import', body: { source, target, rows } });
  copy.add({ kind: 'member', body: { member: { key: vanna, name: 'Vanna', role: 'supervisor' } } });
  return copy;
}

const texts = (project: Project) =>
  project.rowOrder.map((id) => {
    const { source, target } = project.rows.get(id)!;
    const text = (ids: string[]) => ids.map((one) => project.segments.get(one)!.content.text).join(' ');
    return `${id} ${text(source)} | ${text(target)}`;
  });

function joinedText({ segmentOrder, segments }: Project, side: 'source' | 'target') {
  return segmentOrder[side]
    .map((id) => segments.get(id)!)
    .map(({ before, content }) => before + content.text)
    .join('');
}

function approve(copy: Copy, row: string, author = vanna) {
  const content = contentHash(copy.project, row);
  copy.add({ kind: 'state', body: { state: 'final', rows: [{ row, content }] } }, author);
}

test('the same text again changes nothing but the document', () => {
  const copy = pressRelease();
  const before = texts(copy.project);
  const { body, gone } = planFor(copy, 'source', khmer);
  expect(body).toMatchObject({ blocks: [], edits: [], taken: [], moves: [], add: [], remove: [], rows: [] });
  expect(gone).toEqual([]);
  copy.add({ kind: 'revise', body });
  expect(texts(copy.project)).toEqual(before);
  expect(copy.project.refusals).toEqual([]);
});

test('unchanged rows keep state and comments; a changed one loses its approval and shows what it said', () => {
  const copy = pressRelease();
  for (const row of copy.project.rowOrder) approve(copy, row);
  copy.add({ kind: 'comment', body: { comment: 'c', row: 'r3', thread: null, text: 'Sure?' } });
  reviseCopy(copy, 'source', [khmer[0]!, khmer[1]!.replace('ពាណិជ្ជកម្ម', 'ពាណិជ្ជកម្ម និងវិនិយោគ'), khmer[2]!]);
  const { project } = copy;
  expect(project.refusals).toEqual([]);
  expect(project.rowOrder.map((row) => rowState(project, row))).toEqual([
    'final',
    'final',
    'translated',
    'final',
    'final',
  ]);
  expect(voidedApproval(project, 'r3')).not.toBeNull();
  expect(commentsOfRow(project, 'r3').map(({ id }) => id)).toEqual(['c']);
  const [segment] = project.rows.get('r3')!.source;
  expect(project.segments.get(segment!)!.past.at(-1)!.content.text).toBe('ពួកគាត់បាននិយាយអំពីពាណិជ្ជកម្ម។');
});

test('a paragraph that moves takes its sentences along in their order', () => {
  const copy = pressRelease();
  const last = `${english[2]} It was short.`;
  reviseCopy(copy, 'target', [english[0]!, last, english[1]!]);
  expect(joinedText(copy.project, 'target')).toBe([english[0], last, english[1]].join(''));
  reviseCopy(copy, 'target', [english[0]!, english[1]!, last]);
  expect(joinedText(copy.project, 'target')).toBe([english[0], english[1], last].join(''));
});

test('a segment that keeps its place is told by the one before it in changes of version 1', () => {
  const copy = pressRelease();
  const [, , second, third] = copy.project.segmentOrder.target;
  const paragraphs = [english[0]!, ...english[1]!.split(/(?<=\.) /), english[2]!];
  const { body } = planFor(copy, 'target', paragraphs);
  expect(body.moves.map(({ segment, after }) => [segment, after])).toEqual([
    [second, undefined],
    [third, undefined],
  ]);
  const order = copy.project.segmentOrder.target;
  const moves = body.moves.map((move) => ({ ...move, after: order[order.indexOf(move.segment) - 1]! }));
  const before = [...copy.changes];
  const now = copy.add({ kind: 'revise', body });
  const then = fold([...before, { ...now, version: 1, body: { ...body, moves } } as typeof now]);
  expect(visible(then)).toEqual(visible(copy.project));
});

test('new paragraphs get rows where they stand, and lost ones leave their translation', () => {
  const copy = pressRelease();
  reviseCopy(copy, 'source', ['ថ្មីទាំងស្រុងនៅខាងដើម។', khmer[0]!, khmer[1]!, 'កថាខណ្ឌថ្មី។']);
  expect(texts(copy.project).map((row) => row.replace(/^\S+ /, ''))).toEqual([
    'ថ្មីទាំងស្រុងនៅខាងដើម។ | ',
    'ចំណងជើង | A press release',
    'រដ្ឋមន្ត្រីបានជួបឯកអគ្គរាជទូត។ | The minister met the ambassador on Monday.',
    'ពួកគាត់បាននិយាយអំពីពាណិជ្ជកម្ម។ | They spoke about trade.',
    'គាត់បានអរគុណ។ | He thanked him.',
    'កថាខណ្ឌថ្មី។ | The meeting ended at five o’clock.',
  ]);
  expect(copy.project.rows.get('r5')!.confidence).toBeLessThan(0.9);
});

test('what was edited here is never overwritten: the new draft stands beside it as a suggestion', () => {
  const copy = pressRelease();
  const { version } = copy.project.segments.get('t1-1')!;
  const mine = plain('They talked about trade.');
  copy.add({ kind: 'edit', body: { edits: [{ segment: 't1-1', base: version, content: mine }] } });
  approve(copy, 'r3');
  reviseCopy(copy, 'target', [
    english[0]!,
    english[1]!.replace('trade', 'trade and investment'),
    english[2]!,
  ]);
  const { project } = copy;
  expect(project.segments.get('t1-1')!.content.text).toBe('They talked about trade.');
  expect(rowState(project, 'r3')).toBe('final');
  const [suggestion] = [...project.suggestions.values()];
  expect(suggestion).toMatchObject({
    segment: 't1-1',
    content: plain('They spoke about trade and investment.'),
  });
  expect(outcomeOf(project, suggestion!).state).toBe('open');
});

test('a draft that has taken over what was edited here leaves it as it stands, approval included', () => {
  const copy = pressRelease();
  const { version } = copy.project.segments.get('t1-1')!;
  const mine = plain('They talked about trade.');
  copy.add({ kind: 'edit', body: { edits: [{ segment: 't1-1', base: version, content: mine }] } });
  approve(copy, 'r3');
  reviseCopy(copy, 'target', [english[0]!, english[1]!.replace('spoke', 'talked'), english[2]!]);
  expect(rowState(copy.project, 'r3')).toBe('final');
  expect(copy.project.suggestions.size).toBe(0);
  expect(copy.project.segments.get('t1-1')!.imported!.text).toBe('They talked about trade.');
});

test('a correction of the source that the new version knows nothing of becomes a conflict', () => {
  const copy = pressRelease();
  const { version } = copy.project.segments.get('s1-1')!;
  const content = plain('ពួកគេបាននិយាយអំពីពាណិជ្ជកម្ម។');
  copy.add({ kind: 'correct', body: { edits: [{ segment: 's1-1', base: version, content }] } });
  reviseCopy(copy, 'source', [khmer[0]!, khmer[1]!.replace('ពាណិជ្ជកម្ម', 'ទេសចរណ៍'), khmer[2]!]);
  expect(openConflicts(copy.project)).toMatchObject([
    {
      row: 'r3',
      conflict: { other: plain('ពួកគាត់បាននិយាយអំពីទេសចរណ៍។') },
      base: plain('ពួកគាត់បាននិយាយអំពីពាណិជ្ជកម្ម។'),
    },
  ]);
});

test('a text that was cut or joined here stays so in the next version', () => {
  const copy = pressRelease();
  copy.add(mergeRows(copy.project, 'r3')!);
  const at = 'The minister met'.length;
  copy.add(splitRow(copy.project, 'r2', { side: 'target', segment: 't1-0', at }, copy.newId)!);
  const order = [...copy.project.segmentOrder.target];
  reviseCopy(copy, 'target', [english[0]!, english[1]!.replace('Monday', 'Tuesday'), english[2]!]);
  expect(copy.project.segmentOrder.target).toEqual(order);
  expect(order.map((id) => copy.project.segments.get(id)!.content.text).slice(1, 3)).toEqual([
    'The minister met',
    'the ambassador on Tuesday.',
  ]);
  reviseCopy(copy, 'target', [english[0]!, english[1]!.replace('The minister', 'A minister'), english[2]!]);
  expect(joinedText(copy.project, 'target')).toBe(english.join('').replace('The minister', 'A minister'));
});

test('a paragraph that moved takes its row, translation and approval along', () => {
  const copy = pressRelease();
  approve(copy, 'r5');
  reviseCopy(copy, 'source', [khmer[2]!, khmer[0]!, khmer[1]!]);
  expect(copy.project.rowOrder).toEqual(['r5', 'r1', 'r2', 'r3', 'r4']);
  expect(rowState(copy.project, 'r5')).toBe('final');
});

test('two sentences that became one bring their translations into one row', () => {
  const copy = pressRelease();
  reviseCopy(copy, 'target', [
    english[0]!,
    'The minister met the ambassador on Monday, and they spoke about trade. He thanked him.',
    english[2]!,
  ]);
  expect(copy.project.refusals).toEqual([]);
  expect(texts(copy.project)[1]).toContain(
    'រដ្ឋមន្ត្រីបានជួបឯកអគ្គរាជទូត។ ពួកគាត់បាននិយាយអំពីពាណិជ្ជកម្ម។ | The minister met',
  );
  expect(copy.project.rowOrder).toHaveLength(4);
});

test('undo brings the former version back as it was, and redo the new one', () => {
  const copy = pressRelease();
  approve(copy, 'r3');
  const before = structuredClone(visible(copy.project));
  const change = reviseCopy(copy, 'target', [
    'New first.',
    english[1]!.replace('spoke', 'talked'),
    'Other words entirely here.',
  ]);
  const after = structuredClone(visible(copy.project));
  expect(after).not.toEqual(before);
  const undo = invert(copy.project, change)!;
  copy.add(undo, sok, { undoes: change.id });
  expect(copy.project.refusals).toEqual([]);
  expect(visible(copy.project)).toEqual(before);
  copy.add(repeat(copy.project, change)!, sok, { redoes: change.id });
  expect(copy.project.refusals).toEqual([]);
  expect(visible(copy.project)).toEqual(after);
});

test('edits made elsewhere meanwhile survive: kept texts keep them, changed ones ask which shall stand', () => {
  const origin = pressRelease();
  const [a, b] = [origin.fork('a'), origin.fork('b')];
  reviseCopy(a, 'target', [english[0]!, english[1]!.replace('spoke', 'talked'), english[2]!]);
  for (const [segment, text] of [
    ['t1-1', 'They conversed.'],
    ['t2-0', 'It ended at five.'],
  ] as const) {
    const base = b.project.segments.get(segment)!.version;
    b.add({ kind: 'edit', body: { edits: [{ segment, base, content: plain(text) }] } }, vanna);
  }
  const merged = fold(mergeLogs(a.changes, b.changes));
  expect(merged.refusals).toEqual([]);
  expect(merged.segments.get('t2-0')!.content.text).toBe('It ended at five.');
  const [conflict] = openConflicts(merged);
  expect([merged.segments.get('t1-1')!.content.text, conflict!.conflict.other.text].sort()).toEqual([
    'They conversed.',
    'They talked about trade.',
  ]);
});

test('of two new versions brought in at once one waits to be brought in again', () => {
  const origin = pressRelease();
  const [a, b] = [origin.fork('a'), origin.fork('b')];
  reviseCopy(a, 'source', [...khmer, 'មួយ។']);
  reviseCopy(b, 'source', [...khmer, 'ពីរ។'], vanna);
  const merged = fold(mergeLogs(a.changes, b.changes));
  expect(merged.refusals).toMatchObject([{ kind: 'revise', reason: 'not-this-version' }]);
  expect(merged.formerDocuments).toHaveLength(2);
});

test('a first draft can come in later', () => {
  const copy = new Copy();
  copy.add(founding());
  const source = documentOf('s', [['មួយ។'], ['ពីរ។']]);
  const rows = source.segments.map(({ id }, index) => ({
    id: `r${index}`,
    source: [id],
    target: [],
    confidence: 1,
  }));
  copy.add({ kind: 'import', body: { source, target: null, rows } });
  const change = reviseCopy(copy, 'target', ['One.', 'Two.', 'Three.']);
  expect(texts(copy.project).map((row) => row.replace(/^\S+ /, ''))).toEqual([
    'មួយ។ | One.',
    'ពីរ។ | Two.',
    ' | Three.',
  ]);
  copy.add(invert(copy.project, change)!, sok, { undoes: change.id });
  expect(copy.project.documents.target).toBeNull();
  expect(texts(copy.project)).toEqual(['r0 មួយ។ | ', 'r1 ពីរ។ | ']);
});

test('a new version voids the sign-off, even where it says the same; undo brings that back', () => {
  const copy = pressRelease();
  for (const row of copy.project.rowOrder) approve(copy, row);
  const body = { document: documentHash(copy.project), rows: copy.project.rowOrder.length };
  copy.add({ kind: 'sign', body });
  const change = reviseCopy(copy, 'source', khmer);
  expect(latestSignOff(copy.project)!.voiding).toMatchObject({ replaced: true, changed: [], open: [] });
  copy.add(invert(copy.project, change)!, sok, { undoes: change.id });
  expect(latestSignOff(copy.project)!.voiding).toBeNull();
});
