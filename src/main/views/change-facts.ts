import type { Change, Kind } from '../../core/review/change.ts';
import type { Project } from '../../core/review/project.ts';
import type { ChangeFacts } from '../../shared/told-change.ts';
import { nameOf } from './view-row.ts';

type Facts = Record<string, string | number | null | undefined>;
type FactsOf = { [K in Kind]: (body: Extract<Change, { kind: K }>['body'], project: Project) => Facts };

const onOff = (on: boolean | undefined) => (on === undefined ? undefined : on ? 'on' : 'off');

const factsOf: FactsOf = {
  found: ({ title, founder }) => ({ title, member: founder }),
  import: ({ source, target, rows }) => ({
    source: source.name,
    target: target?.name,
    count: rows.length,
  }),
  revise: ({ side, document, back, edits, add, remove }) => ({
    side,
    document: document?.name,
    changed: edits.length,
    added: add.length,
    removed: remove.length,
    back,
  }),
  edit: ({ edits }) => ({ suggestion: edits.find(({ suggestion }) => suggestion !== undefined)?.suggestion }),
  correct: ({ reason }) => ({ reason }),
  insert: ({ suggestion }) => ({ suggestion }),
  remove: () => ({}),
  pair: ({ split, join, remove, insert }) => ({
    before: remove.length,
    after: insert.length,
    cut: split.length || undefined,
    joined: join.length || undefined,
  }),
  suggest: ({ suggestion, note }) => ({ suggestion, note }),
  decline: ({ suggestion, reason }) => ({ suggestion, reason }),
  omit: ({ reason }) => ({ reason }),
  state: ({ state }) => ({ state }),
  request: ({ reason }) => ({ reason }),
  comment: ({ comment, thread, error, anchor, suggestion }) => ({
    comment,
    thread: thread ?? comment,
    about: anchor?.text.slice(anchor.start, anchor.end),
    category: error?.category,
    severity: error?.severity,
    suggestion,
  }),
  resolve: ({ thread, resolved, outcome = 'done', reason }) => ({
    thread,
    outcome: resolved ? outcome : 'reopened',
    reason,
  }),
  assign: ({ thread, member }, project) => ({
    thread,
    member: member === null ? undefined : nameOf(project, member),
  }),
  classify: ({ thread, error }) => ({ thread, category: error?.category, severity: error?.severity }),
  waive: ({ reason }) => ({ reason }),
  dismiss: ({ findings, reason }) => ({ check: findings[0]!.check, count: findings.length, reason }),
  sign: ({ document, rows }) => ({ document, count: rows }),
  retract: () => ({}),
  rename: ({ title }) => ({ title }),
  member: ({ member: { name, role, key } }) => ({ member: name, role, key }),
  revoke: ({ member, reason }, project) => ({ member: nameOf(project, member), key: member, reason }),
  'replace-key': ({ member, key, reason }, project) => ({ member: nameOf(project, member), key, reason }),
  settings: ({ fourEyes, lqa, propagate, checks, words }) => ({
    fourEyes: onOff(fourEyes?.on),
    reason: fourEyes?.reason,
    passMark: lqa === null ? 'none' : lqa?.passMark,
    propagate: onOff(propagate),
    checks:
      checks &&
      Object.entries(checks)
        .map(([name, set]) => `${name} ${set}`)
        .join(', '),
    added: words?.add.join(', ') || undefined,
    removed: words?.remove.join(', ') || undefined,
  }),
};

/** What a change says besides its texts: a flat record, the same fields for a kind whatever the project is like. */
export function changeFacts(project: Project, { kind, body }: Pick<Change, 'kind' | 'body'>): ChangeFacts {
  const facts = (factsOf[kind] as (body: Change['body'], project: Project) => Facts)(body, project);
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && value !== null),
  ) as ChangeFacts;
}

/** The texts that a change writes, so that none is lost where it does nothing. */
export function changeTexts({ kind, body }: Pick<Change, 'kind' | 'body'>): string[] {
  switch (kind) {
    case 'edit':
    case 'correct':
      return (body as Extract<Change, { kind: 'edit' }>['body']).edits.map(({ content }) => content.text);
    case 'revise': {
      const { edits, add } = body as Extract<Change, { kind: 'revise' }>['body'];
      return [...edits, ...add].map(({ content }) => content.text);
    }
    case 'insert':
    case 'suggest':
      return [(body as Extract<Change, { kind: 'insert' }>['body']).content.text];
    case 'comment':
      return [(body as Extract<Change, { kind: 'comment' }>['body']).text];
    default:
      return [];
  }
}
