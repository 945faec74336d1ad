import { isLanguage } from '../../core/terms/concept.ts';
import { guessLanguage } from '../../core/text/guess-language.ts';
import { headLanguage } from './head-language.ts';

/** What stands in a language's columns. */
export interface LanguageColumns {
  language: string;
  term: number;
  status?: number;
  note?: number;
}

const remarks = ['concept', 'definition', 'note', 'source', 'subject'] as const;
type Remark = (typeof remarks)[number];

/** Columns about the concept, by what they say; several where a file has it in several languages. */
type ConceptColumns = Partial<Record<Remark, number[]>>;

/** Where a glossary's rows have what: terms side by side by language, or one term in a row that names its language. */
export type GlossaryColumns = ConceptColumns & {
  /** In their order in the file. */
  languages: LanguageColumns[];
  /** The column that names the language of its row's term. */
  languageOf?: number;
};

const conceptHeads: Readonly<Record<Remark, string>> = {
  concept: 'concept|concept id|conceptid|entry id|id|entry',
  definition: 'definition|definitions|meaning|និយមន័យ',
  note: 'note|notes|comment|comments|remark|remarks|explanation|កំណត់សម្គាល់|កំណត់ចំណាំ|សម្គាល់|ផ្សេងៗ',
  source: 'source|sources|reference|references|ប្រភព|ឯកសារយោង',
  subject: 'subject|subject field|domain|field|category|type|ប្រភេទ|វិស័យ',
};
const conceptHead = new Map(
  remarks.flatMap((remark) => conceptHeads[remark].split('|').map((head) => [head, remark] as const)),
);
const statusHeads = new Set(['status', 'usage', 'usage status', 'term status', 'ស្ថានភាព']);
const languageHeads = new Set(['language', 'lang', 'locale', 'language code', 'ភាសា']);
const termHeads = new Set(['term', 'text', 'word', 'expression', 'ពាក្យ']);
const otherHeads = new Set(['translation', 'target', 'equivalent', 'target term', 'ពាក្យបកប្រែ', 'ការបកប្រែ']);

/** A heading such as "km status" in its parts. */
const aboutTerm = /^(.+)[ _-](status|note)$/;

/**
 * Columns by the names in a file's first line; null where it names no language. A column "status" without a language is
 * about the English term, or, without one, the last language's.
 */
export function namedColumns(fields: readonly string[]): GlossaryColumns | null {
  const names = fields.map(headName);
  const languages: LanguageColumns[] = [];
  names.forEach((name, term) => {
    const language = aboutTerm.test(name) || conceptHead.has(name) ? null : headLanguage(name);
    if (language === null || languages.some((each) => each.language === language)) return;
    languages.push({ language, term });
  });
  const about = conceptColumns(names);
  if (languages.length === 0) return termRows(names, about);
  const other = names.findIndex((name) => otherHeads.has(name));
  if (languages.length === 1 && other >= 0)
    languages.push({ language: isLanguage(languages[0]!.language, 'km') ? 'en' : 'km', term: other });
  names.forEach((name, column) => {
    const [, owner, what] = aboutTerm.exec(name) ?? [];
    const language = owner === undefined ? null : headLanguage(owner);
    const owned = languages.find((each) => each.language === language);
    if (owned && (what === 'status' || what === 'note')) owned[what] ??= column;
    else if (statusHeads.has(name)) statusOwner(languages).status ??= column;
  });
  return { ...about, languages };
}

/** Without names: the Khmer column is the first with Khmer in it, English its neighbour; null where there is none. */
export function guessedColumns(
  fields: readonly string[],
  head: readonly string[] | null,
): GlossaryColumns | null {
  const km = fields.findIndex((field) => guessLanguage(field) === 'km');
  if (km < 0 || fields.length < 2) return null;
  const en = km === 0 ? 1 : km - 1;
  const languages: LanguageColumns[] = [
    { language: 'km', term: km },
    { language: 'en', term: en },
  ];
  const names = (head ?? []).map(headName).map((name, at) => (at === km || at === en ? '' : name));
  const status = names.findIndex((name) => statusHeads.has(name));
  if (status >= 0) languages[1]!.status = status;
  return { ...conceptColumns(names), languages: languages.sort((a, b) => a.term - b.term) };
}

const headName = (field: string) => field.trim().toLowerCase().replace(/\s+/g, ' ');

const statusOwner = (languages: readonly LanguageColumns[]) =>
  languages.find(({ language }) => isLanguage(language, 'en')) ?? languages.at(-1)!;

function conceptColumns(names: readonly string[]): ConceptColumns {
  const columns: ConceptColumns = {};
  names.forEach((name, at) => {
    const words = name.split(/[\s()_]+/).filter((word) => word !== '');
    const remark =
      conceptHead.get(words.join(' ')) ??
      conceptHead.get(words.filter((word) => headLanguage(word) === null).join(' '));
    if (remark && !aboutTerm.test(name)) (columns[remark] ??= []).push(at);
  });
  return columns;
}

/** One term a row. */
function termRows(names: readonly string[], about: ConceptColumns): GlossaryColumns | null {
  const find = (heads: ReadonlySet<string>) =>
    names.findIndex((name) => heads.has(name.replaceAll('_', ' ')));
  const [languageOf, term, status] = [languageHeads, termHeads, statusHeads].map(find) as [
    number,
    number,
    number,
  ];
  if (languageOf < 0 || term < 0) return null;
  return { ...about, languageOf, languages: [{ language: '', term, ...(status < 0 ? {} : { status }) }] };
}
