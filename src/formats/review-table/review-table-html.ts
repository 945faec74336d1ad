import { escapeHtml, htmlContent } from '../html/html-content.ts';
import { languageName } from '../language-name.ts';
import type { RichText } from '../../core/text/rich-text.ts';
import { commentLine } from '../bitext/comment-lines.ts';
import { reportCss } from '../report/report-css.ts';
import { numberHead, type ReviewTable } from './review-table.ts';

/** Body of a page that shows a review table as it will be, with the style sheet that it asks for. */
export function reviewTableParts(table: ReviewTable): { css: string; body: string } {
  const { title, sourceLanguage, targetLanguage, rows } = table;
  const texts = (contents: readonly RichText[]) =>
    contents.map((content) => `<p>${htmlContent(content)}</p>`).join('');
  const heads = [
    numberHead,
    languageName(sourceLanguage),
    languageName(targetLanguage),
    'Comments · មតិ',
    'State · ស្ថានភាព',
  ];
  const body = rows.map(({ source, target, comments, state }, index) => {
    const said = comments
      .map((comment) => `<p class="soft">${escapeHtml(commentLine(comment))}</p>`)
      .join('');
    return `<tr><td class="number">${index + 1}</td><td lang="${escapeHtml(sourceLanguage)}">${texts(source)}</td>
<td lang="${escapeHtml(targetLanguage)}">${texts(target)}</td><td>${said}</td><td class="soft">${escapeHtml(state.en)}</td></tr>`;
  });
  return {
    css: reportCss,
    body: `<article class="report" lang="en"><h1>${escapeHtml(title)}</h1>
<table><thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>
<tbody>${body.join('\n')}</tbody></table></article>`,
  };
}
