import type { Concept, Term, TermFact, TermStatus } from '../../core/terms/concept.ts';
import { termStatus } from '../term-status.ts';
import { escapeAttribute, escapeXml } from '../xml/xml-node.ts';
import { categoryElements, statusCategory, statusValues } from './data-category.ts';

/** The beginning of a TBX-Basic 3 file in UTF-8, in the style that names data categories in attributes (DCA). */
export function writeTbxStart(title: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>${escapeXml(title)}</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
`;
}

export const tbxEnd = '</body></text>\n</tbx>\n';

/** One entry; `number` becomes its id. */
export function writeTbxEntry(concept: Concept, number: number): string {
  const { terms, definition, note, source, subject, facts } = concept;
  const about = [
    writeFact('subjectField', subject),
    writeFact('definition', definition),
    ...facts.map(({ type, value }) => writeFact(type, value)),
    writeFact('source', source),
    writeNote(note),
  ];
  const languages = [...Map.groupBy(terms, ({ language }) => language)].map(
    ([language, list]) =>
      `<langSec xml:lang="${escapeAttribute(language)}">\n${list.map(writeTerm).join('')}</langSec>\n`,
  );
  return `<conceptEntry id="c${number}">\n${about.join('')}${languages.join('')}</conceptEntry>\n`;
}

/** In which TBX asks for what belongs to a term. */
const termOrder = ['termNote', 'descrip', 'admin', 'ref', 'xref'];

function writeTerm({ text, status, note, facts }: Term): string {
  const rank = ({ type }: TermFact) => termOrder.indexOf(elementOf(type, 'termNote'));
  const sorted = facts.filter(({ type }) => type !== statusCategory).toSorted((a, b) => rank(a) - rank(b));
  // In the words of the file that it came from, unless it was changed since.
  const written = facts.find(({ type, value }) => type === statusCategory && isSame(value, status));
  const about = [
    writeFact(statusCategory, written?.value ?? statusValues[status]),
    ...sorted.map(({ type, value }) => writeFact(type, value, 'termNote')),
    writeNote(note),
  ];
  return `<termSec><term>${escapeXml(text)}</term>\n${about.join('')}</termSec>\n`;
}

const isSame = (written: string, status: TermStatus) => (termStatus(written) ?? 'admitted') === status;

const elementOf = (type: string, otherwise: string) => categoryElements[type] ?? otherwise;

function writeFact(type: string, value: string, otherwise = 'descrip'): string {
  if (value === '') return '';
  const element = elementOf(type, otherwise);
  return `<${element} type="${escapeAttribute(type)}">${escapeXml(value)}</${element}>\n`;
}

const writeNote = (note: string) => (note === '' ? '' : `<note>${escapeXml(note)}</note>\n`);
