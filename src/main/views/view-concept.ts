import { parse } from 'node:path';
import type { Concept, Term } from '../../core/terms/concept.ts';
import type { ConceptText, ConceptView, TermView } from '../../shared/terms-view.ts';
import type { StoredConcept } from '../terms/termbase.ts';

export const viewTerm = ({ text, language, status, note }: Term): TermView => ({
  text,
  language,
  status,
  note,
});

export function viewConcept(path: string, concept: StoredConcept): ConceptView {
  const { id, definition, note, source, subject } = concept;
  return {
    ...{ path, termbase: parse(path).name, id },
    terms: concept.terms.map(viewTerm),
    ...{ definition, note, source, subject },
  };
}

/** The concept that a view was edited into; what the window does not show is kept. */
export function conceptFrom(text: ConceptText, before: Concept | null): Concept {
  const terms = text.terms.map((term) => {
    const same = before?.terms.find((old) => old.text === term.text && old.language === term.language);
    return { ...term, facts: same?.facts ?? [] };
  });
  return { ...text, terms, facts: before?.facts ?? [] };
}
