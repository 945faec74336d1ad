import { type Concept, isLanguage, type Term, termStatuses } from './concept.ts';
import { TermFinder } from './term-finder.ts';

/** A term of a concept. */
export interface TermEntry<C extends Concept> {
  concept: C;
  term: Term;
}

/** Where terms stand in a text, in UTF-16 units, half-open. */
export interface FoundTerms<C extends Concept> {
  start: number;
  end: number;
  /** One for each concept, in the concepts' order. */
  entries: TermEntry<C>[];
}

/** Concepts made ready to be found in running text. */
export class TermIndex<C extends Concept> {
  readonly concepts: readonly C[];
  readonly #finders = new Map<string, { finder: TermFinder; entries: TermEntry<C>[] }>();

  constructor(concepts: readonly C[]) {
    this.concepts = concepts;
  }

  /** The terms of a language, or its varieties, in a text. */
  find(text: string, language: string): FoundTerms<C>[] {
    const { finder, entries } = this.#finderFor(language);
    return finder.find(text).map(({ start, end, terms }) => {
      const byConcept = new Map<C, TermEntry<C>>();
      for (const at of terms) {
        const entry = entries[at]!;
        if (!byConcept.has(entry.concept)) byConcept.set(entry.concept, entry);
      }
      return { start, end, entries: [...byConcept.values()] };
    });
  }

  #finderFor(language: string) {
    const primary = language.toLowerCase().split(/[-_]/, 1)[0]!;
    let made = this.#finders.get(primary);
    if (!made) {
      const entries = this.concepts.flatMap((concept) =>
        concept.terms.filter((term) => isLanguage(term.language, primary)).map((term) => ({ concept, term })),
      );
      const finder = new TermFinder(
        entries.map(({ term }) => (isEnglishVerb(term) ? `to ${term.text}` : term.text)),
        primary,
      );
      this.#finders.set(primary, (made = { finder, entries }));
    }
    return made;
  }
}

/** As TBX says it. */
const isEnglishVerb = ({ language, facts }: Term) =>
  isLanguage(language, 'en') && facts.some(({ type, value }) => type === 'partOfSpeech' && value === 'verb');

/** A concept's terms in a language, or in all but one, the preferred first and the forbidden last. */
export function termsIn(concept: Concept, which: { language: string } | { not: string }): Term[] {
  return concept.terms
    .filter(({ language }) =>
      'language' in which ? isLanguage(language, which.language) : !isLanguage(language, which.not),
    )
    .sort((a, b) => termStatuses.indexOf(a.status) - termStatuses.indexOf(b.status));
}
