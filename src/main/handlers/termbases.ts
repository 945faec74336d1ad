import { parse } from 'node:path';
import { matchKey } from '../../core/text/match-key.ts';
import { isUsableName, projectEnding } from '../project/usable-name.ts';
import { done, type Outcome, refuse } from '../../shared/problem.ts';
import { diskProblem } from '../home/disk-problem.ts';
import type { Caller, Handler } from '../session/backend-state.ts';
import { findDuplicates } from '../terms/duplicates.ts';
import { createOwn, ensureStarter, listOwn } from '../terms/own-termbases.ts';
import type { StoredConcept, Termbase } from '../terms/termbase.ts';
import { TermbaseHistory } from '../terms/termbase-history.ts';
import { NotATermbase } from '../terms/termbase-database.ts';
import { conceptFrom, viewConcept } from '../views/view-concept.ts';

const problems = {
  missing: 'termbase-missing',
  other: 'termbase-other',
  newer: 'termbase-newer',
  damaged: 'termbase-damaged',
} as const;

/** Does something with a termbase; what keeps it from being opened or written becomes a refusal. */
export function withTermbase<T>(
  { state }: Caller,
  path: string,
  use: (termbase: Termbase) => Outcome<T>,
): Outcome<T> {
  try {
    return use(state.terms.open(path));
  } catch (error) {
    if (error instanceof NotATermbase) return refuse(problems[error.reason], { file: parse(path).base });
    const problem = diskProblem(error, path);
    if (!problem) throw error;
    return { ok: false, problem };
  }
}

export const listTermbases: Handler<'termbase.list'> = ({ state }) => done(listOwn(state.home.folder));

export const createTermbase: Handler<'termbase.create'> = ({ state }, { name }) => {
  if (!isUsableName(`${name}${projectEnding}`)) return refuse('name-unusable', { name });
  const { folder } = state.home;
  return onDisk(folder, () => {
    const path = createOwn(folder, name);
    return path === null ? refuse('termbase-exists', { name }) : done({ path });
  });
};

export const makeStarter: Handler<'termbase.starter'> = ({ state: { home } }) =>
  onDisk(home.folder, () => done({ path: ensureStarter(home.folder) }));

function onDisk<T>(path: string, use: () => Outcome<T>): Outcome<T> {
  try {
    return use();
  } catch (error) {
    const problem = diskProblem(error, path);
    if (!problem) throw error;
    return { ok: false, problem };
  }
}

export const readTermbase: Handler<'termbase.read'> = (caller, { path }) =>
  withTermbase(caller, path, (termbase) => {
    const concepts = termbase.concepts();
    return done({
      path,
      name: parse(path).name,
      concepts: concepts.length,
      terms: concepts.reduce((sum, { terms }) => sum + terms.length, 0),
      duplicates: findDuplicates(concepts).length,
      ...TermbaseHistory.of(termbase).next,
    });
  });

export const readConceptList: Handler<'concepts.read'> = (caller, { path, text, only, from, count }) =>
  withTermbase(caller, path, (termbase) => {
    const concepts = termbase.concepts();
    const key = matchKey(text).trim();
    const asked = only === 'duplicates' ? duplicated(concepts) : concepts;
    const found = asked.filter((concept) => key === '' || holds(concept, key));
    return done({
      concepts: found.slice(from, from + count).map((concept) => viewConcept(path, concept)),
      total: found.length,
    });
  });

/** Those that say the same stand together. */
function duplicated(concepts: readonly StoredConcept[]): StoredConcept[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  return findDuplicates(concepts)
    .flat()
    .map((id) => byId.get(id)!);
}

const keys = new WeakMap<StoredConcept, string>();

function holds(concept: StoredConcept, key: string): boolean {
  let all = keys.get(concept);
  if (all === undefined) {
    const { terms, definition, note, subject, source } = concept;
    const texts = [...terms.flatMap((term) => [term.text, term.note]), definition, note, subject, source];
    keys.set(concept, (all = texts.map(matchKey).join('\n')));
  }
  return all.includes(key);
}

export const saveConcept: Handler<'concept.save'> = (caller, { path, id, concept }) =>
  withTermbase(caller, path, (termbase) => {
    const before = id === null ? null : termbase.concept(id);
    if (id !== null && !before) return refuse('concept-gone');
    const written = conceptFrom(concept, before);
    const history = TermbaseHistory.of(termbase);
    const { value, step } = history.edit(id === null ? 'added' : 'saved', () => {
      if (id === null) return termbase.add([written])[0]!;
      return termbase.replace(id, written) ? id : null;
    });
    return value === null ? refuse('concept-gone') : changed(caller, done({ id: value, step }));
  });

export const removeConcepts: Handler<'concepts.remove'> = (caller, { path, ids }) =>
  withTermbase(caller, path, (termbase) => {
    const { step } = TermbaseHistory.of(termbase).edit('deleted', () => termbase.remove(ids));
    return changed(caller, done({ step }));
  });

export const mergeConceptList: Handler<'concepts.merge'> = (caller, { path }) =>
  withTermbase(caller, path, (termbase) => {
    const { step } = TermbaseHistory.of(termbase).edit('merged', () =>
      findDuplicates(termbase.concepts()).forEach((ids) => termbase.merge(ids)),
    );
    return changed(caller, done({ step }));
  });

export const undoTerms: Handler<'termbase.undo'> = (caller, { path, step }) =>
  withTermbase(caller, path, (termbase) => {
    const what = TermbaseHistory.of(termbase).undo(step ?? undefined);
    return what ? changed(caller, done({ what })) : refuse('concept-changed');
  });

export const redoTerms: Handler<'termbase.redo'> = (caller, { path }) =>
  withTermbase(caller, path, (termbase) => {
    const what = TermbaseHistory.of(termbase).redo();
    return what ? changed(caller, done({ what })) : refuse('concept-changed');
  });

/** Tells every window that terms may be others than before. */
export function changed<T>({ state }: Caller, outcome: Outcome<T>): Outcome<T> {
  state.announce({ event: 'terms' });
  return outcome;
}
