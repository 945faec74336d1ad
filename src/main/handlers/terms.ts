import { done } from '../../shared/problem.ts';
import type { TermPlaceView } from '../../shared/terms-view.ts';
import type { Handler } from '../session/backend-state.ts';
import { viewConcept, viewTerm } from '../views/view-concept.ts';
import { withProject } from './with-project.ts';

/** The terms of the project's termbases in texts of one side. */
export const findTerms: Handler<'terms.find'> = (caller, { handle, side, texts }) =>
  withProject(caller, handle, ({ project }) => {
    const index = caller.state.terms.index(project.id);
    const language = project.languages[side];
    return done(
      texts.map((text) =>
        index.find(text, language).map(({ start, end, entries }): TermPlaceView => ({
          start,
          end,
          found: entries.map(({ concept, term }) => ({
            term: viewTerm(term),
            concept: viewConcept(concept.path, concept),
          })),
        })),
      ),
    );
  });
