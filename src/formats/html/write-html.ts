import type { BlockShape } from '../../core/document/document.ts';
import type { RichText } from '../../core/text/rich-text.ts';
import { languageName } from '../language-name.ts';
import {
  type Bilingual,
  draftWord,
  notApproved,
  openRows,
  provenanceLines,
  unofficialTranslation,
} from '../provenance-lines.ts';
import type { Provenance, Publication, PublicationLayout } from '../publication.ts';
import { joinTableRows } from '../join-table-rows.ts';
import { saysTitle } from '../says-title.ts';
import { published, publishedRows, publishedTarget, type PublishedRow } from '../published-blocks.ts';
import { htmlBlocks } from './html-blocks.ts';
import { escapeHtml } from './html-content.ts';
import { footerLines, htmlLetterhead, htmlSignature } from './html-letterhead.ts';
import { letterheadCss } from './letterhead-css.ts';
import { publicationCss } from './publication-css.ts';
import { type Printing, writePage } from './write-page.ts';

const inLanguage = (tag: string, text: string) =>
  `<span lang="${escapeHtml(tag)}">${escapeHtml(text)}</span>`;

/** Both languages in one line; once, where they say the same. */
function both({ en, km }: Bilingual): string {
  return en === km ? escapeHtml(en) : `${inLanguage('en', en)} · ${inLanguage('km', km)}`;
}

/** Each language in a paragraph of its own. */
function eachLanguage({ en, km }: Bilingual): string {
  return en === km ? escapeHtml(en) : `<p lang="en">${escapeHtml(en)}</p><p lang="km">${escapeHtml(km)}</p>`;
}

function draftBanner(provenance: Provenance, layout: PublicationLayout): string {
  const legend = layout === 'bilingual' ? `<p>○ ${both(notApproved)}</p>` : '';
  return `<div class="draft" role="note"><p><b>${both(draftWord)}</b></p><p>${both(openRows(provenance))}</p>${legend}</div>
<div class="watermark" aria-hidden="true">${draftWord.en}</div>`;
}

/** What a draft says above its text, on a page with a look of its own. */
export function draftParagraph(provenance: Provenance): string {
  return `<p role="note"><b>${both(draftWord)}</b><br>${both(openRows(provenance))}</p>`;
}

/** What a translation says of itself below its text. */
export function provenanceBlock(provenance: Provenance): string {
  const rows = provenanceLines(provenance).map(
    ({ label, value }) => `<tr><th scope="row">${both(label)}</th><td>${eachLanguage(value)}</td></tr>`,
  );
  return `<footer class="provenance" lang="en"><h2>${both(unofficialTranslation)}</h2>
<table><tbody>\n${rows.join('\n')}\n</tbody></table></footer>`;
}

/** Rows with fewer UTF-16 units than this on either side are kept on one page. */
const shortRow = 600;

function rowClass({ source, target, approved }: PublishedRow, draft: boolean): string {
  const isShort = [source, target].every(
    (side) => side.reduce((sum, { content }) => sum + content.text.length, 0) < shortRow,
  );
  const classes = [...(draft && !approved ? ['open'] : []), ...(isShort ? ['short'] : [])];
  return classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
}

function bilingualRows(publication: Publication): string {
  const { sourceLanguage, targetLanguage, provenance } = publication;
  const cell = (tag: string, html: string, element = 'td') =>
    `<${element} lang="${escapeHtml(tag)}">${html}</${element}>`;
  const rows = joinTableRows(publishedRows(publication)).map((row) => {
    const cells = [
      cell(sourceLanguage, htmlBlocks(row.source, 2)),
      cell(targetLanguage, htmlBlocks(row.target, 2)),
    ];
    return `<tr${rowClass(row, provenance.draft)}>${cells.join('')}</tr>`;
  });
  const head = [sourceLanguage, targetLanguage]
    .map((tag) => cell(tag, escapeHtml(languageName(tag)), 'th'))
    .join('');
  return `<table class="rows${provenance.draft ? ' marked' : ''}"><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

/** Style sheet and body of a publication, bound to one element, so that they can also stand in a shadow root. */
export function htmlParts(
  publication: Publication,
  layout: PublicationLayout,
): { css: string; body: string } {
  const { provenance, title, targetLanguage } = publication;
  const heading = saysTitle(publication) ? '' : `<h1>${escapeHtml(title)}</h1>\n`;
  const text =
    layout === 'bilingual'
      ? `${heading}${bilingualRows(publication)}`
      : htmlBlocks(publishedTarget(publication), 1);
  const foot = footerLines(publication, layout).map((line) => `<p>${escapeHtml(line)}</p>`);
  const body = `<article class="publication ${layout}" lang="${escapeHtml(targetLanguage)}">
${htmlLetterhead(publication, layout)}
${provenance.draft ? draftBanner(provenance, layout) : ''}
${text}
${htmlSignature(publication, layout)}
${provenanceBlock(provenance)}
${foot.length > 0 ? `<div class="letterfoot">${foot.join('')}</div>` : ''}
</article>`;
  return {
    css: publication.letterhead
      ? `${publicationCss}\n${letterheadCss(publication.letterhead)}`
      : publicationCss,
    body,
  };
}

/** Blocks of a document that is not ours, without anything that a publication says around them. */
export function htmlPartsOfBlocks(
  blocks: readonly (BlockShape & { content: RichText })[],
  language: string,
): { css: string; body: string } {
  const shown = blocks.flatMap(({ content, ...shape }) => published(shape, content, true));
  const body = `<article class="publication target" lang="${escapeHtml(language)}">\n${htmlBlocks(shown, 1)}\n</article>`;
  return { css: publicationCss, body };
}

/** A publication as one HTML file that loads nothing and runs nothing. A draft says so on every printed page. */
export function writeHtml(
  publication: Publication,
  layout: PublicationLayout,
  printing: Printing = {},
): string {
  const { title, targetLanguage, provenance } = publication;
  const { css, body } = htmlParts(publication, layout);
  const said = provenance.draft ? openRows(provenance) : unofficialTranslation;
  const draft = `${draftWord.en} · ${draftWord.km} — ${said.en} · ${said.km}`;
  const head = provenance.draft ? draft : `${said.en} · ${said.km}`;
  const foot = footerLines(publication, layout);
  const page = { title, language: targetLanguage, head, foot, isDraft: provenance.draft, css, body };
  return writePage(page, printing);
}
