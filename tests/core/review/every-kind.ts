import type { Action } from '../../../src/core/review/change.ts';
import { contentHash, documentHash } from '../../../src/core/review/content-hash.ts';
import { invert } from '../../../src/core/review/invert.ts';
import { unlinkSegments } from '../../../src/core/review/pairing/link.ts';
import { mergeRows, splitRow } from '../../../src/core/review/pairing/neighbours.ts';
import type { Project } from '../../../src/core/review/project.ts';
import { plain } from '../../../src/core/text/rich-text.ts';

/** Does one thing to a project, and returns the id of its change. */
type Do = (action: Action, undoes?: string) => string;

/**
 * Does something of every kind to a project of four rows or more, one to one, that was just founded and filled by
 * `me`, a supervisor; at the end it is signed off. Kinds that are added belong here.
 */
export function doEveryKind(project: Project, me: string, act: Do): void {
  let serial = 0;
  const newId = () => `every-${(serial += 1)}`;
  const keys = [1, 2, 3].map((n) => String(n).repeat(64));
  const row = (at: number) => project.rows.get(project.rowOrder[at]!)!;
  const bound = (...ids: string[]) => ids.map((id) => ({ row: id, content: contentHash(project, id) }));
  const undo = (change: string) => {
    const { kind, body } = project.done.get(change)!;
    const inverse = invert(project, { id: change, kind, body } as Parameters<typeof invert>[1]);
    return act(inverse!, change);
  };
  const write = (segment: string, text: string, suggestion?: string) => {
    const base = project.segments.get(segment)!.version;
    const edit = { segment, base, content: plain(text), ...(suggestion !== undefined && { suggestion }) };
    return act({ kind: 'edit', body: { edits: [edit] } });
  };
  const suggest = (at: number, text: string, note?: string) => {
    const { id, target } = row(at);
    const segment = target[0] ?? null;
    const on = segment === null ? plain('') : project.segments.get(segment)!.content;
    const suggestion = newId();
    const body = { suggestion, row: id, segment, on, content: plain(text) };
    act({ kind: 'suggest', body: note === undefined ? body : { ...body, note } });
    return suggestion;
  };

  for (const [at, role] of (['translator', 'reviewer'] as const).entries()) {
    act({ kind: 'member', body: { member: { key: keys[at]!, name: `Member ${at}`, role } } });
  }
  act({ kind: 'replace-key', body: { member: keys[0]!, key: keys[2]!, reason: 'Lost the old one.' } });
  act({ kind: 'revoke', body: { member: keys[1]!, reason: 'Left the ministry.' } });
  act({ kind: 'rename', body: { title: 'A letter, renamed' } });
  act({ kind: 'settings', body: { lqa: { passMark: 25 }, propagate: true } });
  act({ kind: 'settings', body: { fourEyes: { on: false, reason: 'A trial.' } } });
  act({ kind: 'settings', body: { fourEyes: { on: true, reason: 'The trial is over.' } } });

  const { target: document } = project.documents;
  const [revised] = row(3).target;
  const again = {
    base: project.segments.get(revised!)!.version,
    content: plain('The last, as it came again.'),
  };
  const nothing = { blocks: [], taken: [], moves: [], add: [], remove: [], absorb: [], rows: [] };
  const edits = [{ segment: revised!, ...again }];
  undo(
    act({ kind: 'revise', body: { side: 'target', base: document!.sha256, document, ...nothing, edits } }),
  );

  const [first] = row(0).target;
  undo(write(first!, 'Taken back.'));
  write(first!, 'The first, written anew.');
  const [source] = row(0).source;
  const sourceBase = project.segments.get(source!)!.version;
  const corrected = [{ segment: source!, base: sourceBase, content: plain('ប្រយោគដំបូង នៃលិខិតនេះ។') }];
  act({ kind: 'correct', body: { edits: corrected, reason: 'A typing error.' } });
  write(first!, 'The first, as suggested.', suggest(0, 'The first, as suggested.', 'Closer.'));
  act({ kind: 'decline', body: { suggestion: suggest(0, 'No.'), reason: 'Not so.' } });

  const { target: apart } = row(1);
  act(unlinkSegments(project, apart, newId)!);
  const [alone] = project.rowOrder.filter((id) => project.rows.get(id)!.target.includes(apart[0]!));
  act({ kind: 'omit', body: { rows: bound(alone!), reason: 'The translation adds it.' } });
  const found = { check: 'number', code: 'figureAdded', source: '', target: '1' };
  act({
    kind: 'dismiss',
    body: { findings: bound(alone!).map((one) => ({ ...one, ...found })), reason: 'It is right.' },
  });
  const place = { row: row(1).id, segment: newId() };
  act({ kind: 'insert', body: { ...place, content: plain('Written here.') } });
  act({ kind: 'remove', body: place });
  const wanted = suggest(1, 'Written here, as suggested.');
  act({
    kind: 'insert',
    body: { ...place, content: plain('Written here, as suggested.'), suggestion: wanted },
  });
  const last = project.rowOrder.length - 1;
  undo(act(mergeRows(project, row(last - 1).id)!));
  const [whole] = row(last).target;
  act(splitRow(project, row(last).id, { side: 'target', segment: whole!, at: 4 }, newId)!);

  const thread = newId();
  const { text } = project.segments.get(first!)!.content;
  const anchor = { segment: first!, start: 4, end: 9, text };
  const error = { category: 'terminology/wrong-term' as const, severity: 'minor' as const };
  const begun = { comment: thread, row: row(0).id, thread: null, text: 'Is this the term?', anchor, error };
  act({ kind: 'comment', body: { ...begun, mentions: [me] } });
  act({ kind: 'comment', body: { comment: newId(), row: row(0).id, thread, text: 'It is.' } });
  act({ kind: 'assign', body: { thread, member: me } });
  act({ kind: 'classify', body: { thread, error: { category: 'style/register', severity: 'major' } } });
  act({ kind: 'resolve', body: { thread, resolved: true, outcome: 'declined', reason: 'It is the term.' } });
  act({ kind: 'resolve', body: { thread, resolved: false, reason: 'Is it?' } });

  act({ kind: 'request', body: { row: row(0).id, reason: 'The date is missing.' } });
  undo(act({ kind: 'state', body: { state: 'reviewed', rows: bound(row(0).id) } }));
  act({ kind: 'waive', body: { reason: 'Nobody else is here today.', rows: bound(row(0).id) } });
  act({ kind: 'waive', body: { reason: 'I work alone.' } });
  act({ kind: 'state', body: { state: 'final', rows: bound(...project.rowOrder) } });
  act({ kind: 'sign', body: { document: documentHash(project), rows: project.rowOrder.length } });
}
