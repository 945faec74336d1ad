import { parse } from 'node:path';
import { Unreadable } from '../../formats/read-result.ts';
import { done, refuse } from '../../shared/problem.ts';
import { readingProblem } from '../import/reading-problem.ts';
import type { Handler } from '../session/backend-state.ts';
import { addConcepts } from '../terms/add-concepts.ts';
import { exportConcepts } from '../terms/export-concepts.ts';
import { readConcepts, termFormatOf } from '../terms/read-concepts.ts';
import { TermbaseHistory } from '../terms/termbase-history.ts';
import { changed, withTermbase } from './termbases.ts';

export const importTerms: Handler<'termbase.import'> = (caller, { path, file }) => {
  const format = termFormatOf(file.name);
  if (!format) return refuse('termbase-format', { file: file.name });
  return withTermbase(caller, path, (termbase) => {
    try {
      const { concepts, ...left } = readConcepts(format, [file.bytes]);
      const { value, step } = TermbaseHistory.of(termbase).edit('imported', () =>
        addConcepts(termbase, concepts),
      );
      return changed(caller, done({ ...value, ...left, step }));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return { ok: false, problem: readingProblem(file.name, error.problem) };
    }
  });
};

export const exportTerms: Handler<'termbase.export'> = (caller, { path, format }) =>
  withTermbase(caller, path, (termbase) =>
    done({
      name: `${parse(path).name}.${format}`,
      bytes: new TextEncoder().encode([...exportConcepts(termbase, format)].join('')),
    }),
  );
