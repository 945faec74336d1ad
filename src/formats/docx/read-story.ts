import type { Block, BlockShape, Cell } from '../../core/document/document.ts';
import { chosenBranch, contentOfControl } from './wrappers.ts';
import type { Numbering } from './numbering.ts';
import { RunReader, type RunContext } from './read-runs.ts';
import { readNumberingReference, readOutlineLevel } from './styles.ts';
import { childElements, childInteger, childNamed, childValue, type XmlElement } from '../xml/parse-xml.ts';

export interface StoryContext extends RunContext {
  numbering: Numbering;
  /** Tables met so far, in all flows of the document: each has a number of its own. */
  tables: { count: number };
}

/** Word sets a drop cap in a paragraph of its own ahead of the one whose first word it begins. */
function isDropCap(properties: XmlElement | undefined): boolean {
  const frame = childNamed(properties, 'w:framePr');
  return /^(?:drop|margin)$/.test(frame?.attributes['w:dropCap'] ?? '');
}

/** Reads one flow of paragraphs and tables: the body, a header, a footer or a note. */
export class StoryReader {
  readonly blocks: Block[] = [];
  /** The section properties met in paragraphs, in their order. */
  readonly sections: XmlElement[] = [];
  private readonly context: StoryContext;
  private readonly kind: 'header' | 'footer' | 'footnote' | undefined;
  private readonly runs: RunReader;
  /** What ends a paragraph that goes on in the next one, where none follows. */
  private endOpen: (() => void) | null = null;

  constructor(context: StoryContext, kind?: 'header' | 'footer' | 'footnote') {
    this.context = context;
    this.kind = kind;
    this.runs = new RunReader(context);
  }

  /** Reads all that stands in the body, a cell, a text box, a header, a footer or a note. */
  read(parent: XmlElement, cell?: Cell): void {
    this.readPart(parent, cell);
    this.end();
  }

  /** Nothing more comes: the last paragraph ends, whatever became of its mark. */
  end(): void {
    this.endOpen?.();
  }

  /** Reads some of it, in whose last paragraph the next part may go on. */
  readPart(parent: XmlElement, cell?: Cell): void {
    for (const element of childElements(parent)) {
      switch (element.name) {
        case 'w:p':
          this.readParagraph(element, cell);
          break;
        case 'w:tbl':
          this.endOpen?.();
          this.readTable(element, cell);
          break;
        case 'w:altChunk':
        case 'w:subDoc':
          this.context.notes.leftOut('embedded-document');
          break;
        case 'm:oMathPara':
          this.context.notes.leftOut('equation');
          break;
        case 'w:commentRangeStart':
        case 'w:commentRangeEnd':
          this.context.comments.beginParagraph(this.blocks.length);
          this.context.comments.mark(
            element.name === 'w:commentRangeStart' ? 'start' : 'end',
            element.attributes['w:id'] ?? '',
            0,
          );
          break;
        case 'w:sectPr':
          this.sections.push(element);
          break;
        default: {
          const inner = this.wrapped(element);
          if (inner) this.readPart(inner, cell);
        }
      }
    }
  }

  /** What stands in an element that merely wraps blocks, rows or cells. */
  private wrapped(element: XmlElement): XmlElement | undefined {
    switch (element.name) {
      case 'w:sdt':
        return contentOfControl(element);
      case 'mc:AlternateContent':
        return chosenBranch(element);
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
        return element;
      default:
        return undefined;
    }
  }

  private readParagraph(paragraph: XmlElement, cell: Cell | undefined): void {
    const properties = childNamed(paragraph, 'w:pPr');
    const section = childNamed(properties, 'w:sectPr');
    if (section) this.sections.push(section);
    this.context.comments.beginParagraph(this.blocks.length);
    this.runs.readParagraph(paragraph);
    const mark = childNamed(properties, 'w:rPr');
    const isMarkDeleted = childNamed(mark, 'w:del') ?? childNamed(mark, 'w:moveFrom');
    if (isMarkDeleted) this.context.notes.trackedChange();
    if (isMarkDeleted || isDropCap(properties)) this.endOpen = () => this.endParagraph(properties, cell);
    else this.endParagraph(properties, cell);
  }

  private endParagraph(properties: XmlElement | undefined, cell: Cell | undefined): void {
    this.endOpen = null;
    const boxes = this.runs.textBoxes;
    this.runs.textBoxes = [];
    const contents = this.runs.take();
    if (contents.length > 0) {
      const { label, ...shape } = this.shapeOf(properties, cell);
      contents.forEach((content, index) => {
        this.blocks.push({ ...shape, ...(index === 0 && label !== undefined ? { label } : {}), content });
      });
    }
    for (const box of boxes) this.read(box, cell);
  }

  private shapeOf(properties: XmlElement | undefined, cell: Cell | undefined): BlockShape {
    const style = childValue(properties, 'w:pStyle');
    const direct = readNumberingReference(properties);
    const inherited = this.context.styles.numbering(style);
    const item = this.context.numbering.next({ ...inherited, ...direct }, style);
    const label = item && { label: item.label };
    if (cell) return { kind: 'table-cell', cell, ...label };
    if (this.kind) return { kind: this.kind, ...label };
    const outline = readOutlineLevel(properties);
    const heading = outline === undefined ? this.context.styles.headingLevel(style) : outline + 1;
    if (heading !== undefined && heading >= 1 && heading <= 9)
      return { kind: 'heading', level: heading, ...label };
    return item ? { kind: 'list-item', level: item.level, ...label } : { kind: 'paragraph' };
  }

  /** Rows of a table, or cells of a row, whatever wraps them. */
  private parts(parent: XmlElement, name: string): XmlElement[] {
    return childElements(parent).flatMap((element) => {
      if (element.name === name) return [element];
      const inner = this.wrapped(element);
      return inner ? this.parts(inner, name) : [];
    });
  }

  private readTable(element: XmlElement, outer: Cell | undefined): void {
    const table = outer ? 0 : this.context.tables.count++;
    let row = 0;
    for (const rowElement of this.parts(element, 'w:tr')) {
      const properties = childNamed(rowElement, 'w:trPr');
      if (childNamed(properties, 'w:del')) {
        this.context.notes.trackedChange();
        continue;
      }
      let column = Math.max(0, childInteger(properties, 'w:gridBefore') ?? 0);
      for (const cellElement of this.parts(rowElement, 'w:tc')) {
        this.read(cellElement, outer ?? { table, row, column });
        column += Math.max(1, childInteger(childNamed(cellElement, 'w:tcPr'), 'w:gridSpan') ?? 1);
      }
      row += 1;
    }
  }
}
