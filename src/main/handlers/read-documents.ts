import { done } from '../../shared/problem.ts';
import { readPair } from '../import/read-pair.ts';
import { viewReading } from '../import/view-reading.ts';
import { tellProgress } from '../session/tell-progress.ts';
import type { Handler } from '../session/backend-state.ts';

export const readDocuments: Handler<'documents.read'> = async ({ window }, { source, target, languages }) => {
  const read = await readPair({ source, target }, languages, tellProgress(window));
  return read.ok ? done(viewReading(read.value)) : read;
};
