import type Database from 'better-sqlite3';
import { databaseVersion } from '../database-version.ts';
import type { Concept } from '../../core/terms/concept.ts';
import { conceptInserter, readAllConcepts, readConcept, termInserter } from './concept-rows.ts';
import { mergeConcepts } from './merge-concepts.ts';
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

/** One termbase, open in this thread. Several processes may have it open at once; each sees what others have written. */
export class Termbase {
  readonly file: string;
  readonly database: Database.Database;
  readonly #version: () => string;
  /** The version that `#concepts` are of, but for those whose numbers are in `#stale`. */
  #seen = '';
  #concepts: readonly StoredConcept[] = [];
  readonly #stale = new Set<number>();
  /** Concepts that the edit that is under way has touched, as they were before. */
  #touched: Map<number, StoredConcept | null> | null = null;

  /** Throws `NotATermbase`, or the disk's error. */
  constructor(file: string, options: { create: boolean; readOnly?: boolean }) {
    this.file = file;
    this.database = openTermbaseDatabase(file, options);
    this.#version = databaseVersion(this.database);
  }

  /** What changes whenever the termbase does, in this process or another. */
  get version(): string {
    return this.#version();
  }

  /**
   * All of them, in the order in which they were added; the same list until the termbase changes, and after that the
   * same object for each concept that did not.
   */
  concepts(): readonly StoredConcept[] {
    const { version } = this;
    if (version !== this.#seen) this.#concepts = keepSame(this.#concepts, readAllConcepts(this.database));
    else if (this.#stale.size > 0) this.#concepts = this.#refreshed();
    this.#stale.clear();
    this.#seen = version;
    return this.#concepts;
  }

  concept(id: number): StoredConcept | null {
    return readConcept(this.database, id);
  }

  /** Returns their numbers. */
  add(concepts: readonly Concept[]): number[] {
    const insert = conceptInserter(this.database);
    return this.edit(() =>
      concepts.map((concept) => {
        const id = insert(concept);
        this.#touched?.set(id, null);
        this.#stale.add(id);
        return id;
      }),
    );
  }

  /** Changes a concept in place; false when it is gone. */
  replace(id: number, concept: Concept): boolean {
    return this.edit(() => {
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
    return this.edit(() =>
      ids.reduce((sum, id) => {
        this.#touch(id);
        return sum + remove.run(id).changes;
      }, 0),
    );
  }

  /** Does several things to the termbase, all or none. */
  edit<T>(edit: () => T): T {
    const all = this.database.transaction(() => {
      const isKnown = this.version === this.#seen;
      const value = edit();
      if (isKnown) this.#seen = this.version;
      return value;
    });
    try {
      return all.immediate();
    } catch (error) {
      this.#seen = '';
      throw error;
    }
  }

  /** Edits the termbase, all or nothing, and tells what that changed. */
  changesOf<T>(edit: () => T): { value: T; changes: ConceptChange[] } {
    const touched = new Map<number, StoredConcept | null>();
    this.#touched = touched;
    try {
      return this.edit(() => {
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
    return this.edit(() => {
      const now = this.#read(changes.length);
      if (!changes.every(({ id, before }) => isSame(now(id), before))) return false;
      const insert = conceptInserter(this.database);
      this.remove(changes.filter(({ before }) => before !== null).map(({ id }) => id));
      for (const { id, after } of changes) {
        if (after) insert(after, id);
        this.#stale.add(id);
      }
      return true;
    });
  }

  /** Makes one concept of several: the first takes in what the others have. */
  merge(ids: readonly number[]): void {
    this.edit(() => {
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

  /** The concepts with those read again that were changed here. */
  #refreshed(): StoredConcept[] {
    const now = this.#read(this.#stale.size);
    const kept = this.#concepts.filter(({ id }) => !this.#stale.has(id));
    const changed = [...this.#stale].flatMap((id) => now(id) ?? []);
    return kept.concat(changed).sort((a, b) => a.id - b.id);
  }

  #touch(id: number): void {
    this.#stale.add(id);
    if (this.#touched && !this.#touched.has(id)) this.#touched.set(id, this.concept(id));
  }

  /** Concepts by number, read in the way that is fast for so many. */
  #read(count: number): (id: number) => StoredConcept | null {
    if (count < 1_000) return (id) => this.concept(id);
    const byId = new Map(readAllConcepts(this.database).map((concept) => [concept.id, concept]));
    return (id) => byId.get(id) ?? null;
  }
}

const isSame = (one: StoredConcept | null, other: StoredConcept | null) =>
  JSON.stringify(one) === JSON.stringify(other);

/** What was read, in the objects of before where a concept is still the same. */
function keepSame(before: readonly StoredConcept[], read: readonly StoredConcept[]): StoredConcept[] {
  const known = new Map(before.map((concept) => [concept.id, concept]));
  return read.map((concept) => {
    const same = known.get(concept.id);
    return same && isSame(same, concept) ? same : concept;
  });
}
