import { languageTag } from '../../core/terms/concept.ts';
import { guessLanguage } from '../../core/text/guess-language.ts';
import { languageHeads } from '../delimited/language-heads.ts';

/** What stands in a language's columns. */
export interface LanguageColumns {
  language: string;
  term: number;
  status?: number;
  note?: number;
}

export interface GlossaryColumns {
  /** In their order in the file. */
  languages: LanguageColumns[];
  concept?: number;
  definition?: number;
  note?: number;
  source?: number;
  subject?: number;
}

const languageNames: Readonly<Record<string, string>> = { ...languageHeads, french: 'fr' };

const remarkNames: Readonly<Record<string, Exclude<keyof GlossaryColumns, 'languages'>>> = {
  concept: 'concept',
  'concept id': 'concept',
  id: 'concept',
  entry: 'concept',
  definition: 'definition',
  note: 'note',
  notes: 'note',
  comment: 'note',
  remark: 'note',
  source: 'source',
  reference: 'source',
  subject: 'subject',
  'subject field': 'subject',
  domain: 'subject',
  field: 'subject',
  category: 'subject',
  type: 'subject',
};

/** Tags of languages that are headings of other things first. */
const numbering = new Set(['id', 'no', 'nr']);

function languageOf(name: string): string | null {
  if (Object.hasOwn(languageNames, name)) return languageNames[name]!;
  const tag = name.replaceAll('_', '-');
  const isTag = /^[a-z]{2}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/.test(tag) && !numbering.has(tag);
  return isTag ? languageTag(tag) : null;
}

/** A heading such as "km status" in its parts. */
const aboutTerm = /^(.+)[ _-](status|note)$/;

/**
 * Columns by the names in a file's first line; null where it names no language. A column "status" without a language is
 * about the English term, or, without one, the last language's.
 */
export function namedColumns(fields: readonly string[]): GlossaryColumns | null {
  const columns: GlossaryColumns = { languages: [] };
  const names = fields.map((field) => field.trim().toLowerCase().replace(/\s+/g, ' '));
  names.forEach((name, term) => {
    const language = aboutTerm.test(name) ? null : languageOf(name);
    if (language === null || columns.languages.some((each) => each.language === language)) return;
    columns.languages.push({ language, term });
  });
  if (columns.languages.length === 0) return null;
  const asked =
    columns.languages.find(({ language }) => language.startsWith('en')) ?? columns.languages.at(-1)!;
  names.forEach((name, column) => {
    const [, owner, what] = aboutTerm.exec(name) ?? [];
    const language = owner === undefined ? null : languageOf(owner);
    const owned = columns.languages.find((each) => each.language === language);
    if (owned && (what === 'status' || what === 'note')) owned[what] ??= column;
    else if (name === 'status') asked.status ??= column;
    else if (Object.hasOwn(remarkNames, name.replaceAll('_', ' ')))
      columns[remarkNames[name.replaceAll('_', ' ')]!] ??= column;
  });
  return columns;
}

/** Without names: the Khmer column is the first with Khmer in it, English its neighbour; null where there is none. */
export function guessedColumns(fields: readonly string[]): GlossaryColumns | null {
  const km = fields.findIndex((field) => guessLanguage(field) === 'km');
  if (km < 0 || fields.length < 2) return null;
  const en = km === 0 ? 1 : km - 1;
  const languages = [
    { language: 'km', term: km },
    { language: 'en', term: en },
  ];
  return { languages: languages.sort((a, b) => a.term - b.term) };
}
