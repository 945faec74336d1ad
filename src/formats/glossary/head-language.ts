import { isLanguage, languageTag } from '../../core/terms/concept.ts';
import { languageHeads } from '../delimited/language-heads.ts';

const names: Readonly<Record<string, string>> = {
  ...languageHeads,
  ...{
    french: 'fr',
    german: 'de',
    spanish: 'es',
    italian: 'it',
    portuguese: 'pt',
    dutch: 'nl',
    russian: 'ru',
  },
  ...{ thai: 'th', lao: 'lo', vietnamese: 'vi', chinese: 'zh', japanese: 'ja', korean: 'ko', arabic: 'ar' },
};

/** Tags of languages that are headings of other things first. */
const numbering = new Set(['id', 'no', 'nr']);
/** What a heading says besides its language: "Khmer term", "Term (en)". */
const besides = new Set(['term', 'terms', 'text', 'language', 'translation', 'word', 'ពាក្យ', 'ជា']);

/** The BCP 47 tag of the language that a column's heading, in lower case, names by tag or name; null where it names none. */
export function headLanguage(head: string): string | null {
  const whole = languageIn(head);
  if (whole !== null) return whole;
  const words = head.split(/[\s()[\]:/_]+/).filter((word) => word !== '' && !besides.has(word));
  const languages = words.map(languageIn);
  const tags = languages.filter((language) => language !== null);
  const agree = tags.length === languages.length && tags.every((tag) => isLanguage(tag, tags[0]!));
  return agree ? (tags.at(-1) ?? null) : null;
}

function languageIn(word: string): string | null {
  if (Object.hasOwn(names, word)) return names[word]!;
  const tag = word.replaceAll('_', '-');
  const isTag = /^[a-z]{2}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/.test(tag) && !numbering.has(tag);
  return isTag ? languageTag(tag) : null;
}
