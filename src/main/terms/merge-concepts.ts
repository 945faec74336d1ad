import { addTerm, type Concept, type Term, type TermFact } from '../../core/terms/concept.ts';

/** One concept with all that several say. */
export function mergeConcepts(concepts: readonly Concept[]): Concept {
  const terms: Term[] = [];
  for (const concept of concepts) for (const term of concept.terms) addTerm(terms, { ...term });
  const joined = (name: 'definition' | 'note' | 'source' | 'subject') =>
    [...new Set(concepts.map((concept) => concept[name]))].filter((text) => text !== '').join('\n');
  return {
    terms,
    definition: joined('definition'),
    note: joined('note'),
    source: joined('source'),
    subject: joined('subject'),
    facts: distinct(concepts.flatMap(({ facts }) => facts)),
  };
}

const distinct = (facts: readonly TermFact[]) => [
  ...new Map(facts.map((fact) => [`${fact.type}\0${fact.value}`, fact])).values(),
];
