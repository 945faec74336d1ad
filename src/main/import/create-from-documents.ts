import { createProject } from '../project/create-project.ts';
import type { OpenProject, ProjectContext } from '../project/open-project.ts';
import type { Outcome } from '../../shared/problem.ts';
import { bitextActions } from './bitext-actions.ts';
import { commentActions } from './comment-actions.ts';
import { makeImport } from './make-import.ts';
import { type Languages, readPair } from './read-pair.ts';
import type { NamedBytes } from './read-side.ts';

export interface Beginning {
  /** Null takes the documents' own. */
  title: string | null;
  source: NamedBytes;
  target: NamedBytes | null;
  /** Null guesses them. */
  languages: Languages | null;
}

/** Reads one document or a pair, and makes a new project file of what `readPair` found. */
export async function createFromDocuments(
  path: string,
  context: ProjectContext,
  { title, source, target, languages }: Beginning,
  onProgress?: (task: 'read' | 'align', share: number) => void,
): Promise<Outcome<OpenProject>> {
  const read = await readPair({ source, target }, languages, onProgress);
  if (!read.ok) return read;
  const pair = read.value;
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
