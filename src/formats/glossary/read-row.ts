import {
  type Concept,
  languageTag,
  longestRemark,
  longestTerm,
  type Term,
} from '../../core/terms/concept.ts';
import type { ConceptProblem } from '../concept-problem.ts';
import { termStatus } from '../term-status.ts';
import type { GlossaryColumns } from './glossary-columns.ts';
import { headLanguage } from './head-language.ts';

export type GlossaryRow = Omit<Concept, 'facts'>;

/** What one row of a glossary says, or why it is left out. */
export function readRow(
  fields: readonly string[],
  line: number,
  columns: GlossaryColumns,
): GlossaryRow | ConceptProblem {
  const field = (column: number | undefined) => (column === undefined ? '' : (fields[column] ?? '').trim());
  const all = (list: readonly number[] = []) =>
    list
      .map(field)
      .filter((text) => text !== '')
      .join('\n');
  if (fields.some((each) => each.includes('\ufffd'))) return { line, reason: 'damaged-text' };
  const terms: Term[] = [];
  for (const { language: column, term, status, note } of columns.languages) {
    const text = field(term).replace(/\s+/g, ' ');
    if (text === '') continue;
    if (text.length > longestTerm) return { line, reason: 'too-long' };
    const language = column === '' ? languageNamed(field(columns.languageOf)) : column;
    if (language === null) return { line, reason: 'no-language' };
    const written = field(status);
    const known = written === '' ? 'preferred' : termStatus(written);
    if (known === null) return { line, reason: 'unknown-status', detail: written.slice(0, 100) };
    terms.push({ text, language, status: known, note: field(note), facts: [] });
  }
  if (terms.length === 0) return { line, reason: 'no-term' };
  const { definition, note, source, subject } = columns;
  const row = {
    terms,
    definition: all(definition),
    note: all(note),
    source: all(source),
    subject: all(subject),
  };
  const isTooLong = fields.some((each) => each.length > longestRemark);
  return isTooLong ? { line, reason: 'too-long' } : row;
}

const languageNamed = (text: string) => headLanguage(text.toLowerCase()) ?? languageTag(text);
