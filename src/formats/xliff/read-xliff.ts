import {
  type Bitext,
  type BitextComment,
  type BitextRow,
  emptyRow,
  notesOnOthers,
  stateNamed,
} from '../bitext/bitext.ts';
import { checkRows } from '../bitext/check-rows.ts';
import { takeFacts } from '../bitext/row-facts.ts';
import { readLimits, Unreadable } from '../read-result.ts';
import { childrenNamed, localName } from '../xml/children-named.ts';
import { parseXml, type XmlElement } from '../xml/parse-xml.ts';
import { innerText } from '../xml/xml-node.ts';
import { versionOf } from '../bitext/version-of.ts';
import { preservesSpace, readInline } from './read-inline.ts';
import { notTranslated } from './not-translated.ts';
import { inherited, isPath } from './inherited.ts';
import { OldUnits, readOldFile } from './read-xliff-12.ts';
import { markedComments } from './tool-comments.ts';

const noComments = () => [];

/** Reads XLIFF 1.2, 2.0 or 2.1. Throws `Unreadable`: also where the file is no XLIFF. */
export function readXliff(bytes: Uint8Array): Bitext {
  if (bytes.length > readLimits.part) throw new Unreadable({ code: 'too-large' });
  const rows: BitextRow[] = [];
  const old = new OldUnits(rows);
  const root = parseXml(bytes, 'XLIFF', (element, around) => {
    const isOld = around[0]?.attributes.version?.startsWith('1.');
    const taken = isOld ? old.take(element, around) : takeUnit(element, around, rows);
    if (taken) checkRows(rows);
    return taken;
  });
  if (localName(root) !== 'xliff')
    throw new Unreadable({ code: 'damaged-xml', part: 'XLIFF', detail: 'no <xliff>' });
  const { version = '', srcLang, trgLang } = root.attributes;
  const bitext: Bitext = {
    title: null,
    sourceLanguage: srcLang ?? null,
    targetLanguage: trgLang ?? null,
    original: null,
    rows,
    ...notesOnOthers(old.others),
  };
  if (!/^[12]\./.test(version)) {
    throw new Unreadable({ code: 'unknown-format', detail: `XLIFF ${version || 'without a version'}` });
  }
  for (const file of childrenNamed(root, 'file')) {
    bitext.original ??= file.attributes.original ?? null;
    if (version.startsWith('1.')) readOldFile(file, bitext);
    else bitext.title ??= factsIn(file).get('title') ?? null;
  }
  return bitext;
}

/** Adds the rows of a `<unit>` of a file, or of a group there; false for any other element. */
function takeUnit(unit: XmlElement, around: readonly XmlElement[], rows: BitextRow[]): boolean {
  if (localName(unit) !== 'unit' || !isPath(around, ['xliff', 'file'], ['group'])) return false;
  const { preserve, isTranslated } = inherited([...around, unit]);
  readUnit(unit, rows, preserve, isTranslated);
  return true;
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

/** The codes of a unit or of a match as they were in the document, by their ids. */
function dataOf(element: XmlElement): Map<string, string> {
  const items = childrenNamed(childrenNamed(element, 'originalData')[0], 'data');
  return new Map(items.map((item) => [item.attributes.id ?? '', innerText(item)]));
}

function readUnit(unit: XmlElement, rows: BitextRow[], preserve: boolean, isTranslated: boolean): void {
  const data = dataOf(unit);
  const inline = (element: XmlElement | undefined) =>
    element ? readInline(element, (id) => data.get(id), preservesSpace(element, preserve)) : null;
  const segments = childrenNamed(unit, 'segment');
  const facts = factsIn(unit);
  const name = unit.attributes.name ?? unit.attributes.id ?? `u${rows.length + 1}`;
  // A unit of ours says in its facts which block it belongs to, if any.
  const block = facts.size > 0 ? null : { id: `u${rows.length + 1}`, kind: 'paragraph' as const };
  const added = segments.map((segment, index): BitextRow => {
    const row = emptyRow(index === 0 ? name : `${name}-${index + 1}`);
    const [source, target] = [childrenNamed(segment, 'source')[0], childrenNamed(segment, 'target')[0]];
    row.source = inline(source);
    row.target = inline(target);
    row.omitted = isTranslated ? null : notTranslated;
    row.comments = [source, target].flatMap((text) => markedComments(text, noComments));
    row.state = stateNamed(segment.attributes.state);
    row.sourceBlock = row.targetBlock = block;
    return row;
  });
  const first = added[0];
  if (!first) return;
  placeTargets(added, segments, rows.length);
  const notes = childrenNamed(childrenNamed(unit, 'notes')[0], 'note');
  first.comments = [...notes.map(commentOf), ...first.comments];
  takeFacts(first, facts);
  const byRef = new Map<string, BitextRow>(
    added.map((row, index) => [`#${segments[index]!.attributes.id}`, row] as const).reverse(),
  );
  for (const match of childrenNamed(childrenNamed(unit, 'matches')[0], 'match')) {
    const target = childrenNamed(match, 'target')[0];
    if (!target) continue;
    const own = dataOf(match);
    const content = readInline(target, (id) => own.get(id) ?? data.get(id), preservesSpace(target, preserve));
    const { ref = '', origin = '' } = match.attributes;
    const row = byRef.get(ref) ?? first;
    const said = factsIn(match);
    row.proposed.push(versionOf(origin, said.get('at'), content, said.get('note')));
  }
  for (const row of added) rows.push(row);
}

function commentOf(note: XmlElement): BitextComment {
  return {
    author: note.attributes['bokprae:author'] ?? '',
    at: note.attributes['bokprae:at'] ?? '',
    text: innerText(note),
    ...(note.attributes.category === 'resolved comment' ? { resolved: true } : {}),
  };
}

/** Tells rows where their translations stand in a unit that has them in another order (4.3.1.19). */
function placeTargets(rows: BitextRow[], segments: readonly XmlElement[], before: number): void {
  const orderOf = (at: number) =>
    Number(childrenNamed(segments[at], 'target')[0]?.attributes.order ?? 2 * at + 1);
  const order = [...rows.keys()].sort((a, b) => orderOf(a) - orderOf(b));
  if (order.every((at, index) => at === index)) return;
  for (const [index, at] of order.entries()) rows[at]!.targetPlace = before + index;
}
