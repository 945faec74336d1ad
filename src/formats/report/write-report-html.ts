import { escapeHtml } from '../html/html-content.ts';
import { type Printing, writePage } from '../html/write-page.ts';
import type { Bilingual } from '../provenance-lines.ts';
import {
  type ChangeReport,
  countLine,
  kindWords,
  type ReportedChange,
  reportTitle,
  reportWords,
} from './change-report.ts';
import { reportCss } from './report-css.ts';

export const inBoth = ({ en, km }: Bilingual) =>
  en === km
    ? escapeHtml(en)
    : `<span lang="en">${escapeHtml(en)}</span> · <span lang="km">${escapeHtml(km)}</span>`;

function changeRow(
  { number, source, redline, what, by, when, why }: ReportedChange,
  report: ChangeReport,
): string {
  const pieces = redline.map(({ op, text }) => {
    const said = escapeHtml(text).replaceAll('\n', '<br>');
    return op === 'equal' ? said : op === 'insert' ? `<ins>${said}</ins>` : `<del>${said}</del>`;
  });
  const kind = kindWords[what];
  const language = what === 'source' ? report.sourceLanguage : report.targetLanguage;
  const who = [by.join(', '), when].filter(Boolean).join(', ');
  return `<tr><td class="number">${number}</td><td lang="${escapeHtml(report.sourceLanguage)}">${escapeHtml(source)}</td>
<td>${kind ? `<p class="soft">${inBoth(kind)}</p>` : ''}<p lang="${escapeHtml(language)}">${pieces.join('')}</p></td>
<td><p>${escapeHtml(who)}</p>${why.map((text) => `<p class="soft">${escapeHtml(text)}</p>`).join('')}</td></tr>`;
}

/** Body of a change report, with the style sheet that it asks for. */
export function changeReportParts(report: ChangeReport): { css: string; body: string } {
  const count = countLine(report);
  const heads = [reportWords.source, reportWords.change, reportWords.whoAndWhy].map(
    (name) => `<th scope="col">${inBoth(name)}</th>`,
  );
  const table = `<table class="changes"><thead><tr><th scope="col" class="number">№</th>${heads.join('')}</tr></thead><tbody>
${report.changes.map((change) => changeRow(change, report)).join('\n')}
</tbody></table>`;
  const body = `<article class="report" lang="en">
<h1>${escapeHtml(report.title)}</h1><p>${inBoth(reportTitle)}</p><p class="soft">${inBoth(count)}</p>
${report.changes.length > 0 ? table : ''}</article>`;
  return { css: reportCss, body };
}

/** A change report as one HTML file. */
export function writeChangeReport(report: ChangeReport, printing: Printing = {}): string {
  const head = `${reportTitle.en} · ${reportTitle.km}`;
  const page = { title: `${report.title} — ${reportTitle.en}`, language: 'en', head, isDraft: false };
  return writePage({ ...page, ...changeReportParts(report) }, printing);
}
