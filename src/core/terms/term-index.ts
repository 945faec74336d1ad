import { primaryLanguage } from '../text/primary-language.ts';
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

interface Known<C extends Concept> {
  /** Its place among the concepts. */
  at: number;
  entries: TermEntry<C>[];
}

/** Concepts made ready to be found in running text. */
export class TermIndex<C extends Concept> {
  #concepts: readonly C[] = [];
  readonly #known = new Map<C, Known<C>>();
  /** By primary language, made when it is first asked for. */
  readonly #finders = new Map<string, TermFinder<TermEntry<C>>>();

  constructor(concepts: readonly C[]) {
    this.update(concepts);
  }

  get concepts(): readonly C[] {
    return this.#concepts;
  }

  /** Makes it the index of other concepts; those that are the same objects as before cost next to nothing. */
  update(concepts: readonly C[]): void {
    this.#concepts = concepts;
    for (const known of this.#known.values()) known.at = -1;
    concepts.forEach((concept, at) => {
      const known = this.#known.get(concept);
      if (known) known.at = at;
      else this.#add(concept, at);
    });
    if (this.#known.size === concepts.length) return;
    for (const [concept, { at }] of this.#known) if (at < 0) this.#remove(concept);
  }

  #add(concept: C, at: number): void {
    const known = { at, entries: concept.terms.map((term) => ({ concept, term })) };
    this.#known.set(concept, known);
    for (const [language, finder] of this.#finders)
      for (const entry of entriesIn(known, language)) finder.add(searched(entry), entry);
  }

  #remove(concept: C): void {
    for (const [language, finder] of this.#finders)
      for (const entry of entriesIn(this.#known.get(concept)!, language))
        finder.remove(searched(entry), entry);
    this.#known.delete(concept);
  }

  /** The terms of a language, or its varieties, in a text. */
  find(text: string, language: string): FoundTerms<C>[] {
    const places = this.#finderFor(language).find(text);
    return places.map(({ start, end, terms }) => {
      const byConcept = new Map(terms.toReversed().map((entry) => [entry.concept, entry]));
      const place = ({ concept }: TermEntry<C>) => this.#known.get(concept)!.at;
      return { start, end, entries: [...byConcept.values()].sort((a, b) => place(a) - place(b)) };
    });
  }

  #finderFor(language: string): TermFinder<TermEntry<C>> {
    const primary = primaryLanguage(language);
    let finder = this.#finders.get(primary);
    if (!finder) {
      this.#finders.set(primary, (finder = new TermFinder(primary)));
      for (const known of this.#known.values())
        for (const entry of entriesIn(known, primary)) finder.add(searched(entry), entry);
    }
    return finder;
  }
}

const entriesIn = <C extends Concept>({ entries }: Known<C>, language: string) =>
  entries.filter(({ term }) => isLanguage(term.language, language));

/** A verb as `TermFinder` knows it. */
const searched = ({ term }: TermEntry<Concept>) => (isEnglishVerb(term) ? `to ${term.text}` : term.text);

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
