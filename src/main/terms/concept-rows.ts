import type Database from 'better-sqlite3';
import {
  type Concept,
  type Term,
  type TermFact,
  type TermStatus,
  termStatuses,
} from '../../core/terms/concept.ts';
import type { StoredConcept } from './termbase.ts';

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

/** All concepts of a termbase, in the order in which they were added, as they are at one moment. */
export function readAllConcepts(database: Database.Database): StoredConcept[] {
  const read = database.transaction(() => {
    const rows = database.prepare('SELECT * FROM concept ORDER BY id').all() as ConceptRow[];
    return conceptsFrom(rows, database.prepare('SELECT * FROM term ORDER BY id').all() as TermRow[]);
  });
  return read();
}

export function readConcept(database: Database.Database, id: number): StoredConcept | null {
  const rows = database.prepare('SELECT * FROM concept WHERE id = ?').all(id) as ConceptRow[];
  const terms = database.prepare('SELECT * FROM term WHERE concept = ? ORDER BY id').all(id);
  return conceptsFrom(rows, terms as TermRow[])[0] ?? null;
}

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
export function conceptInserter(database: Database.Database): (concept: Concept, number?: number) => number {
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

export function termInserter(database: Database.Database): (concept: number, term: Term) => void {
  const insert = database.prepare(
    'INSERT INTO term (concept, language, text, status, note, facts) VALUES (?, ?, ?, ?, ?, ?)',
  );
  return (concept, { language, text, status, note, facts }) =>
    void insert.run(concept, language, text, status, note, JSON.stringify(facts));
}

/** A file from elsewhere may hold any text. */
const readStatus = (status: string): TermStatus =>
  termStatuses.find((known) => known === status) ?? 'admitted';

function readFacts(json: string): TermFact[] {
  if (json === '[]') return [];
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
