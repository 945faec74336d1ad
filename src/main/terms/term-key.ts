import type { Term } from '../../core/terms/concept.ts';
import { matchKey } from '../../core/text/match-key.ts';
import { primaryLanguage } from '../../core/text/primary-language.ts';

/** Two terms that a reader takes for one. */
export const termKey = ({ text, language }: Pick<Term, 'text' | 'language'>) =>
  `${primaryLanguage(language)} ${matchKey(text)}`;
