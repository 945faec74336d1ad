import type { Concept } from '../core/terms/concept.ts';
import type { ElementProblem } from './xml/element-reader.ts';

/** Why an entry of a glossary was skipped; for one without a term, `detail` is the language that it has none in. */
export type ConceptProblem =
  ElementProblem | { line: number; reason: 'no-term' | 'no-language' | 'unknown-status'; detail?: string };

export interface ConceptListener {
  onConcept(concept: Concept): void;
  /** An entry that was skipped; the rest is read all the same. */
  onProblem(problem: ConceptProblem): void;
}
