import { createProject } from '../project/create-project.ts';
import type { OpenProject, ProjectContext } from '../project/open-project.ts';
import type { Outcome } from '../../shared/problem.ts';
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
  const found = await read({ source, target }, languages);
  if (!found.ok) return found;
  const pair = found.value;
  const body = makeImport(pair);
  return createProject(path, context, {
    title: title ?? pair.title,
    languages: pair.languages,
    fourEyes: true,
    documents: {
      source: { bytes: pair.source.bytes },
      target: pair.target && { bytes: pair.target.bytes },
    },
    import: body,
    translations: pair.facts ? bitextActions(pair.facts, body) : commentActions(pair, body),
  });
}
