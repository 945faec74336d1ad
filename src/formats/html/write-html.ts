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
import { publishedRows, publishedTarget, type PublishedRow } from '../published-blocks.ts';
import { htmlBlocks } from './html-blocks.ts';
import { escapeHtml } from './html-content.ts';
import { publicationCss } from './publication-css.ts';

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

function provenanceBlock(provenance: Provenance): string {
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
  const rows = publishedRows(publication).map((row) => {
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
  const text =
    layout === 'bilingual'
      ? `<h1>${escapeHtml(title)}</h1>\n${bilingualRows(publication)}`
      : htmlBlocks(publishedTarget(publication), 1);
  const body = `<article class="publication ${layout}" lang="${escapeHtml(targetLanguage)}">
${provenance.draft ? draftBanner(provenance, layout) : ''}
${text}
${provenanceBlock(provenance)}
</article>`;
  return { css: publicationCss, body };
}

/** A string of CSS, for the margins of a page. */
const cssString = (text: string) => `"${text.replace(/["\\\n<]/g, ' ')}"`;

function pageCss(provenance: Provenance): string {
  const { en, km } = provenance.draft ? openRows(provenance) : unofficialTranslation;
  const words = provenance.draft ? `${draftWord.en} · ${draftWord.km} — ${en} · ${km}` : `${en} · ${km}`;
  const color = provenance.draft ? '#a4343a' : '#6a645a';
  const font =
    'font: 8.5pt "Source Serif 4", Cambria, Georgia, "Times New Roman", "Noto Serif Khmer", "Khmer OS Siemreap", serif;';
  return `@page { size: A4; margin: 22mm 20mm;
  @top-left { content: ${cssString(words)}; ${font} color: ${color}; white-space: nowrap; }
  @bottom-right { content: counter(page) " / " counter(pages); ${font} color: #6a645a; } }`;
}

/** A publication as one HTML file that loads nothing and runs nothing. A draft says so on every printed page. */
export function writeHtml(publication: Publication, layout: PublicationLayout): string {
  const { css, body } = htmlParts(publication, layout);
  return `<!doctype html>
<html lang="${escapeHtml(publication.targetLanguage)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(publication.title)}</title>
<style>
html { background: #fbfaf7; } body { margin: 0; }
${pageCss(publication.provenance)}
${css}
@media print { html { background: none; } }
</style>
</head>
<body>
${body}
</body>
</html>
`;
}
