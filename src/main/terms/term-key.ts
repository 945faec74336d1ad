import type { Term } from '../../core/terms/concept.ts';
import { matchKey } from '../../core/text/match-key.ts';

/** Two terms that a reader takes for one. */
export const termKey = ({ text, language }: Pick<Term, 'text' | 'language'>) =>
  `${language.toLowerCase().split('-', 1)[0]} ${matchKey(text)}`;
