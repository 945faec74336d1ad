import type { Block, BlockShape } from '../../core/document/document.ts';
import type { RichText } from '../../core/text/rich-text.ts';
import { blockContents } from '../block-content.ts';
import type { NoteList } from '../note-list.ts';
import type { Column } from './column.ts';
import { type Note, partNotes, withoutNoteMarks } from './footnotes.ts';
import { joinLines } from './join-lines.ts';
import { joinTables } from './join-tables.ts';
import type { Page } from './page.ts';
import { withoutFurniture } from './page-furniture.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { withPlainTables } from './plain-tables.ts';
import { readingOrder } from './reading-order.ts';
import { type Table, withTables } from './table.ts';

/** Letters this many times as large as those of most of the text make a heading. */
const headingSize = 1.12;
/** The lines of the longest heading. */
const headingLines = 4;

/** The blocks of a document's pages: its text in reading order, then its footnotes. */
export function blocksOf(pages: readonly Page[], notes: NoteList): Block[] {
  const texts = withoutFurniture(pages);
  const body = usualSize(texts);
  const columns: Column[] = [];
  const footnotes: Note[] = [];
  for (const page of texts) {
    const parted = partNotes(page, body);
    footnotes.push(...parted.notes);
    columns.push(...readingOrder(withPlainTables(withTables(parted.runs))));
  }
  const writer = new BlockWriter(notes, new Set(footnotes.map(({ label }) => label)));
  const passages = joinTables(paragraphsOf(columns));
  const levels = headingLevels(passages, body);
  let table = 0;
  for (const passage of passages) {
    if ('cells' in passage) writer.table(passage, table++);
    else writer.paragraph(passage, shapeOf(passage, levels));
  }
  for (const { label, lines } of footnotes) {
    const content = lines.map((line) => line.content).reduce((a, b) => joinLines(a, b, new Set()));
    writer.write(content, { kind: 'footnote', label });
  }
  return writer.blocks;
}

class BlockWriter {
  readonly blocks: Block[] = [];
  private readonly notes: NoteList;
  private readonly labels: ReadonlySet<string>;
  constructor(notes: NoteList, labels: ReadonlySet<string>) {
    this.notes = notes;
    this.labels = labels;
  }

  write(content: RichText, shape: BlockShape): void {
    const { label, ...others } = shape;
    blockContents(content).forEach((part, at) => {
      this.blocks.push({ ...others, ...(label !== undefined && at === 0 ? { label } : {}), content: part });
    });
  }

  paragraph({ content: read, wentOn }: Paragraph, shape: BlockShape): void {
    const { content, count } = withoutNoteMarks(read, this.labels);
    for (let left = count; left > 0; left -= 1) this.notes.leftOut('footnote-mark');
    if (wentOn) this.notes.add({ code: 'joined-across-break', block: this.blocks.length });
    this.write(shape.kind === 'heading' ? withoutLook(content) : content, shape);
  }

  table({ cells }: Table, table: number): void {
    for (const { row, column, texts } of cells) {
      for (const paragraph of paragraphsOf(texts)) {
        if ('cells' in paragraph) continue;
        this.paragraph(paragraph, { kind: 'table-cell', cell: { table, row, column } });
      }
    }
  }
}

/** A heading is bold by what it is, not by what it says. */
function withoutLook({ text, marks }: RichText): RichText {
  const isWhole = (type: string) => {
    const marked = marks
      .filter((mark) => mark.type === type)
      .reduce((sum, { start, end }) => sum + end - start, 0);
    return marked >= text.trim().length * 0.8;
  };
  return {
    text,
    marks: marks.filter(({ type }) => !((type === 'bold' || type === 'italic') && isWhole(type))),
  };
}

function shapeOf({ size, lines }: Paragraph, levels: readonly number[]): BlockShape {
  const level = lines <= headingLines ? levels.indexOf(Math.round(size * 2)) + 1 : 0;
  return level > 0 ? { kind: 'heading', level: Math.min(level, 6) } : { kind: 'paragraph' };
}

/** The sizes of headings in half points, the largest first. */
function headingLevels(passages: readonly (Paragraph | Table)[], body: number): number[] {
  const sizes = passages.flatMap((passage) =>
    'cells' in passage || passage.size < body * headingSize ? [] : [Math.round(passage.size * 2)],
  );
  return [...new Set(sizes)].sort((a, b) => b - a);
}

/** The size of most letters, in points. */
function usualSize(pages: readonly Page[]): number {
  const letters = new Map<number, number>();
  for (const { runs } of pages) {
    for (const { size, content } of runs) {
      const rounded = Math.round(size * 2) / 2;
      letters.set(rounded, (letters.get(rounded) ?? 0) + content.text.length);
    }
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
