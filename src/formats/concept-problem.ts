import type { Concept } from '../core/terms/concept.ts';
import type { ElementProblem } from './xml/element-reader.ts';

/**
 * Why an entry of a glossary was skipped, or of TBX a section of an entry (`section-language`); for one without a term,
 * `detail` is the language that it has none in.
 */
export type ConceptProblem =
  | ElementProblem
  | {
      line: number;
      reason: 'no-term' | 'no-language' | 'section-language' | 'unknown-status';
      detail?: string;
    };

export interface ConceptListener {
  onConcept(concept: Concept): void;
  /** An entry, or a part of one, that was skipped; the rest is read all the same. */
  onProblem(problem: ConceptProblem): void;
}
