import { checkDocument } from '../../../src/core/check/check-document.ts';
import type { CheckedTerm } from '../../../src/core/check/check.ts';
import type { RowText } from '../../../src/core/check/checked-row.ts';
import type { CheckName, Finding } from '../../../src/core/check/finding.ts';
import { loadSpeller } from '../../../src/main/checks/load-speller.ts';

const { isSpelled, suggest } = loadSpeller([]);

/** What one check finds in rows, each given as source and translation. */
export function findBy(
  check: CheckName,
  rows: readonly (RowText | readonly [source: string, target: string])[],
  options: { languages?: { source: string; target: string }; terms?: CheckedTerm[] } = {},
): Finding[] {
  const texts = rows.map((row) => ('source' in row ? row : { source: row[0], target: row[1] }));
  return checkDocument(texts, options.languages ?? { source: 'km', target: 'en' }, {
    terms: options.terms ?? [],
    isSpelled,
    suggest,
  }).filter((finding) => finding.check === check);
}
