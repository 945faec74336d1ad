import { type LetterheadLines, letterheadLines, tongueOf } from '../letterhead/letterhead-lines.ts';
import type { Letterhead, LetterheadPicture } from '../letterhead/template.ts';
import type { Publication, PublicationLayout } from '../publication.ts';
import { escapeHtml } from './html-content.ts';

/** Lines of one column, and the language that they are in. */
interface Column {
  tag: string;
  lines: LetterheadLines;
}

const flourish = `<svg class="flourish" viewBox="0 0 120 10" aria-hidden="true"><path d="M0 5h46M74 5h46" stroke="currentColor" stroke-width="1"/><path d="M60 .8 64.2 5 60 9.2 55.8 5zM51 3.2 52.8 5 51 6.8 49.2 5zM69 3.2 70.8 5 69 6.8 67.2 5z" fill="currentColor"/></svg>`;

/** The languages side by side, or that of the translation alone. */
function columnsOf(publication: Publication, layout: PublicationLayout, letterhead: Letterhead): Column[] {
  const { sourceLanguage, targetLanguage } = publication;
  const tags = layout === 'bilingual' ? [sourceLanguage, targetLanguage] : [targetLanguage];
  return tags.map((tag) => ({ tag, lines: letterheadLines(letterhead, publication, tag) }));
}

const paragraphs = (lines: readonly string[], name: string) =>
  lines.map((line) => `<p class="${name}">${escapeHtml(line)}</p>`).join('');

/** A row of columns; nothing where none of them says anything. */
function band(
  name: string,
  columns: readonly Column[],
  write: (column: Column, index: number) => string,
): string {
  const cells = columns.map((column, index) => ({ tag: column.tag, html: write(column, index) }));
  if (cells.every(({ html }) => html === '')) return '';
  return `<div class="band ${name}">${cells.map(({ tag, html }) => `<div lang="${escapeHtml(tag)}">${html}</div>`).join('')}</div>`;
}

function image({ png, svg }: LetterheadPicture, { logo }: Letterhead, tag: string): string {
  const bytes = svg === null ? png : new TextEncoder().encode(svg);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const type = svg === null ? 'png' : 'svg+xml';
  const says = logo!.says[tongueOf(tag)] || logo!.says.en || logo!.says.km;
  return `<img class="logo" alt="${escapeHtml(says)}" src="data:image/${type};base64,${btoa(binary)}">`;
}

/** What stands ahead of the text: kingdom and motto, logo and office, number, and place and date where they belong there. */
export function htmlLetterhead(publication: Publication, layout: PublicationLayout): string {
  const { letterhead } = publication;
  if (!letterhead) return '';
  const columns = columnsOf(publication, layout, letterhead);
  const logo = (index: number, tag: string) =>
    index === 0 && letterhead.picture ? image(letterhead.picture, letterhead, tag) : '';
  const isAtHead = letterhead.date.at === 'head';
  return `<header class="letterhead">
${band('kingdom', columns, ({ lines }) => (lines.kingdom.length === 0 ? '' : paragraphs(lines.kingdom, 'official') + flourish))}
${band('office', columns, ({ tag, lines }, index) => {
  const number = lines.number === null ? '' : `<p class="number">${escapeHtml(lines.number)}</p>`;
  return logo(index, tag) + paragraphs(lines.office, 'ministry') + number;
})}
${isAtHead ? band('date', columns, ({ lines }) => paragraphs(lines.date, 'day')) : ''}
</header>`;
}

/** What stands behind the text: place and date where they belong there, and the signature. */
export function htmlSignature(publication: Publication, layout: PublicationLayout): string {
  const { letterhead } = publication;
  if (!letterhead || (letterhead.signature === null && letterhead.date.at !== 'end')) return '';
  return band(`signature ${layout}`, columnsOf(publication, layout, letterhead), ({ lines }) => {
    const { signature } = lines;
    const date = letterhead.date.at === 'end' ? paragraphs(lines.date, 'day') : '';
    if (!signature) return date;
    const note = signature.note === null ? '' : escapeHtml(signature.note);
    return `${date}${paragraphs([signature.title], 'office-of')}<p class="signed">${note}</p>${paragraphs([signature.name], 'name')}`;
  });
}

/** The lines at the foot of every printed page, in the order of the columns. */
export function footerLines(publication: Publication, layout: PublicationLayout): string[] {
  const { letterhead } = publication;
  if (!letterhead) return [];
  return [...new Set(columnsOf(publication, layout, letterhead).map(({ lines }) => lines.footer))].filter(
    Boolean,
  );
}
