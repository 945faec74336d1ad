import fc from 'fast-check';
import {
  addTerm,
  type Concept,
  type Term,
  type TermFact,
  termStatuses,
} from '../../src/core/terms/concept.ts';

const words = (minLength: number) =>
  fc
    .string({ unit: fc.constantFrom(...'កាន្ត្រី២ ab"&<>;,\'é😀'), minLength, maxLength: 12 })
    .map((text) => text.replace(/\s+/g, ' ').trim());
const term = fc
  .record<Term>({
    text: words(1).filter((text) => text !== ''),
    language: fc.constantFrom('km', 'en', 'en-GB', 'fr'),
    status: fc.constantFrom(...termStatuses),
    note: words(0),
    facts: fc.constantFrom<TermFact[]>(
      [],
      [{ type: 'partOfSpeech', value: 'noun' }],
      [
        { type: 'termType', value: 'acronym' },
        { type: 'context', value: 'ក្នុង <a> & b' },
      ],
    ),
  })
  .chain((plain) =>
    fc
      .constantFrom(...(plain.status === 'forbidden' ? ['supersededTerm-admn-sts', ''] : ['']))
      .map((value) => ({
        ...plain,
        facts: [...plain.facts, ...(value === '' ? [] : [{ type: 'administrativeStatus', value }])],
      })),
  );

/** A concept that any file of ours may hold. */
export const concepts = fc
  .record({
    terms: fc.array(term, { minLength: 1, maxLength: 5 }),
    definition: words(0),
    note: words(0),
    source: words(0),
    subject: words(0),
    facts: fc.constantFrom<TermFact[]>([], [{ type: 'crossReference', value: 'see c2' }]),
  })
  .map((concept): Concept => {
    const terms: Term[] = [];
    for (const each of concept.terms) addTerm(terms, { ...each });
    return { ...concept, terms };
  });

/** The same with its terms by language and their facts by type, whose order no file keeps. */
export function byLanguage(concept: Concept) {
  const terms = concept.terms.map((each) => ({
    ...each,
    facts: each.facts.toSorted((a, b) => (a.type < b.type ? -1 : 1)),
  }));
  return { ...concept, terms: Object.fromEntries(Map.groupBy(terms, ({ language }) => language)) };
}
