import type { Block } from '../../core/document/document.ts';
import { readComment, readCommentCell } from '../bitext/comment-lines.ts';
import type { BitextComment } from '../bitext/bitext.ts';
import { OfficePackage } from '../docx/package.ts';
import { readDocx } from '../docx/read-docx.ts';
import { dropBreaks, hasAddedBreaks } from '../docx/word-breaks.ts';
import { NoteList } from '../note-list.ts';
import { Unreadable } from '../read-result.ts';
import { childElements, childNamed, textOf, type XmlElement } from '../xml/parse-xml.ts';
import { numberHead, readRowTag, type ReturnedRow } from './review-table.ts';

/** Tracked changes and comments in one row of a table. */
interface RowMarks {
  authors: Set<string>;
  comments: Set<string>;
}

/** The rows of a review table that came back from a word processor. Throws `Unreadable`, also where there is no such table. */
export function readReviewTable(bytes: Uint8Array): ReturnedRow[] {
  const cells = unbroken(bytes, readDocx(bytes, new NoteList()).blocks).filter(
    ({ cell }) => cell !== undefined,
  );
  const head = cells.find(({ cell, content }) => cell?.column === 0 && content.text.trim() === numberHead);
  if (!head?.cell) throw new Unreadable({ code: 'no-bitext' });
  const { table, row: headRow } = head.cell;
  const marks = marksOfRows(bytes, table);
  const rows = Map.groupBy(
    cells.filter(({ cell }) => cell!.table === table && cell!.row > headRow),
    ({ cell }) => cell!.row,
  );
  return [...rows].map(([row, blocks]) => returnedRow(blocks, marks.rows[row], marks.comments));
}

/** Some programs do not keep what says that breaks were put between Khmer words; in a table of ours they always were. */
function unbroken(bytes: Uint8Array, blocks: readonly Block[]): Block[] {
  if (hasAddedBreaks(new OfficePackage(bytes))) return [...blocks];
  return blocks.map((block) => ({ ...block, content: dropBreaks(block.content) }));
}

function returnedRow(
  blocks: readonly Block[],
  marks: RowMarks | undefined,
  comments: ReadonlyMap<string, BitextComment>,
): ReturnedRow {
  const column = (place: number) =>
    blocks.filter(({ cell }) => cell!.column === place).map(({ content }) => content);
  const text = (place: number, joint: string) =>
    column(place)
      .map((content) => content.text)
      .join(joint);
  const tag = readRowTag(text(0, '\n'));
  const lines = column(3).flatMap((content) => readCommentCell(content.text));
  const attached = [...(marks?.comments ?? [])].flatMap((id) => comments.get(id) ?? []);
  return {
    id: tag?.id ?? null,
    mark: tag?.mark ?? '',
    target: column(2),
    source: text(1, ' '),
    comments: [...lines, ...attached],
    authors: [...(marks?.authors ?? [])],
  };
}

/** Tracked changes and comments of a table's rows, counted as the reader counts them: without those that were deleted. */
function marksOfRows(
  bytes: Uint8Array,
  table: number,
): { rows: RowMarks[]; comments: Map<string, BitextComment> } {
  const office = new OfficePackage(bytes);
  const main = office.mainPart();
  const body = childNamed(office.xml(main), 'w:body');
  const tables: XmlElement[] = [];
  const gather = (element: XmlElement) => {
    for (const child of childElements(element)) {
      if (child.name === 'w:tbl') tables.push(child);
      else if (['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml'].includes(child.name)) gather(child);
    }
  };
  if (body) gather(body);
  const found = tables[table];
  const rows = (found ? childElements(found) : [])
    .filter(({ name }) => name === 'w:tr')
    .filter((row) => childNamed(childNamed(row, 'w:trPr'), 'w:del') === undefined)
    .map(marksIn);
  const target = [...office.relationships(main).values()].find(({ type }) => type === 'comments')?.target;
  const comments = new Map<string, BitextComment>();
  for (const comment of target !== undefined && office.has(target) ? childElements(office.xml(target)) : []) {
    const { 'w:id': id = '', 'w:author': author = '', 'w:date': at = '' } = comment.attributes;
    const text = wordsIn(comment).trim();
    if (text !== '') comments.set(id, { ...readComment(text), author, at: isMoment(at) ? at : '' });
  }
  return { rows, comments };
}

const isMoment = (text: string) => /^\d{4}-\d\d-\d\dT[\d:.]+Z?$/.test(text);
const changes = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

function marksIn(row: XmlElement): RowMarks {
  const marks: RowMarks = { authors: new Set(), comments: new Set() };
  const visit = (element: XmlElement) => {
    for (const child of childElements(element)) {
      const author = child.attributes['w:author'];
      if (changes.has(child.name) && author) marks.authors.add(author);
      if (child.name === 'w:commentReference') marks.comments.add(child.attributes['w:id'] ?? '');
      visit(child);
    }
  };
  visit(row);
  return marks;
}

function wordsIn(element: XmlElement): string {
  return childElements(element)
    .map((child) => {
      if (child.name === 'w:t') return textOf(child);
      return wordsIn(child) + (child.name === 'w:p' ? '\n' : '');
    })
    .join('');
}
