import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { foldSheets } from '../html/fold-sheets.ts';
import { isHidden } from '../html/html-style.ts';
import { blockElements, silentElements } from '../html/html-elements.ts';
import { readLimits, Unreadable } from '../read-result.ts';
import { sourceAtoms } from './source-atoms.ts';
import type { Paragraph, Run } from './text-places.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const unread = new Set('math del s strike img svg picture'.split(' '));
/** Elements that hold nothing but others, in whose place no paragraph can stand. */
const frames = /^(?:table|thead|tbody|tfoot|tr|ul|ol|menu|dl)$/;

/** The paragraphs of a page, which begin and end where the reader's do. */
export function htmlParagraphs(source: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let paragraph: Paragraph | null = null;
  const read = (nodes: readonly Node[], around: Element | null, open: readonly string[], level: number) => {
    if (level > readLimits.depth) throw new Unreadable({ code: 'nested-too-deep' });
    const run: Run = { properties: '', open };
    for (const node of nodes) {
      const place = node.sourceCodeLocation;
      if (node.nodeName === '#text') {
        const { value } = node as DefaultTreeAdapterTypes.TextNode;
        const said = value.replace(/\r\n?/g, '\n');
        const atoms =
          place && sourceAtoms(source, [place.startOffset, place.endOffset], said, run, 'references');
        if (!atoms) continue;
        paragraph ??= begin(around);
        paragraph.atoms.push(...atoms);
        paragraph.end = Math.max(paragraph.end, place.endOffset);
      } else if ('tagName' in node) readElement(node, around, open, level, run);
    }
  };
  const begin = (element: Element | null): Paragraph => {
    const begun = { element: element?.tagName ?? '', atoms: [], properties: '', end: 0 };
    paragraphs.push(begun);
    return begun;
  };
  const readElement = (
    element: Element,
    around: Element | null,
    open: readonly string[],
    level: number,
    run: Run,
  ) => {
    const name = element.tagName;
    const attributes = new Map(element.attrs.map((attribute) => [attribute.name, attribute.value]));
    if (silentElements.has(name) || unread.has(name) || isHidden(attributes)) return;
    const place = element.sourceCodeLocation;
    if (name === 'br') {
      if (paragraph && place) {
        const { startOffset: start, endOffset: end } = place;
        paragraph.atoms.push({ character: '\n', start, end, run, holder: null });
      }
      return;
    }
    if (!blockElements.has(name)) {
      const tag = place?.startTag && source.slice(place.startTag.startOffset, place.startTag.endOffset);
      read(element.childNodes, around, tag ? [...open, tag] : open, level + 1);
      return;
    }
    paragraph = null;
    read(element.childNodes, element, [], level + 1);
    const last = paragraph as Paragraph | null;
    const isWhole = /^(?:p|h[1-6]|li|pre|div|address)$/.test(name);
    if (last && place && !frames.test(name)) {
      last.end = isWhole ? place.endOffset : (place.endTag?.startOffset ?? last.end);
    }
    paragraph = null;
  };
  const { childNodes } = parse(source, { sourceCodeLocationInfo: true });
  foldSheets(childNodes);
  read(childNodes, null, [], 0);
  return paragraphs;
}
