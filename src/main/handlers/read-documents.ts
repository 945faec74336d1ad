import { done } from '../../shared/problem.ts';
import { knownFiles } from '../import/known-pairs.ts';
import { viewReading } from '../import/view-reading.ts';
import { tellProgress } from '../session/tell-progress.ts';
import type { Handler } from '../session/backend-state.ts';

export const readDocuments: Handler<'documents.read'> = async (
  { state, window },
  { source, target, languages, work },
) => {
  const asked = { files: { source, target }, languages, known: knownFiles(state.home.attachments) };
  const read = await state.work.run('read', asked, { window, work }, tellProgress(window));
  return read.ok ? done(viewReading(read.value)) : read;
};
