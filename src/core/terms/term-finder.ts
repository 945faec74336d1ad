import { cutFor } from '../match/key-tokens.ts';
import { graphemeBoundaries } from '../text/graphemes.ts';
import { isPlural } from './english-stem.ts';
import { KhmerWords } from './khmer-words.ts';
import { isAcronym, isVerb, termForms } from './term-forms.ts';
import { joinedStem, termStems } from './term-stems.ts';
import { type TermToken, termTokens } from './term-tokens.ts';

/** A place where terms stand in a text, in UTF-16 units, half-open; which of them, in the order they were added. */
export interface TermPlace<T> {
  start: number;
  end: number;
  terms: T[];
}

interface Form<T> {
  term: T;
  /** The letters that must stand there as they are, for an acronym. */
  exact: string | null;
  /** A single word in the plural, which the singular is not: customs, arms. */
  plural: boolean;
}

interface Node<T> {
  next: Map<string, Node<T>> | null;
  forms: Form<T>[] | null;
}

interface Candidate<T> extends TermPlace<T> {
  length: number;
  standing: number;
}

const capitals = (text: string) => text.replace(/[^\p{Lu}\p{N}]/gu, '');

/**
 * Finds the terms of one language in running text: the longest first, never two over each other. Khmer is found by
 * match key whatever spaces and invisible characters stand in it, with no character cut in two and, as far as can be
 * known, no word either; other languages by words, in singular and plural, verbs ("to approve") in all their forms,
 * words that are written as one or as two alike, acronyms in their own letters.
 */
export class TermFinder<T> {
  readonly #language: string;
  readonly #isKhmer: boolean;
  readonly #root: Node<T> = { next: null, forms: null };

  constructor(language: string) {
    this.#language = language;
    this.#isKhmer = cutFor(language) === 'clusters';
  }

  /** From now on finds `text`, and calls it `term`. */
  add(text: string, term: T): void {
    this.#eachForm(text, (stems, exact, plural) =>
      (this.#nodeAt(stems).forms ??= []).push({ term, exact, plural }),
    );
  }

  /** No longer finds `term`, which was added as `text`. */
  remove(text: string, term: T): void {
    this.#eachForm(text, (stems) => {
      const node = this.#nodeAt(stems);
      const forms = (node.forms ?? []).filter((form) => form.term !== term);
      node.forms = forms.length > 0 ? forms : null;
    });
  }

  /** In their order in the text. */
  find(text: string): TermPlace<T>[] {
    if (!this.#root.next) return [];
    const tokens = termTokens(text, this.#language);
    const words = new KhmerWords(text);
    const boundary = graphemeBoundaries(text);
    const candidates: Candidate<T>[] = [];
    for (let first = 0; first < tokens.length; first += 1) {
      this.#walk(this.#root, tokens, first, (node, last) => {
        const { start } = tokens[first]!;
        const { end } = tokens[last]!;
        if (boundary(start) !== start || boundary(end) !== end || cutsLatin(text, start, end)) return;
        const terms = this.#fitting(node.forms!, text, tokens, first, last);
        if (terms.length === 0) return;
        const length = last - first + 1;
        const standing = this.#isKhmer ? words.standing(start, end, length) : 2;
        if (standing > 0) candidates.push({ start, end, terms, length, standing });
      });
    }
    return longestApart(candidates);
  }

  /** Tells each node with forms that the tokens from `at` on lead to, and the last token on the way. */
  #walk(
    node: Node<T>,
    tokens: readonly TermToken[],
    at: number,
    found: (node: Node<T>, last: number) => void,
  ): void {
    const token = tokens[at];
    if (!token || !node.next) return;
    const step = (stem: string, last: number) => {
      const next = node.next!.get(stem);
      if (!next) return;
      if (next.forms) found(next, last);
      this.#walk(next, tokens, last + 1, found);
    };
    step(token.stem, at);
    const after = tokens[at + 1];
    const joined = after && !this.#isKhmer ? joinedStem(token, after) : null;
    if (joined !== null) step(joined, at + 1);
  }

  /** Tells the stems by which each wording of a term is found, and what else must be so. */
  #eachForm(
    text: string,
    tell: (stems: readonly string[], exact: string | null, plural: boolean) => void,
  ): void {
    const isVerbal = isVerb(text);
    for (const form of termForms(text)) {
      const tokens = termTokens(form, this.#language);
      if (tokens.length === 0) continue;
      const exact = isAcronym(form) && /\p{Lu}/u.test(form) ? capitals(form) : null;
      const plural = !this.#isKhmer && tokens.length === 1 && exact === null && isPlural(tokens[0]!.word);
      const asItIs = this.#isKhmer || exact !== null;
      const rows = asItIs ? [tokens.map(({ stem }) => stem)] : termStems(tokens, isVerbal);
      for (const stems of rows) tell(stems, exact, plural);
    }
  }

  #nodeAt(stems: readonly string[]): Node<T> {
    let node = this.#root;
    for (const stem of stems) {
      node.next ??= new Map();
      let next = node.next.get(stem);
      if (!next) node.next.set(stem, (next = { next: null, forms: null }));
      node = next;
    }
    return node;
  }

  #fitting(
    forms: readonly Form<T>[],
    text: string,
    tokens: readonly TermToken[],
    first: number,
    last: number,
  ) {
    const written = text.slice(tokens[first]!.start, tokens[last]!.end);
    const fitting = forms.filter(
      ({ exact, plural }) =>
        (exact === null || capitals(written) === exact) && (!plural || isPlural(tokens[first]!.word)),
    );
    return [...new Set(fitting.map(({ term }) => term))];
  }
}

/** Latin words and numbers are never cut, in Khmer text either. */
function cutsLatin(text: string, start: number, end: number): boolean {
  const alike = (at: number, kind: RegExp) => kind.test(text[at - 1] ?? '') && kind.test(text[at] ?? '');
  return [/[a-z]/i, /[\d\u17e0-\u17e9]/].some((kind) => alike(start, kind) || alike(end, kind));
}

function longestApart<T>(candidates: Candidate<T>[]): TermPlace<T>[] {
  const chosen: Candidate<T>[] = [];
  candidates.sort((a, b) => b.length - a.length || b.standing - a.standing || a.start - b.start);
  for (const each of candidates) {
    if (chosen.every((other) => each.end <= other.start || other.end <= each.start)) chosen.push(each);
  }
  return chosen.sort((a, b) => a.start - b.start).map(({ start, end, terms }) => ({ start, end, terms }));
}
