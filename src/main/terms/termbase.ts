import type Database from 'better-sqlite3';
import {
  addTerm,
  type Concept,
  type Term,
  type TermFact,
  type TermStatus,
  termStatuses,
} from '../../core/terms/concept.ts';
import { matchKey } from '../../core/text/match-key.ts';
import { openTermbaseDatabase } from './termbase-database.ts';

/** A concept as a termbase keeps it. */
export interface StoredConcept extends Concept {
  id: number;
}

/** A concept before and after an edit; null where there is none. */
export interface ConceptChange {
  id: number;
  before: StoredConcept | null;
  after: StoredConcept | null;
}

interface ConceptRow {
  id: number;
  subject: string;
  definition: string;
  note: string;
  source: string;
  facts: string;
}
interface TermRow {
  concept: number;
  language: string;
  text: string;
  status: string;
  note: string;
  facts: string;
}

/** One termbase, open in this thread. Several processes may have it open at once; each sees what others have written. */
export class Termbase {
  readonly file: string;
  readonly database: Database.Database;
  #seen = '';
  #concepts: StoredConcept[] = [];
  /** Concepts that the edit that is under way has touched, as they were before. */
  #touched: Map<number, StoredConcept | null> | null = null;

  /** Throws `NotATermbase`, or the disk's error. */
  constructor(file: string, options: { create: boolean; readOnly?: boolean }) {
    this.file = file;
    this.database = openTermbaseDatabase(file, options);
  }

  /** What changes whenever the termbase does, in this process or another. */
  get version(): string {
    const changes = this.database.prepare('SELECT total_changes()').pluck().get();
    return `${Number(this.database.pragma('data_version', { simple: true }))} ${Number(changes)}`;
  }

  /** All of them, in the order in which they were added; the same list until the termbase changes. */
  concepts(): readonly StoredConcept[] {
    const { version } = this;
    if (version !== this.#seen) {
      const rows = this.database.prepare('SELECT * FROM concept ORDER BY id').all() as ConceptRow[];
      const terms = this.database.prepare('SELECT * FROM term ORDER BY id').all() as TermRow[];
      this.#concepts = conceptsFrom(rows, terms);
      this.#seen = version;
    }
    return this.#concepts;
  }

  concept(id: number): StoredConcept | null {
    const rows = this.database.prepare('SELECT * FROM concept WHERE id = ?').all(id) as ConceptRow[];
    const terms = this.database.prepare('SELECT * FROM term WHERE concept = ? ORDER BY id').all(id);
    return conceptsFrom(rows, terms as TermRow[])[0] ?? null;
  }

  /** Returns their numbers. */
  add(concepts: readonly Concept[]): number[] {
    const insert = conceptInserter(this.database);
    return this.#edit(() =>
      concepts.map((concept) => {
        const id = insert(concept);
        this.#touched?.set(id, null);
        return id;
      }),
    );
  }

  /** Changes a concept in place; false when it is gone. */
  replace(id: number, concept: Concept): boolean {
    return this.#edit(() => {
      this.#touch(id);
      const { subject, definition, note, source, facts } = concept;
      const changed = this.database
        .prepare(
          'UPDATE concept SET subject = ?, definition = ?, note = ?, source = ?, facts = ? WHERE id = ?',
        )
        .run(subject, definition, note, source, JSON.stringify(facts), id).changes;
      if (changed === 0) return false;
      this.database.prepare('DELETE FROM term WHERE concept = ?').run(id);
      const insert = termInserter(this.database);
      for (const term of concept.terms) insert(id, term);
      return true;
    });
  }

  /** Returns how many were there. */
  remove(ids: readonly number[]): number {
    const remove = this.database.prepare('DELETE FROM concept WHERE id = ?');
    return this.#edit(() =>
      ids.reduce((sum, id) => {
        this.#touch(id);
        return sum + remove.run(id).changes;
      }, 0),
    );
  }

  /** Edits the termbase, all or nothing, and tells what that changed. */
  changesOf<T>(edit: () => T): { value: T; changes: ConceptChange[] } {
    const touched = new Map<number, StoredConcept | null>();
    this.#touched = touched;
    try {
      return this.#edit(() => {
        const value = edit();
        const now = this.#read(touched.size);
        const changes = Array.from(touched, ([id, before]) => ({ id, before, after: now(id) }));
        return { value, changes: changes.filter(({ before, after }) => !isSame(before, after)) };
      });
    } finally {
      this.#touched = null;
    }
  }

  /** Makes each concept what it is after a change; false, and nothing, where one is not what it was before. */
  apply(changes: readonly ConceptChange[]): boolean {
    return this.#edit(() => {
      const now = this.#read(changes.length);
      if (!changes.every(({ id, before }) => isSame(now(id), before))) return false;
      const insert = conceptInserter(this.database);
      this.remove(changes.filter(({ before }) => before !== null).map(({ id }) => id));
      for (const { id, after } of changes) if (after) insert(after, id);
      return true;
    });
  }

  /** Makes one concept of several: the first takes in what the others have. */
  merge(ids: readonly number[]): void {
    this.#edit(() => {
      const found = ids.flatMap((id) => this.concept(id) ?? []);
      const [first, ...others] = found;
      if (!first) return;
      this.replace(first.id, mergeConcepts(found));
      this.remove(others.map(({ id }) => id));
    });
  }

  close(): void {
    this.database.close();
  }

  #edit<T>(edit: () => T): T {
    return this.database.transaction(edit).immediate();
  }

  #touch(id: number): void {
    if (this.#touched && !this.#touched.has(id)) this.#touched.set(id, this.concept(id));
  }

  /** Concepts by number, read in the way that is fast for so many. */
  #read(count: number): (id: number) => StoredConcept | null {
    if (count < 1_000) return (id) => this.concept(id);
    const byId = new Map(this.concepts().map((concept) => [concept.id, concept]));
    return (id) => byId.get(id) ?? null;
  }
}

const isSame = (one: StoredConcept | null, other: StoredConcept | null) =>
  JSON.stringify(one) === JSON.stringify(other);

function conceptsFrom(rows: readonly ConceptRow[], terms: readonly TermRow[]): StoredConcept[] {
  const concepts = rows.map((row) => ({ ...row, facts: readFacts(row.facts), terms: [] as Term[] }));
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  for (const { concept, text, language, note, status, facts } of terms) {
    byId
      .get(concept)
      ?.terms.push({ text, language, status: readStatus(status), note, facts: readFacts(facts) });
  }
  return concepts.filter((concept) => concept.terms.length > 0);
}

/** Writes one concept at each call, under a number of its own or a given one, and returns its number. */
function conceptInserter(database: Database.Database): (concept: Concept, number?: number) => number {
  const insert = database.prepare(
    'INSERT INTO concept (id, subject, definition, note, source, facts) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertTerm = termInserter(database);
  return ({ subject, definition, note, source, facts, terms }, number) => {
    const made = insert.run(number ?? null, subject, definition, note, source, JSON.stringify(facts));
    const id = Number(made.lastInsertRowid);
    for (const term of terms) insertTerm(id, term);
    return id;
  };
}

function termInserter(database: Database.Database): (concept: number, term: Term) => void {
  const insert = database.prepare(
    'INSERT INTO term (concept, language, text, status, note, facts) VALUES (?, ?, ?, ?, ?, ?)',
  );
  return (concept, { language, text, status, note, facts }) =>
    void insert.run(concept, language, text, status, note, JSON.stringify(facts));
}

/** One concept with all that several say. */
export function mergeConcepts(concepts: readonly Concept[]): Concept {
  const terms: Term[] = [];
  for (const concept of concepts) for (const term of concept.terms) addTerm(terms, { ...term });
  const joined = (name: 'definition' | 'note' | 'source' | 'subject') =>
    [...new Set(concepts.map((concept) => concept[name]))].filter((text) => text !== '').join('\n');
  return {
    terms,
    definition: joined('definition'),
    note: joined('note'),
    source: joined('source'),
    subject: joined('subject'),
    facts: distinct(concepts.flatMap(({ facts }) => facts)),
  };
}

const distinct = (facts: readonly TermFact[]) => [
  ...new Map(facts.map((fact) => [`${fact.type}\0${fact.value}`, fact])).values(),
];

/** Two terms that a reader takes for one. */
export const termKey = ({ text, language }: Pick<Term, 'text' | 'language'>) =>
  `${language.toLowerCase().split('-', 1)[0]} ${matchKey(text)}`;

/** A file from elsewhere may hold any text. */
const readStatus = (status: string): TermStatus =>
  termStatuses.find((known) => known === status) ?? 'admitted';

function readFacts(json: string): TermFact[] {
  try {
    const facts: unknown = JSON.parse(json);
    if (!Array.isArray(facts)) return [];
    return facts.filter(
      (fact: Partial<TermFact> | null): fact is TermFact =>
        typeof fact?.type === 'string' && typeof fact.value === 'string',
    );
  } catch {
    return [];
  }
}
