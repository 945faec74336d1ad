import {
  addTerm,
  type Concept,
  languageTag,
  longestRemark,
  longestTerm,
  mostTerms,
  type Term,
} from '../../core/terms/concept.ts';
import type { ConceptProblem } from '../concept-problem.ts';
import { termStatus } from '../term-status.ts';
import { childrenNamed } from '../xml/children-named.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import { categoriesOf, type Category, statusCategory, statusValues, wordsOf } from './data-category.ts';

const textOf = (categories: readonly Category[], type: string) => [
  ...new Set(categories.filter((each) => each.type === type).map(({ value }) => value)),
];

/**
 * A concept from its `<conceptEntry>` (TBX 3, styles DCA and DCT) or `<termEntry>` (TBX 2, MARTIF); a problem where it
 * has no term. A section whose language is none costs that section, which `onSection` is told.
 */
export function readEntry(
  entry: XmlNode,
  line: number,
  onSection: (problem: ConceptProblem) => void,
): Concept | ConceptProblem {
  const terms: Term[] = [];
  const about = categoriesOf(entry);
  const nameless: string[] = [];
  for (const section of childrenNamed(entry, 'langSec', 'langSet')) {
    const written = section.attributes['xml:lang'] ?? section.attributes.lang ?? '';
    const language = languageTag(written);
    if (language === null) {
      nameless.push(written);
      continue;
    }
    about.push(...categoriesOf(section));
    for (const group of childrenNamed(section, 'termSec', 'tig', 'ntig')) {
      const term = readTerm(group, language);
      if (term) addTerm(terms, term);
      if ((term?.text.length ?? 0) > longestTerm || terms.length > mostTerms)
        return { line, reason: 'too-long' };
    }
  }
  if (terms.length === 0) return { line, reason: nameless.length > 0 ? 'no-language' : 'no-term' };
  const own = new Set(['definition', 'note', 'source', 'subjectField']);
  const concept = {
    terms,
    definition: textOf(about, 'definition').join('\n'),
    note: textOf(about, 'note').join('\n'),
    source: textOf(about, 'source').join('\n'),
    subject: textOf(about, 'subjectField').join('\n'),
    facts: about.filter(({ type }) => !own.has(type)),
  };
  if (isTooLong(concept)) return { line, reason: 'too-long' };
  for (const written of nameless)
    onSection({
      line,
      reason: 'section-language',
      ...(written !== '' && { detail: written.slice(0, 100) }),
    });
  return concept;
}

function readTerm(group: XmlNode, language: string): Term | null {
  const nested = childrenNamed(group, 'termGrp')[0];
  const element = childrenNamed(group, 'term')[0] ?? childrenNamed(nested, 'term')[0];
  const text = element ? wordsOf(element) : '';
  if (text === '') return null;
  const about = categoriesOf(group);
  const [written = ''] = [...textOf(about, statusCategory), ...textOf(about, 'normativeAuthorization')];
  // A status that we do not know says at least that the term is not plainly the right one.
  const status = written === '' ? 'preferred' : (termStatus(written) ?? 'admitted');
  const facts = about.filter(
    ({ type, value }) => type !== 'note' && !(type === statusCategory && value === statusValues[status]),
  );
  return { text, language, status, note: textOf(about, 'note').join('\n'), facts };
}

function isTooLong({ terms, facts, definition, note, source, subject }: Concept): boolean {
  const values = [...facts, ...terms.flatMap((term) => term.facts)].map(({ value }) => value);
  return [definition, note, source, subject, ...terms.map((term) => term.note), ...values].some(
    (text) => text.length > longestRemark,
  );
}
