import type { TermStatus } from '../../core/terms/concept.ts';
import { localName } from '../xml/children-named.ts';
import { innerText, type XmlNode } from '../xml/xml-node.ts';

/** Where TBX-Basic puts each data category, in the style that names it in an attribute (DCA). */
export const categoryElements: Readonly<Record<string, string>> = {
  administrativeStatus: 'termNote',
  grammaticalGender: 'termNote',
  grammaticalNumber: 'termNote',
  geographicalUsage: 'termNote',
  partOfSpeech: 'termNote',
  termLocation: 'termNote',
  termType: 'termNote',
  context: 'descrip',
  definition: 'descrip',
  subjectField: 'descrip',
  customerSubset: 'admin',
  projectSubset: 'admin',
  source: 'admin',
  crossReference: 'ref',
  externalCrossReference: 'xref',
  xGraphic: 'xref',
};

export const statusCategory = 'administrativeStatus';

/** What TBX-Basic calls our statuses. */
export const statusValues: Readonly<Record<TermStatus, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
};

const generic = new Set(['descrip', 'admin', 'termNote', 'ref', 'xref']);
const groups = new Set(['descripGrp', 'adminGrp', 'termNoteGrp', 'termGrp']);
/** Not about the concept or its words: who changed the entry, and where notes to notes stand. */
const structural = new Set([
  'langSec',
  'langSet',
  'termSec',
  'tig',
  'ntig',
  'term',
  'transacGrp',
  'transac',
  'date',
]);

/** Text as a line of words: TBX breaks lines as it likes. */
export const wordsOf = (node: XmlNode) => innerText(node).replace(/\s+/g, ' ').trim();

export interface Category {
  type: string;
  value: string;
}

/** What stands at one level of an entry: DCA's `<descrip type="definition">` and DCT's `<basic:definition>` alike. */
export function categoriesOf(node: XmlNode): Category[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const name = localName(child);
    if (groups.has(name)) return categoriesOf(child);
    if (structural.has(name)) return [];
    const type = generic.has(name) ? (child.attributes.type ?? '') : name;
    const value = innerText(child).trim();
    return type === '' || value === '' ? [] : [{ type, value }];
  });
}
