import { type Bitext, type BitextRow, type BitextState, emptyRow } from '../bitext/bitext.ts';
import { takeFacts } from '../bitext/row-facts.ts';
import { childrenNamed, localName } from '../xml/children-named.ts';
import { childElements, type XmlElement } from '../xml/parse-xml.ts';
import { innerText } from '../xml/xml-node.ts';
import { preservesSpace, readInline } from './read-inline.ts';

/** States of XLIFF 1.2 (its appendix "state") as ours. Whatever asks for another look is translated, no more. */
const states: Record<string, BitextState> = {
  translated: 'translated',
  'needs-review-translation': 'translated',
  'needs-review-adaptation': 'translated',
  'needs-review-l10n': 'translated',
  'needs-adaptation': 'translated',
  'needs-l10n': 'translated',
  'signed-off': 'reviewed',
  final: 'final',
};

/** The rows of one `<file>` of XLIFF 1.2; a unit that is cut into segments gives one for each. */
export function readOldFile(file: XmlElement, bitext: Bitext): void {
  const { attributes } = file;
  bitext.sourceLanguage ??= attributes['source-language'] ?? null;
  bitext.targetLanguage ??= attributes['target-language'] ?? null;
  bitext.title ??= attributes['bokprae:title'] ?? null;
  readUnits(childrenNamed(file, 'body')[0], bitext, attributes['xml:space'] === 'preserve');
}

function readUnits(parent: XmlElement | undefined, bitext: Bitext, preserve: boolean): void {
  for (const child of parent ? childElements(parent) : []) {
    const kept = preservesSpace(child, preserve);
    if (localName(child) === 'group') readUnits(child, bitext, kept);
    else if (localName(child) === 'trans-unit') readUnit(child, bitext.rows, kept);
  }
}

/** `<mrk mtype="seg">` in a text, by their `mid`. */
function pieces(parent: XmlElement | undefined): Map<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  const visit = (element: XmlElement) => {
    for (const child of childElements(element)) {
      if (localName(child) === 'mrk' && child.attributes.mtype === 'seg')
        found.set(child.attributes.mid ?? '', child);
      else visit(child);
    }
  };
  if (parent) visit(parent);
  return found;
}

function readUnit(unit: XmlElement, rows: BitextRow[], preserve: boolean): void {
  const inline = (element: XmlElement | undefined) =>
    element ? readInline(element, new Map(), preserve) : null;
  const source = childrenNamed(unit, 'source')[0];
  const target = childrenNamed(unit, 'target')[0];
  const state =
    unit.attributes.approved === 'yes' ? 'final' : (states[target?.attributes.state ?? ''] ?? null);
  const id = unit.attributes.id ?? `u${rows.length + 1}`;
  const block = { id: `u${rows.length + 1}`, kind: 'paragraph' as const };
  const cut = pieces(childrenNamed(unit, 'seg-source')[0]);
  const cutTarget = pieces(target);
  const added: BitextRow[] =
    cut.size > 1
      ? [...cut].map(([mid, piece]) => ({
          ...emptyRow(`${id}-${mid}`),
          source: inline(piece),
          target: inline(cutTarget.get(mid)),
          sourceBlock: block,
          targetBlock: block,
          state,
        }))
      : [{ ...emptyRow(id), source: inline(source), target: inline(target), state }];
  const first = added[0]!;
  takeFacts(
    first,
    new Map(childrenNamed(unit, 'fact').map((fact) => [fact.attributes.type ?? '', innerText(fact)])),
  );
  first.comments = childrenNamed(unit, 'note').map((note) => ({
    author: note.attributes.from ?? '',
    at: note.attributes['bokprae:at'] ?? '',
    text: innerText(note),
    ...(note.attributes['bokprae:resolved'] === 'yes' ? { resolved: true } : {}),
  }));
  first.proposed = childrenNamed(unit, 'alt-trans').flatMap((alternative) => {
    const content = inline(childrenNamed(alternative, 'target')[0]);
    return content ? [{ author: alternative.attributes.origin ?? '', at: '', content }] : [];
  });
  rows.push(...added);
}
