import { breakKhmerWords } from '../khmer-breaks.ts';
import { escapeHtml } from './html-content.ts';

/** What a page needs to be printed rather than looked at. */
export interface Printing {
  /** Style rules that carry typefaces. */
  fonts?: string;
  /** Puts zero-width spaces between Khmer words. */
  breaks?: boolean;
}

export interface Page {
  title: string;
  /** BCP 47 tag of the language that the page speaks most. */
  language: string;
  /** What stands at the head of every printed page. */
  head: string;
  /** Lines at the foot of every printed page. */
  foot?: string[];
  isDraft: boolean;
  css: string;
  /** Body of the page as HTML. */
  body: string;
}

/** A string of CSS, for the margins of a page. */
const cssString = (text: string) => `"${text.replace(/["\\\n<]/g, ' ')}"`;
const marginFont =
  'font: 8.5pt "Source Serif 4", Cambria, Georgia, "Times New Roman", "Noto Serif Khmer", "Khmer OS Siemreap", serif;';
const soft = '#6a645a';
const bad = '#a4343a';

/** A4 with its running head and the number of each page in both scripts. */
function pageCss({ head, foot = [], isDraft }: Page): string {
  const bottom = foot.map(cssString).join(' "\\A " ');
  return `@page { size: A4; margin: 22mm 20mm ${foot.length > 1 ? 25 : 22}mm;
  @top-left { content: ${cssString(head)}; ${marginFont} color: ${isDraft ? bad : soft}; white-space: nowrap; }
  @bottom-left { content: counter(page, khmer) " / " counter(pages, khmer); ${marginFont} color: ${soft}; }
${bottom === '' ? '' : `  @bottom-center { content: ${bottom}; ${marginFont} color: ${soft}; white-space: pre-wrap; text-align: center; width: 76%; }\n`}  @bottom-right { content: counter(page) " / " counter(pages); ${marginFont} color: ${soft}; } }`;
}

/** One HTML file that loads nothing and runs nothing. */
export function writePage(page: Page, { fonts = '', breaks = false }: Printing = {}): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
  return `<!doctype html>
<html lang="${escapeHtml(page.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(page.title)}</title>
<style>
${fonts}
html { background: #fbfaf7; } body { margin: 0; }
${pageCss(page)}
${page.css}
@media print { html { background: none; } }
</style>
</head>
<body>
${breaks ? breakKhmerWords(page.body) : page.body}
</body>
</html>
`;
}
