import { createProject } from '../project/create-project.ts';
import type { OpenProject, ProjectContext } from '../project/open-project.ts';
import { done, type Outcome, refuse } from '../../shared/problem.ts';
import { bitextActions } from './bitext-actions.ts';
import { commentActions } from './comment-actions.ts';
import { makeImport } from './make-import.ts';
import { type Languages, readPair, type ReadPair } from './read-pair.ts';
import type { NamedBytes } from './read-side.ts';

export interface Beginning {
  /** Null takes the documents' own. */
  title: string | null;
  source: NamedBytes;
  target: NamedBytes | null;
  /** Null guesses them. */
  languages: Languages | null;
}

/** Reads one document or a pair, by `readPair` here or in another thread, and makes a new project file of it. */
export async function createFromDocuments(
  path: string,
  context: ProjectContext,
  { title, source, target, languages }: Beginning,
  read: (...asked: Parameters<typeof readPair>) => Promise<Outcome<ReadPair>> = readPair,
): Promise<Outcome<OpenProject>> {
  const begun = await read({ source, target }, languages).then((found): ReturnType<typeof beginWith> =>
    found.ok ? beginWith(found.value, title) : found,
  );
  return begun.ok ? createProject(path, context, begun.value) : begun;
}

/** Each comment and each suggestion is a change that is signed. */
const mostActions = 30_000;

/** What a project begins with that is made of a pair; no longer than this is what was read kept in memory. */
function beginWith(pair: ReadPair, title: string | null): Outcome<Parameters<typeof createProject>[2]> {
  const body = makeImport(pair);
  const translations = pair.facts ? bitextActions(pair.facts, body) : commentActions(pair, body);
  if (translations.length > mostActions) {
    return refuse('document-too-many-comments', {
      file: pair.source.name,
      limit: mostActions.toLocaleString('en'),
    });
  }
  return done({
    title: title ?? pair.title,
    languages: pair.languages,
    fourEyes: true,
    documents: {
      source: { bytes: pair.source.bytes },
      target: pair.target && { bytes: pair.target.bytes },
    },
    import: body,
    translations,
  });
}
