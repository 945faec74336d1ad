import type { Change, RowRecord, Side } from '../../core/review/change.ts';
import { clockTime } from '../../core/review/clock.ts';
import type { Project } from '../../core/review/project.ts';
import { textFamily } from '../../core/review/text-family.ts';
import { concat, plain, type RichText } from '../../core/text/rich-text.ts';
import type { VersionView } from '../../shared/view.ts';
import type { Log } from '../session/log.ts';
import { nameOf } from './view-row.ts';

/**
 * The versions of one side of a live row, oldest first: every text of its segments and of those that they were
 * made of, and for the translation the states that were given. It looks only at what touched them.
 */
export function viewHistory(project: Project, log: Log, row: string, side: Side): VersionView[] {
  const live = project.rows.get(row)?.[side] ?? [];
  const followed = textFamily(project, row, side);
  const places = new Set<number>();
  for (const id of followed) for (const { at } of project.trails.get(id) ?? []) places.add(at);
  if (side === 'target') for (const at of statePlaces(project, log, row, followed)) places.add(at);
  const besides = new Map(
    [...followed].flatMap((id) =>
      (project.trails.get(id) ?? [])
        .filter(({ beside }) => beside)
        .map(({ at, content }) => [at, content] as const),
    ),
  );
  const versions: VersionView[] = [];
  for (const at of [...places].sort((a, b) => a - b)) {
    const change = log.change(at);
    const step = change && stepOf(change);
    if (!step) continue;
    const beside = besides.get(at);
    const content = beside ?? textAt(project, live, followed, at);
    if (step === 'import' && content.text === '') continue;
    versions.push({
      change: change.id,
      by: step === 'import' ? null : nameOf(project, change.author),
      at: clockTime(change.clock),
      content,
      step,
      ...(beside && { beside: true }),
      ...reasonOf(change),
    });
  }
  return versions;
}

/** What live segments said at a place in the log, or what those of their family did that stood then, joined. */
export function textAt(
  project: Project,
  live: readonly string[],
  family: ReadonlySet<string>,
  at: number,
): RichText {
  const seen = new Set<string>();
  const texts: RichText[] = [];
  const visit = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    const content = contentAt(project, id, at);
    if (content) {
      texts.push(content);
      return;
    }
    for (const parent of parentsOf(project, id)) visit(parent);
    for (const other of family) {
      if (!seen.has(other) && project.segments.get(other)?.ancestors.includes(id)) visit(other);
    }
  };
  for (const id of [...live, ...family]) visit(id);
  const written = texts.filter(({ text }) => text !== '');
  const apart = (index: number) => index === 0 || /\s$/.test(written[index - 1]!.text);
  return concat(written.flatMap((text, index) => (apart(index) ? [text] : [plain(' '), text])));
}

/** What a segment said at a place in the log; null where it did not stand then. */
function contentAt(project: Project, segment: string, at: number): RichText | null {
  const trail = project.trails.get(segment) ?? [];
  let [from, to] = [0, trail.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (trail[middle]!.at <= at) from = middle + 1;
    else to = middle;
  }
  while (from > 0 && trail[from - 1]!.beside) from -= 1;
  return trail[from - 1]?.content ?? null;
}

/** The segments that one was made of in one step, in order. */
function parentsOf(project: Project, id: string): string[] {
  const ancestors = project.segments.get(id)?.ancestors ?? [];
  return ancestors.filter(
    (one) =>
      !ancestors.some((other) => other !== one && project.segments.get(other)?.ancestors.includes(one)),
  );
}

/** Places of the states and requests that were given to the row, or to rows that held its text before, and stand. */
function statePlaces(project: Project, log: Log, row: string, followed: ReadonlySet<string>): number[] {
  const rows = new Set([row]);
  const held = ({ target }: RowRecord) => target.some((id) => followed.has(id));
  for (const replaced of project.replaced.values()) {
    for (const { row: former } of replaced) if (held(former)) rows.add(former.id);
  }
  const given = [...rows].flatMap((id) => [
    ...(project.assertions.get(id) ?? []),
    ...(project.requests.get(id) ?? []),
  ]);
  return given.flatMap(({ change }) => log.place(change) ?? []);
}

function reasonOf(change: Change): { reason: string } | object {
  if (change.kind === 'request') return { reason: change.body.reason };
  if (change.kind === 'correct' && change.body.reason) return { reason: change.body.reason };
  return {};
}

function stepOf(change: Change): VersionView['step'] | null {
  switch (change.kind) {
    case 'edit':
      return change.body.edits.some(({ suggestion }) => suggestion !== undefined) ? 'accept' : 'edit';
    case 'insert':
      return change.body.suggestion === undefined ? 'insert' : 'accept';
    case 'import':
    case 'revise':
    case 'pair':
    case 'correct':
    case 'request':
      return change.kind;
    case 'remove':
      return 'edit';
    case 'state':
      return change.body.state;
    default:
      return null;
  }
}
