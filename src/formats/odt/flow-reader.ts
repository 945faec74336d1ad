import type { Block, BlockShape, Cell } from '../../core/document/document.ts';
import { takeContents } from '../take-contents.ts';
import { safeHref } from '../href.ts';
import type { NoteList } from '../note-list.ts';
import { readLimits, Unreadable } from '../read-result.ts';
import { RichTextBuilder } from '../rich-text-builder.ts';
import { childElements, childNamed, type XmlElement } from '../xml/parse-xml.ts';
import type { Annotations } from './annotations.ts';
import { ListLabels } from './list-labels.ts';
import { symbolsIn } from '../symbols.ts';
import { type OdtStyles, runStyleOf, type TextProperties } from './odt-styles.ts';

interface Around {
  shape: BlockShape;
  /** The list around this place and its style. */
  list?: { id: string; style: string | undefined; level: number };
}

/** Tables, each of which has a number of its own, and UTF-16 units that were met in a document. */
export interface OdtCounts {
  tables: number;
  letters: number;
}

/** Reads one flow of paragraphs, lists and tables. */
export class FlowReader {
  readonly blocks: Block[] = [];
  readonly footnotes: XmlElement[] = [];
  private builder = new RichTextBuilder();
  private boxes: XmlElement[] = [];
  private endsInSpace = true;
  private label: string | undefined;
  private listCount = 0;
  private readonly styles: OdtStyles;
  private readonly labels: ListLabels;
  private readonly notes: NoteList;
  private readonly counts: OdtCounts;
  private readonly annotations: Annotations | null;

  /**
   * `counts` are those of all flows of the document. Without `annotations`, comments
   * are left out with a note.
   */
  constructor(styles: OdtStyles, notes: NoteList, counts: OdtCounts, annotations: Annotations | null = null) {
    this.counts = counts;
    this.annotations = annotations;
    this.styles = styles;
    this.labels = new ListLabels(styles);
    this.notes = notes;
  }

  read(parent: XmlElement, around: Around): void {
    for (const element of childElements(parent)) {
      switch (element.name) {
        case 'text:p':
        case 'text:h':
          this.paragraph(element, around);
          break;
        case 'text:list':
          this.list(element, around);
          break;
        case 'table:table':
          this.table(element, around);
          break;
        case 'draw:frame':
          this.frame(element);
          this.readBoxes(around);
          break;
        case 'text:tracked-changes':
          for (const region of childElements(element)) if (region.name !== '') this.notes.trackedChange();
          break;
        case 'text:section':
        case 'text:index-body':
        case 'text:index-title':
        case 'text:table-of-content':
        case 'text:illustration-index':
        case 'text:table-index':
        case 'text:alphabetical-index':
        case 'text:bibliography':
        case 'text:user-index':
        case 'text:numbered-paragraph':
          if (element.attributes['text:display'] === 'none') this.notes.leftOut('hidden-text');
          else this.read(element, around);
          break;
      }
    }
  }

  private paragraph(element: XmlElement, around: Around): void {
    const style = element.attributes['text:style-name'];
    this.annotations?.places.beginParagraph(this.blocks.length);
    this.inline(element, this.styles.paragraph(style), undefined);
    const outline = Number(element.attributes['text:outline-level'] ?? 1);
    const heading = element.name === 'text:h' && around.shape.kind === 'paragraph';
    this.end(heading ? { kind: 'heading', level: Math.min(9, Math.max(1, outline || 1)) } : around.shape);
    this.readBoxes(around);
  }

  private end(shape: BlockShape): void {
    this.annotations?.places.endText(this.builder.text);
    const contents = takeContents(this.builder, this.notes);
    this.builder = new RichTextBuilder();
    this.endsInSpace = true;
    contents.forEach((content, index) => {
      const label = index === 0 && this.label !== undefined ? { label: this.label } : {};
      this.blocks.push({ ...shape, ...label, content });
    });
    if (contents.length > 0) this.label = undefined;
  }

  private readBoxes(around: Around): void {
    const boxes = this.boxes;
    this.boxes = [];
    for (const box of boxes) this.read(box, around);
  }

  private list(element: XmlElement, around: Around): void {
    const { attributes } = element;
    const outer = around.list;
    const style = attributes['text:style-name'] ?? outer?.style ?? this.firstListStyle(element);
    const level = outer ? outer.level + 1 : 0;
    const goesOn =
      attributes['text:continue-numbering'] === 'true' || attributes['text:continue-list'] !== undefined;
    const id = outer?.id ?? style ?? `list ${(this.listCount += 1)}`;
    if (!outer && !goesOn) this.labels.restart(id);
    for (const item of childElements(element)) {
      if (item.name !== 'text:list-item' && item.name !== 'text:list-header') continue;
      const inner = { ...around, list: { id, style, level } };
      const shape: BlockShape =
        around.shape.kind === 'paragraph' || around.shape.kind === 'list-item'
          ? { kind: 'list-item', level }
          : around.shape;
      const first = childElements(item)[0]?.name;
      if (item.name === 'text:list-item' && (first === 'text:p' || first === 'text:h')) {
        const start = Number(item.attributes['text:start-value']);
        this.label = this.labels.next(id, style, level, Number.isSafeInteger(start) ? start : undefined);
      }
      this.read(item, { ...inner, shape });
      this.label = undefined;
    }
  }

  private firstListStyle(list: XmlElement): string | undefined {
    for (const item of childElements(list)) {
      const paragraph = childNamed(item, 'text:p');
      const style = paragraph && this.styles.listOfParagraph(paragraph.attributes['text:style-name']);
      if (style !== undefined) return style;
    }
    return undefined;
  }

  private table(element: XmlElement, around: Around): void {
    const number = around.shape.cell ? undefined : this.counts.tables++;
    let row = 0;
    const walk = (parent: XmlElement): void => {
      for (const child of childElements(parent)) {
        if (child.name === 'table:table-row') this.row(child, around, number, row++);
        else if (/^table:table-(?:header-rows|rows|row-group)$/.test(child.name)) walk(child);
      }
    };
    walk(element);
  }

  private row(element: XmlElement, around: Around, table: number | undefined, row: number): void {
    let column = 0;
    for (const cell of childElements(element)) {
      if (cell.name !== 'table:table-cell' && cell.name !== 'table:covered-table-cell') continue;
      const place: Cell = { table: table ?? 0, row, column };
      this.read(cell, table === undefined ? around : { shape: { kind: 'table-cell', cell: place } });
      column += Math.min(1_000, Number(cell.attributes['table:number-columns-repeated'] ?? 1) || 1);
    }
  }

  private inline(parent: XmlElement, properties: TextProperties, link: string | undefined): void {
    for (const child of parent.children) {
      if (typeof child === 'string') this.text(child.replace(/[ \t\r\n]+/g, ' '), properties, link);
      else this.inlineElement(child, properties, link);
    }
  }

  private inlineElement(element: XmlElement, properties: TextProperties, link: string | undefined): void {
    const { attributes, name } = element;
    switch (name) {
      case 'text:span':
        return this.inline(element, this.styles.text(attributes['text:style-name'], properties), link);
      case 'text:a': {
        const address = safeHref(attributes['xlink:href'] ?? '');
        return this.inline(element, properties, address ?? link);
      }
      case 'text:s': {
        const count = Math.min(1_000, Number(attributes['text:c'] ?? 1) || 1);
        this.append(' '.repeat(count), properties, link);
        // It is no character of the paragraph, so that a space behind it is one more.
        this.endsInSpace = false;
        return;
      }
      case 'text:tab':
        return this.builder.separate();
      case 'text:line-break':
        return this.append('\n', properties, link);
      case 'text:note':
        this.notes.leftOut('footnote-mark');
        this.footnotes.push(element);
        return;
      case 'office:annotation':
        if (!this.annotations) return this.notes.leftOut('comment');
        return this.annotations.begin(element, this.builder.length);
      case 'office:annotation-end':
        return this.annotations?.end(element, this.builder.length);
      case 'draw:frame':
        return this.frame(element);
      case 'draw:custom-shape':
      case 'draw:rect':
        this.boxes.push(element);
        return;
      case 'text:ruby':
        return this.inline(childNamed(element, 'text:ruby-base') ?? element, properties, link);
      case 'loext:content-control':
        if (attributes['loext:showing-place-holder'] === 'true') return;
        return this.inline(element, properties, link);
      case 'text:ruby-text':
      case 'text:hidden-text':
      case 'text:soft-page-break':
        return;
      default:
        // Fields hold what they show; whatever else stands in a line of text is read for its text.
        return this.inline(element, properties, link);
    }
  }

  private frame(frame: XmlElement): void {
    const [first] = childElements(frame);
    if (first?.name === 'draw:text-box') this.boxes.push(first);
    else if (first?.name === 'draw:image') this.notes.leftOut('image');
    else this.notes.leftOut('object');
  }

  /** ODF 1.3 part 3, 6.1.2: white space is one space, and none where one stands already. */
  private text(text: string, properties: TextProperties, link: string | undefined): void {
    this.append(this.endsInSpace ? text.replace(/^ /, '') : text, properties, link);
  }

  private append(text: string, properties: TextProperties, link: string | undefined): void {
    if (text === '') return;
    this.counts.letters += text.length;
    if (this.counts.letters > readLimits.letters) throw new Unreadable({ code: 'too-much-text' });
    if (properties.hidden === true) return this.notes.leftOut('hidden-text');
    this.builder.append(symbolsIn(text, properties.font), {
      ...runStyleOf(properties, text),
      link,
      font: properties.font,
    });
    this.endsInSpace = / $|\n$/.test(text);
  }
}
