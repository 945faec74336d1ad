import { severities, type TextRange } from '../../core/check/finding.ts';
import type { InterfaceLanguage } from '../../shared/messages/language.ts';
import { messages } from '../../shared/messages/messages.ts';
import { countBySeverity, type FindingsReport, type ReportLine } from './findings-report.ts';

const css = `
body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.6 Georgia, 'Noto Serif Khmer', 'Khmer OS', serif; color: #1e1c19; background: #fff; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; } th, td { text-align: start; padding: .35rem .6rem; border-bottom: 1px solid #ccc; vertical-align: top; overflow-wrap: anywhere; }
th:nth-child(1), td:nth-child(1) { width: 3.5rem; text-align: end; font-variant-numeric: tabular-nums; } th:nth-child(2) { width: 7rem; }
mark { background: none; border-bottom: 2px solid #a4343a; } .waived { color: #6b6660; } small { color: #6b6660; }
`;

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A text with the words that were found marked, where they are not all of it. */
function marked(text: string, range: TextRange | null): string {
  if (!range || range.start === range.end || range.end - range.start === text.length) return escape(text);
  const words = escape(text.slice(range.start, range.end));
  return `${escape(text.slice(0, range.start))}<mark>${words}</mark>${escape(text.slice(range.end))}`;
}

/** What checks found, grouped by check, as a page that needs nothing else. */
export function findingsHtml(report: FindingsReport, language: InterfaceLanguage): Uint8Array {
  const { findings } = messages(language);
  const words = findings.report;
  const counts = countBySeverity(report.lines);
  const tally = severities.map((one) => `${findings.severities[one]}: ${counts[one]}`).join(' · ');
  const groups = Map.groupBy(report.lines, ({ check }) => check);
  const line = ({ number, severity, sentence, source, target, range, fix, waived }: ReportLine) =>
    `<tr${waived ? ' class="waived"' : ''}><td>${number}</td><td>${escape(
      waived ? words.waived : findings.severities[severity],
    )}</td><td>${escape(sentence)}${
      fix === null ? '' : `<br><small>${escape(words.fix)}: ${escape(fix)}</small>`
    }${waived ? `<br><small>${escape(`${waived.by}: ${waived.reason}`)}</small>` : ''}</td><td>${escape(
      source,
    )}</td><td>${marked(target, range)}</td></tr>`;
  const tables = [...groups].map(
    ([check, lines]) =>
      `<h2>${escape(findings.checks[check])} · ${lines.length}</h2><table><tr><th>${escape(
        words.row,
      )}</th><th>${escape(words.severity)}</th><th>${escape(words.what)}</th><th>${escape(
        words.source,
      )}</th><th>${escape(words.target)}</th></tr>${lines.map(line).join('')}</table>`,
  );
  const title = escape(words.titleOf(report.title));
  return new TextEncoder().encode(
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${css}</style><h1>${title}</h1><p>${escape(
      report.lines.length === 0 ? words.none : tally,
    )}</p>${tables.join('')}</html>\n`,
  );
}
