import type { Concept } from '../../core/terms/concept.ts';
import { writeRecord } from '../delimited/write-record.ts';

/**
 * A glossary in CSV or TSV, piece by piece: a row for each term of a concept in each language, side by side; what is
 * said about the concept stands in its first row. `GlossaryReader` gives the concepts back, but for `facts`.
 */
export function* writeGlossary(
  languages: readonly string[],
  concepts: Iterable<Concept>,
  separator: ',' | '\t',
): Generator<string> {
  const perLanguage = languages.flatMap((language) => [language, `${language} status`, `${language} note`]);
  yield writeRecord(['concept', ...perLanguage, 'definition', 'note', 'source', 'subject'], separator);
  let number = 0;
  for (const { terms, definition, note, source, subject } of concepts) {
    number += 1;
    const columns = languages.map((language) => terms.filter((term) => term.language === language));
    const rows = Math.max(...columns.map((column) => column.length));
    for (let row = 0; row < rows; row += 1) {
      const cells = columns.flatMap((column) => {
        const term = column[row];
        return term ? [term.text, term.status, term.note] : ['', '', ''];
      });
      const about = row === 0 ? [definition, note, source, subject] : ['', '', '', ''];
      yield writeRecord([`${number}`, ...cells, ...about], separator);
    }
  }
}
