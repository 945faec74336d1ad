import { canonicalJson } from '../../core/review/canonical-json.ts';
import { assigneeOf, errorOf, resolutionOf } from '../../core/review/comments.ts';
import { contentHash } from '../../core/review/content-hash.ts';
import type { Project } from '../../core/review/project.ts';
import { rowState } from '../../core/review/row-facts.ts';
import { outcomeOf } from '../../core/review/suggestions.ts';

export type Value = string | number | null;

/** A small table that is written whole. */
export interface WholeTable {
  name: string;
  /** What names a row comes first. */
  columns: readonly string[];
  /** How many of the columns it takes to name one, where that is more than the first. */
  naming?: number;
  rows: (project: Project) => Value[][];
}

/** A table with a row for each of many things, of which only those touched are written. */
export interface KeyedTable {
  name: string;
  /** `id` first. */
  columns: readonly string[];
  ids(project: Project): Iterable<string>;
  /** A thing's row; null when there is no such thing any more. */
  row(project: Project, id: string): Value[] | null;
  /** Ids in the orders in which the column `position` rises; null where there is no such column. */
  orders: ((project: Project) => string[][]) | null;
}

/** What the log says, as tables for whoever reads the file without knowing what changes mean. */
export const wholeTables: readonly WholeTable[] = [
  { name: 'project_fact', columns: ['name', 'value'], rows: projectFacts },
  { name: 'head', columns: ['change'], rows: ({ heads }) => heads.map((head) => [head]) },
  {
    name: 'member',
    columns: ['key', 'name', 'role'],
    rows: ({ members }) => [...members.values()].map(({ key, name, role }) => [key, name, role]),
  },
  {
    name: 'person',
    columns: ['key', 'person', 'name', 'role', 'since', 'ended', 'how', 'reason'],
    rows: ({ people }) =>
      [...people.values()].map(({ key, person, name, role, since, ended }) => [
        key,
        person,
        name,
        role,
        since.change,
        ended?.change ?? null,
        ended?.how ?? null,
        ended?.reason ?? null,
      ]),
  },
  {
    name: 'waiver',
    columns: ['change', 'author', 'clock', 'reason', 'rows'],
    rows: ({ waivers }) =>
      waivers.map(({ change, author, clock, reason, rows }) => [
        change,
        author,
        clock,
        reason,
        rows && canonicalJson([...rows]),
      ]),
  },
  {
    name: 'sign_off',
    columns: ['change', 'author', 'clock', 'document', 'rows'],
    rows: ({ signOffs }) =>
      signOffs.map(({ change, author, clock, document, rows }) => [change, author, clock, document, rows]),
  },
  {
    name: 'conflict',
    columns: ['number', 'change', 'segment', 'author', 'clock', 'text', 'marks'],
    rows: ({ conflicts }) =>
      conflicts.map(({ change, segment, author, clock, other }, number) => [
        number,
        change,
        segment,
        author,
        clock,
        other.text,
        canonicalJson(other.marks),
      ]),
  },
  {
    name: 'omission',
    columns: ['change', 'row', 'author', 'clock', 'content', 'reason'],
    naming: 2,
    rows: ({ omissions }) =>
      [...omissions].flatMap(([row, all]) =>
        all.map(({ change, author, clock, content, reason }) => [
          change,
          row,
          author,
          clock,
          content,
          reason,
        ]),
      ),
  },
  {
    name: 'dismissal',
    columns: [
      'change',
      'number',
      'row',
      'author',
      'clock',
      'content',
      'check_name',
      'code',
      'source',
      'target',
      'reason',
    ],
    naming: 2,
    rows: ({ dismissals }) => {
      const numbers = new Map<string, number>();
      return [...dismissals].flatMap(([row, all]) =>
        all.map(({ change, author, clock, content, check, code, source, target, reason }) => {
          const number = numbers.get(change) ?? 0;
          numbers.set(change, number + 1);
          return [change, number, row, author, clock, content, check, code, source, target, reason];
        }),
      );
    },
  },
  {
    name: 'refusal',
    columns: ['change', 'kind', 'author', 'clock', 'reason'],
    rows: ({ refusals }) =>
      refusals.map(({ change, kind, author, clock, reason }) => [change, kind, author, clock, reason]),
  },
];

export const keyedTables = {
  segments: {
    name: 'segment',
    columns: ['id', 'side', 'block', 'before', 'text', 'marks', 'version', 'editors'],
    ids: (project) => project.rowOfSegment.keys(),
    row(project, id) {
      const segment = project.segments.get(id);
      if (!segment || !project.rowOfSegment.has(id)) return null;
      const { side, block, before, content, version, editors } = segment;
      const marks = canonicalJson(content.marks);
      return [id, side, block, before, content.text, marks, canonicalJson(version), canonicalJson(editors)];
    },
    orders: ({ segmentOrder }) => [segmentOrder.source, segmentOrder.target],
  },
  rows: {
    name: 'row',
    columns: ['id', 'source', 'target', 'confidence', 'state', 'content'],
    ids: (project) => project.rows.keys(),
    row(project, id) {
      const row = project.rows.get(id);
      if (!row) return null;
      const content = contentHash(project, id);
      const state = rowState(project, id, content);
      return [id, canonicalJson(row.source), canonicalJson(row.target), row.confidence, state, content];
    },
    orders: ({ rowOrder }) => [rowOrder],
  },
  comments: {
    name: 'comment',
    columns: [
      'id',
      'thread',
      'row',
      'author',
      'clock',
      'text',
      'resolved',
      'anchor',
      'suggestion',
      'mentions',
      'outcome',
      'reason',
      'assignee',
      'error',
    ],
    ids: (project) => project.comments.keys(),
    row(project, id) {
      const comment = project.comments.get(id);
      if (!comment) return null;
      const { thread, row, author, clock, text, anchor, suggestion, mentions } = comment;
      const begins = id === thread;
      const resolution = begins ? resolutionOf(project, id) : null;
      const error = begins ? errorOf(project, id)?.error : null;
      return [
        id,
        thread,
        row,
        author,
        clock,
        text,
        begins ? Number(resolution?.resolved ?? false) : null,
        anchor && canonicalJson(anchor),
        suggestion,
        canonicalJson(mentions),
        resolution?.outcome ?? null,
        resolution?.reason ?? null,
        begins ? assigneeOf(project, id) : null,
        error ? canonicalJson(error) : null,
      ];
    },
    orders: null,
  },
  suggestions: {
    name: 'suggestion',
    columns: ['id', 'row', 'segment', 'author', 'clock', 'text', 'marks', 'note', 'answer'],
    ids: (project) => project.suggestions.keys(),
    row(project, id) {
      const suggestion = project.suggestions.get(id);
      if (!suggestion) return null;
      const { row, segment, author, clock, content, note } = suggestion;
      const { state } = outcomeOf(project, suggestion);
      const answer = state === 'open' || state === 'met' ? null : state;
      return [id, row, segment, author, clock, content.text, canonicalJson(content.marks), note, answer];
    },
    orders: null,
  },
} as const satisfies Record<'segments' | 'rows' | 'comments' | 'suggestions', KeyedTable>;

/** A text as SQLite can hold it: half of a surrogate pair has no UTF-8. */
export function storable(value: Value): Value {
  return typeof value === 'string' ? value.toWellFormed() : value;
}

function projectFacts(project: Project): Value[][] {
  const { id, title, languages, fourEyes, settings, evidence, documents, clock } = project;
  const facts: Record<string, string> = {
    project: id,
    title,
    'source language': languages.source,
    'target language': languages.target,
    'four eyes': fourEyes ? 'yes' : 'no',
    settings: canonicalJson(settings),
    ...(evidence && { evidence: canonicalJson(evidence) }),
    clock: clock ?? '',
    ...(documents.source && { 'source document': documents.source.sha256 }),
    ...(documents.target && { 'target document': documents.target.sha256 }),
  };
  return Object.entries(facts);
}
