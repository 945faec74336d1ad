import { type Bitext, type BitextRow, emptyRow, stateNamed } from '../bitext/bitext.ts';
import { takeFacts } from '../bitext/row-facts.ts';
import { readLimits, Unreadable } from '../read-result.ts';
import { childrenNamed, localName } from '../xml/children-named.ts';
import { childElements, parseXml, type XmlElement } from '../xml/parse-xml.ts';
import { innerText } from '../xml/xml-node.ts';
import { preservesSpace, readInline } from './read-inline.ts';
import { readOldFile } from './read-xliff-12.ts';

/** Reads XLIFF 1.2, 2.0 or 2.1. Throws `Unreadable`: also where the file is no XLIFF. */
export function readXliff(bytes: Uint8Array): Bitext {
  if (bytes.length > readLimits.part) throw new Unreadable({ code: 'too-large' });
  const root = parseXml(bytes, 'XLIFF');
  if (localName(root) !== 'xliff')
    throw new Unreadable({ code: 'damaged-xml', part: 'XLIFF', detail: 'no <xliff>' });
  const { version = '', srcLang, trgLang } = root.attributes;
  const bitext: Bitext = {
    title: null,
    sourceLanguage: srcLang ?? null,
    targetLanguage: trgLang ?? null,
    original: null,
    rows: [],
  };
  if (!/^[12]\./.test(version)) {
    throw new Unreadable({ code: 'unknown-format', detail: `XLIFF ${version || 'without a version'}` });
  }
  for (const file of childrenNamed(root, 'file')) {
    bitext.original ??= file.attributes.original ?? null;
    if (version.startsWith('1.')) readOldFile(file, bitext);
    else {
      bitext.title ??= factsIn(file).get('title') ?? null;
      readUnits(file, bitext.rows, file.attributes['xml:space'] === 'preserve');
    }
  }
  return bitext;
}

function readUnits(parent: XmlElement, rows: BitextRow[], preserve: boolean): void {
  for (const child of childElements(parent)) {
    const kept = preservesSpace(child, preserve);
    if (localName(child) === 'group') readUnits(child, rows, kept);
    else if (localName(child) === 'unit') readUnit(child, rows, kept);
  }
}

/** What this program keeps of a file or unit beside XLIFF's own. */
function factsIn(element: XmlElement): Map<string, string> {
  const groups = childrenNamed(element, 'metadata').flatMap((metadata) =>
    childrenNamed(metadata, 'metaGroup'),
  );
  const own = groups.filter(({ attributes }) => attributes.category === 'bokprae');
  const metas = own.flatMap((group) => childrenNamed(group, 'meta'));
  return new Map(metas.map((meta) => [meta.attributes.type ?? '', innerText(meta)]));
}

function readUnit(unit: XmlElement, rows: BitextRow[], preserve: boolean): void {
  const data = new Map(
    childrenNamed(childrenNamed(unit, 'originalData')[0], 'data').map((item) => [
      item.attributes.id ?? '',
      innerText(item),
    ]),
  );
  const inline = (element: XmlElement | undefined) =>
    element ? readInline(element, data, preservesSpace(element, preserve)) : null;
  const segments = childrenNamed(unit, 'segment');
  const facts = factsIn(unit);
  const name = unit.attributes.name ?? unit.attributes.id ?? `u${rows.length + 1}`;
  // A unit of ours says in its facts which block it belongs to, if any.
  const block = facts.size > 0 ? null : { id: `u${rows.length + 1}`, kind: 'paragraph' as const };
  const added = segments.map((segment, index): BitextRow => {
    const row = emptyRow(index === 0 ? name : `${name}-${index + 1}`);
    row.source = inline(childrenNamed(segment, 'source')[0]);
    row.target = inline(childrenNamed(segment, 'target')[0]);
    row.state = stateNamed(segment.attributes.state);
    row.sourceBlock = row.targetBlock = block;
    return row;
  });
  const first = added[0];
  if (!first) return;
  takeFacts(first, facts);
  first.comments = childrenNamed(childrenNamed(unit, 'notes')[0], 'note').map((note) => ({
    author: note.attributes['bokprae:author'] ?? '',
    at: note.attributes['bokprae:at'] ?? '',
    text: innerText(note),
    ...(note.attributes.category === 'resolved comment' ? { resolved: true } : {}),
  }));
  first.proposed = childrenNamed(childrenNamed(unit, 'matches')[0], 'match').flatMap((match) => {
    const content = inline(childrenNamed(match, 'target')[0]);
    return content ? [{ author: match.attributes.origin ?? '', at: '', content }] : [];
  });
  rows.push(...added);
}
