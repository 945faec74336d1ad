import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Block, BlockShape, Cell } from '../../core/document/document.ts';
import { takeContents } from '../take-contents.ts';
import { formatNumber } from '../docx/number-format.ts';
import { safeHref } from '../href.ts';
import type { NoteList } from '../note-list.ts';
import { readLimits, Unreadable } from '../read-result.ts';
import { RichTextBuilder, type RunStyle } from '../rich-text-builder.ts';
import { foldSheets } from './fold-sheets.ts';
import { blockElements, silentElements } from './html-elements.ts';
import { isHidden, styleOf } from './html-style.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const pictures = new Set(['img', 'svg', 'picture']);

interface Around {
  style: RunStyle;
  shape: BlockShape;
  /** Of lists around this place. */
  depth: number;
  preserved: boolean;
}

/** Reads the elements of a page in order, one block of text after the other. */
class HtmlReader {
  readonly found: Block[] = [];
  private builder = new RichTextBuilder();
  private endsInSpace = true;
  private label: string | undefined;
  private tables = 0;
  private readonly notes: NoteList;

  constructor(notes: NoteList) {
    this.notes = notes;
  }

  read(nodes: readonly Node[], around: Around, level: number): void {
    if (level > readLimits.depth) throw new Unreadable({ code: 'nested-too-deep' });
    for (const node of nodes) {
      if (node.nodeName === '#text') this.text((node as DefaultTreeAdapterTypes.TextNode).value, around);
      else if ('tagName' in node) this.element(node, around, level);
    }
  }

  end(shape: BlockShape): void {
    const contents = takeContents(this.builder, this.notes);
    this.builder = new RichTextBuilder();
    this.endsInSpace = true;
    contents.forEach((content, index) => {
      const label = index === 0 && this.label !== undefined ? { label: this.label } : {};
      this.found.push({ ...shape, ...label, content });
    });
    if (contents.length > 0) this.label = undefined;
  }

  private text(value: string, { style, preserved }: Around): void {
    let text = value.replace(/\r\n?/g, '\n');
    if (!preserved) {
      text = text.replace(/[ \t\n\f]+/g, ' ');
      if (this.endsInSpace) text = text.replace(/^ /, '');
    }
    if (text === '') return;
    this.builder.append(text, style);
    this.endsInSpace = text.endsWith(' ');
  }

  private element(element: Element, around: Around, level: number): void {
    const name = element.tagName;
    const attributes = new Map(element.attrs.map((attribute) => [attribute.name, attribute.value]));
    if (silentElements.has(name)) return;
    if (isHidden(attributes)) return this.hide(element);
    if (pictures.has(name)) return this.notes.leftOut('image');
    if (name === 'math') return this.notes.leftOut('equation');
    if (name === 'br') {
      this.builder.append('\n', around.style);
      this.endsInSpace = true;
      return;
    }
    if (name === 'del' || name === 's' || name === 'strike') return this.notes.trackedChange();
    const style = styleOf(name, attributes, around.style);
    if (name === 'a') style.link = safeHref(attributes.get('href') ?? '') ?? around.style.link;
    if (!blockElements.has(name)) return this.read(element.childNodes, { ...around, style }, level + 1);
    this.end(around.shape);
    const inside = { ...around, style, preserved: around.preserved || name === 'pre' };
    if (name === 'table') this.table(element, inside, level);
    else if (name === 'ol' || name === 'ul' || name === 'menu') this.list(element, attributes, inside, level);
    else {
      const shape = shapeIn(name, around.shape);
      this.read(element.childNodes, { ...inside, shape }, level + 1);
      this.end(shape);
    }
  }

  private hide(element: Element): void {
    if (element.childNodes.length > 0) this.notes.leftOut('hidden-text');
  }

  private list(element: Element, attributes: ReadonlyMap<string, string>, around: Around, level: number) {
    const ordered = element.tagName === 'ol';
    const start = Number(attributes.get('start') ?? 1);
    let number = Number.isSafeInteger(start) ? start : 1;
    const nested = around.depth;
    for (const item of element.childNodes) {
      if (!('tagName' in item) || item.tagName !== 'li') {
        this.read([item], around, level + 1);
        continue;
      }
      const shape: BlockShape =
        around.shape.kind === 'table-cell' ? around.shape : { kind: 'list-item', level: nested };
      this.end(around.shape);
      this.label = ordered ? `${formatNumber(number, listFormat(attributes.get('type')))}.` : '•';
      this.read(item.childNodes, { ...around, shape, depth: nested + 1 }, level + 1);
      this.end(shape);
      this.label = undefined;
      number += 1;
    }
  }

  /** Cells in reading order; those of a table within a cell belong to that cell. */
  private table(table: Element, around: Around, level: number): void {
    const number = around.shape.cell ? undefined : this.tables++;
    let row = 0;
    const walk = (parent: Element, depth: number): void => {
      if (depth > readLimits.depth) throw new Unreadable({ code: 'nested-too-deep' });
      for (const child of parent.childNodes) {
        if (!('tagName' in child)) continue;
        if (child.tagName === 'tr') this.row(child, around, number, row++, depth);
        else if (child.tagName === 'caption') this.element(child, around, depth);
        else if (/^(?:thead|tbody|tfoot)$/.test(child.tagName)) walk(child, depth + 1);
      }
    };
    walk(table, level + 1);
  }

  private row(element: Element, around: Around, table: number | undefined, row: number, level: number): void {
    let column = 0;
    for (const cell of element.childNodes) {
      if (!('tagName' in cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
      const attributes = new Map(cell.attrs.map((attribute) => [attribute.name, attribute.value]));
      const place: Cell = { table: table ?? 0, row, column };
      const shape: BlockShape = table === undefined ? around.shape : { kind: 'table-cell', cell: place };
      const style = styleOf(cell.tagName, attributes, around.style);
      this.read(cell.childNodes, { ...around, style, shape }, level + 1);
      this.end(shape);
      column += Math.min(1_000, Math.max(1, Math.trunc(Number(attributes.get('colspan') ?? 1)) || 1));
    }
  }
}

/** A heading or a paragraph; whatever stands in a cell or a list item belongs to that. */
function shapeIn(name: string, shape: BlockShape): BlockShape {
  if (shape.kind === 'table-cell' || shape.kind === 'list-item') return shape;
  return /^h[1-6]$/.test(name) ? { kind: 'heading', level: Number(name[1]) } : { kind: 'paragraph' };
}

function listFormat(type: string | undefined): string {
  const formats: Record<string, string> = {
    a: 'lowerLetter',
    A: 'upperLetter',
    i: 'lowerRoman',
    I: 'upperRoman',
  };
  return formats[type ?? ''] ?? 'decimal';
}

/** Makes the tree of a page, until there is more of it than any page to be read has. */
function countingAdapter(): typeof defaultTreeAdapter {
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...of) {
      if (++elements > readLimits.htmlElements) throw new Unreadable({ code: 'zip-bomb' });
      return defaultTreeAdapter.createElement(...of);
    },
  };
}

/**
 * The blocks of a page (HTML standard). Nothing is fetched or run, and of style sheets, what
 * `foldSheets` knows counts. Struck-out text is read as deleted. Throws `Unreadable`.
 */
export function readHtml(text: string, notes: NoteList): Block[] {
  const reader = new HtmlReader(notes);
  const shape: BlockShape = { kind: 'paragraph' };
  const { childNodes } = parse(text, { treeAdapter: countingAdapter() });
  foldSheets(childNodes);
  reader.read(childNodes, { style: {}, shape, depth: 0, preserved: false }, 0);
  reader.end(shape);
  return reader.found;
}
