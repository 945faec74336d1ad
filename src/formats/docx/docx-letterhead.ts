import {
  LineRuleType,
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  ImageRun,
  Paragraph,
  type Table,
  TableRow,
} from 'docx';
import { type LetterheadLines, letterheadLines, tongueOf } from '../letterhead/letterhead-lines.ts';
import type { Letterhead, LetterheadPicture } from '../letterhead/template.ts';
import type { Publication, PublicationLayout } from '../publication.ts';
import { ink, textWidth } from './docx-look.ts';
import { plainRuns, type RunLook } from './docx-runs.ts';
import { fixedTable, tableCell } from './docx-table.ts';

/** Lines of one column, and the language that they are in. */
interface Column {
  tag: string;
  isKhmer: boolean;
  lines: LetterheadLines;
}

function columnsOf(publication: Publication, layout: PublicationLayout, letterhead: Letterhead): Column[] {
  const { sourceLanguage, targetLanguage } = publication;
  const tags = layout === 'bilingual' ? [sourceLanguage, targetLanguage] : [targetLanguage];
  return tags.map((tag) => {
    const lines = letterheadLines(letterhead, publication, tag);
    return { tag, isKhmer: tongueOf(tag) === 'km', lines };
  });
}

const center = AlignmentType.CENTER;

/** One line. Khmer stacks signs above and below its letters and needs more room; the other column keeps step. */
function line(
  text: string,
  look: RunLook,
  more: { alignment?: typeof center; before?: number; isLast?: boolean } = {},
) {
  return new Paragraph({
    ...(more.alignment ? { alignment: more.alignment } : {}),
    spacing: {
      before: more.before ?? 0,
      after: 0,
      line: look.bold || look.face ? 430 : 350,
      lineRule: LineRuleType.AT_LEAST,
    },
    keepNext: !more.isLast,
    children: plainRuns(text, look),
  });
}

/** Titles: in Khmer set in Moul, which is never bold; in Latin bold. */
const titled = ({ isKhmer }: Column, size: number): RunLook =>
  isKhmer ? { size: size - 1, face: 'title' } : { size, bold: true };

/** A short rule below the motto. */
const flourish = (width: number) => {
  const aside = Math.floor((width - 1_800) / 2);
  return new Paragraph({
    alignment: center,
    indent: { left: aside, right: aside },
    spacing: { before: 60, after: 120, line: 120, lineRule: LineRuleType.AUTO },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: ink.soft } },
    children: [],
  });
};

function logo({ png, width, height }: LetterheadPicture, { logo }: Letterhead, tag: string): Paragraph {
  const high = (logo!.height / 25.4) * 96;
  const says = logo!.says[tongueOf(tag)] || logo!.says.en || logo!.says.km;
  const wide = Math.min((high * width) / height, 300);
  return new Paragraph({
    spacing: { after: 80, line: 240, lineRule: LineRuleType.AUTO },
    keepNext: true,
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(wide), height: Math.round((wide * height) / width) },
        altText: { name: 'Logo', title: says, description: says },
      }),
    ],
  });
}

type WriteCell = (column: Column, index: number) => Paragraph[];

/** Columns side by side without rules, in as many rows as there are writers; nothing where none of them says anything. */
function band(
  columns: readonly Column[],
  writers: readonly WriteCell[],
  place: { width: number; indent: number } = { width: textWidth, indent: 0 },
): Table[] {
  const width = Math.floor(place.width / columns.length);
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const look = {
    margins: { top: 0, bottom: 0, left: 0, right: 115 },
    borders: { top: none, bottom: none, left: none, right: none },
  };
  const rows = writers.flatMap((write) => {
    const cells = columns.map(write);
    if (cells.every(({ length }) => length === 0)) return [];
    const children = cells.map((paragraphs) => tableCell(paragraphs, width, look));
    return [new TableRow({ cantSplit: true, children })];
  });
  const widths = columns.map(() => width);
  return rows.length === 0 ? [] : [fixedTable(rows, widths, 'none', place.width, place.indent)];
}

const gap = (after: number) =>
  new Paragraph({
    spacing: { before: 0, after, line: 120, lineRule: LineRuleType.AUTO },
    keepNext: true,
    children: [],
  });

const dates = (column: Column, alignment?: typeof center) =>
  column.lines.date.map((text) => line(text, { size: 20 }, alignment ? { alignment } : {}));

/** What stands ahead of the text: kingdom and motto, logo and office, number, and place and date where they belong there. */
export function docxLetterhead(publication: Publication, layout: PublicationLayout): (Paragraph | Table)[] {
  const { letterhead } = publication;
  if (!letterhead) return [];
  const columns = columnsOf(publication, layout, letterhead);
  const kingdom = band(columns, [
    (column) => {
      const { kingdom } = column.lines;
      if (kingdom.length === 0) return [];
      const sized = (index: number) => titled(column, 24 - 2 * index);
      return [
        ...kingdom.map((text, index) => line(text, sized(index), { alignment: center })),
        flourish(Math.floor(textWidth / columns.length)),
      ];
    },
  ]);
  const { picture } = letterhead;
  const office = band(columns, [
    (column, index) => (index === 0 && picture ? [logo(picture, letterhead, column.tag)] : []),
    (column) => {
      const { office, number } = column.lines;
      const named = office.map((text, at) =>
        line(text, at === 0 ? titled(column, 22) : { size: 21, bold: column.isKhmer }),
      );
      return number === null ? named : [...named, line(number, { size: 20, color: ink.soft })];
    },
  ]);
  const date = letterhead.date.at === 'head' ? band(columns, [(column) => dates(column)]) : [];
  return [kingdom, office, date].filter((table) => table.length > 0).flatMap((table) => [...table, gap(160)]);
}

const signatureWidth = convertMillimetersToTwip(95);

/** Whether something stands behind the text that must not stand on a page of its own. */
export function isSigned({ letterhead }: Publication): boolean {
  return letterhead !== undefined && (letterhead.signature !== null || letterhead.date.at === 'end');
}

/** What stands behind the text: place and date where they belong there, and the signature. */
export function docxSignature(publication: Publication, layout: PublicationLayout): (Paragraph | Table)[] {
  const { letterhead } = publication;
  if (!letterhead || !isSigned(publication)) return [];
  const columns = columnsOf(publication, layout, letterhead);
  const most = Math.max(...columns.map(({ lines }) => lines.date.length));
  const place =
    layout === 'target' ? { width: signatureWidth, indent: textWidth - signatureWidth } : undefined;
  const signed =
    (
      write: (signature: NonNullable<LetterheadLines['signature']>, column: Column) => Paragraph[],
    ): WriteCell =>
    (column) =>
      column.lines.signature ? write(column.lines.signature, column) : [];
  const block = band(
    columns,
    [
      (column) => {
        if (letterhead.date.at !== 'end') return [];
        const blank = Array.from({ length: most - column.lines.date.length }, () => line('', { size: 20 }));
        return [...blank, ...dates(column, center)];
      },
      signed(({ title }, column) => [line(title, titled(column, 21), { alignment: center, before: 120 })]),
      signed(({ note }, { isKhmer }) => [
        line(note ?? '', { size: 20, italic: !isKhmer }, { alignment: center, before: 300 }),
        gap(300),
      ]),
      signed(({ name }, column) => [line(name, titled(column, 21), { alignment: center, isLast: true })]),
    ],
    place,
  );
  return [gap(300), ...block];
}

/** The lines at the foot of every page, in the order of the columns. */
export function docxFootLines(publication: Publication, layout: PublicationLayout): Paragraph[] {
  const { letterhead } = publication;
  if (!letterhead) return [];
  const columns = columnsOf(publication, layout, letterhead).filter(({ lines }) => lines.footer !== '');
  return columns.map(
    (column) =>
      new Paragraph({
        alignment: center,
        spacing: { line: 250, lineRule: LineRuleType.AT_LEAST },
        children: plainRuns(column.lines.footer, { size: 16, color: ink.soft }),
      }),
  );
}
