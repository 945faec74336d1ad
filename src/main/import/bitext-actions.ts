import { contentHash } from '../../core/review/content-hash.ts';
import type { Action, Anchor, Body } from '../../core/review/change.ts';
import { emptyProject, type Project } from '../../core/review/project.ts';
import type { BitextRange, BitextRow } from '../../formats/bitext/bitext.ts';
import { hearsay } from '../../formats/bitext/comment-lines.ts';
import { proposalAction } from './proposal-action.ts';

/**
 * What a bilingual file says beside its texts, as the changes that say it here: rows one-sided on purpose, states,
 * comments and suggestions. They are signed by whoever makes the project, who vouches for them.
 */
export function bitextActions(facts: readonly BitextRow[], body: Body<'import'>): Action[] {
  const project = textsOf(body);
  const rows = body.rows.map(({ id }, index) => ({ id, facts: facts[index]! }));
  const bound = (id: string) => ({ row: id, content: contentHash(project, id) });
  const isOneSided = (id: string) => {
    const { source, target } = project.rows.get(id)!;
    return source.length === 0 || target.length === 0;
  };
  const omitted = new Map<string, { row: string; content: string }[]>();
  for (const { id, facts } of rows) {
    if (facts.omitted === null || !isOneSided(id)) continue;
    const alike = omitted.get(facts.omitted);
    if (alike) alike.push(bound(id));
    else omitted.set(facts.omitted, [bound(id)]);
  }
  const left = new Set([...omitted.values()].flatMap((list) => list.map(({ row }) => row)));
  const states = (['translated', 'reviewed', 'final'] as const).flatMap((state): Action[] => {
    const given = rows.filter(({ id, facts }) => {
      const isSaid = hasTranslation(project, id) || left.has(id);
      return facts.state === state && isSaid;
    });
    if (given.length === 0) return [];
    return [{ kind: 'state', body: { state, rows: given.map(({ id }) => bound(id)) } }];
  });
  return [
    ...[...omitted].map(([reason, list]): Action => ({ kind: 'omit', body: { rows: list, reason } })),
    ...states,
    ...rows.flatMap(({ id, facts }) => spokenOf(project, id, facts)),
  ];
}

/** Threads of a row, closed where they were, and suggestions for it. */
function spokenOf(project: Project, row: string, { comments, proposed }: BitextRow): Action[] {
  let thread: string | null = null;
  const spoken = comments.flatMap((comment, index): Action[] => {
    const { reply, resolved, declined, on, error } = comment;
    const text = hearsay(comment).slice(0, 20_000);
    if (text.trim() === '') return [];
    const id = `c-${row}-${index + 1}`;
    if (reply && thread !== null) {
      return [{ kind: 'comment', body: { comment: id, row, thread, text } }];
    }
    thread = id;
    const anchor = on ? anchorIn(project, row, on) : null;
    const body = { comment: id, row, thread: null, text };
    const said: Action = {
      kind: 'comment',
      body: { ...body, ...(anchor ? { anchor } : {}), ...(error ? { error } : {}) },
    };
    if (!resolved) return [said];
    const outcome = declined ? ({ outcome: 'declined' } as const) : {};
    return [said, { kind: 'resolve', body: { thread: id, resolved: true, ...outcome } }];
  });
  return [...spoken, ...proposed.map((one, index) => proposalAction(project, row, one, index))];
}

/** Words of a row's text in the segment that they begin in; a space joins the segments. */
function anchorIn(project: Project, row: string, { side, start, words }: BitextRange): Anchor | null {
  let from = 0;
  for (const segment of project.rows.get(row)?.[side] ?? []) {
    const { text } = project.segments.get(segment)!.content;
    const end = Math.min(start - from + words.length, text.length);
    if (start >= from && start - from < end) return { segment, start: start - from, end, text };
    from += text.length + 1;
  }
  return null;
}

function hasTranslation(project: Project, row: string): boolean {
  return project.rows.get(row)!.target.some((id) => project.segments.get(id)!.content.text.trim() !== '');
}

/** As much of the project to come as the hashes of its rows depend on. */
function textsOf({ source, target, rows }: Body<'import'>): Project {
  const project = emptyProject();
  for (const [side, document] of [
    ['source', source],
    ['target', target],
  ] as const) {
    for (const { id, block, before, content } of document?.segments ?? []) {
      const told = {
        id,
        side,
        block,
        before,
        content,
        imported: content,
        version: [],
        editors: [],
        past: [],
        ancestors: [],
        revised: null,
      };
      project.segments.set(id, told);
    }
  }
  for (const row of rows) project.rows.set(row.id, row);
  return project;
}
