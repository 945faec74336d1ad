import { sortFindings } from '../../core/check/check-document.ts';
import type { Finding } from '../../core/check/finding.ts';
import { dismissalOf } from '../../core/review/dismissals.ts';
import type { Project } from '../../core/review/project.ts';
import { findingSentence } from '../../shared/messages/finding-sentence.ts';
import type { InterfaceLanguage } from '../../shared/messages/language.ts';
import { messages } from '../../shared/messages/messages.ts';
import { nameOf } from '../views/view-row.ts';
import { findingsHtml } from './findings-html.ts';
import type { FindingsReport, ReportFormat } from './findings-report.ts';
import { findingsCsv, findingsXlsx } from './findings-table.ts';
import { rowTextsOf } from './row-texts.ts';

const wordsAt = (text: string, range: { start: number; end: number } | undefined) =>
  range ? text.slice(range.start, range.end) : '';

/** Who waived a finding of a project's row, and why; null where nobody did. */
export function waiverOf(
  project: Project,
  texts: readonly { source: string; target: string }[],
  finding: Finding,
): { reason: string; by: string } | null {
  const { check, code } = finding;
  const text = texts[finding.row]!;
  const words = {
    source: wordsAt(text.source, finding.source),
    target: wordsAt(text.target, finding.target),
  };
  const waiver = dismissalOf(project, project.rowOrder[finding.row]!, { check, code, ...words });
  return waiver && { reason: waiver.reason!, by: nameOf(project, waiver.author) };
}

/** The lines of a report of what was found in rows, waived findings among them. */
export function reportOf(
  title: string,
  texts: readonly { source: string; target: string }[],
  findings: readonly Finding[],
  language: InterfaceLanguage,
  waiver: (finding: Finding) => { reason: string; by: string } | null = () => null,
): FindingsReport {
  const sentence = findingSentence(messages(language));
  const lines = sortFindings([...findings]).map((finding) => ({
    number: finding.row + 1,
    check: finding.check,
    severity: finding.severity,
    sentence: sentence(finding),
    source: texts[finding.row]!.source,
    target: texts[finding.row]!.target,
    range: finding.target ?? null,
    fix: finding.fix ? finding.fix.text : null,
    waived: waiver(finding),
  }));
  return { title, lines };
}

export function projectReport(
  project: Project,
  findings: readonly Finding[],
  language: InterfaceLanguage,
): FindingsReport {
  const texts = rowTextsOf(project);
  return reportOf(project.title, texts, findings, language, (finding) => waiverOf(project, texts, finding));
}

/** A report as a file; `day` is the date within an Excel workbook. */
export async function writeReport(
  report: FindingsReport,
  format: ReportFormat,
  language: InterfaceLanguage,
  day: string,
): Promise<Uint8Array> {
  if (format === 'html') return findingsHtml(report, language);
  return format === 'csv'
    ? findingsCsv(report, messages(language))
    : findingsXlsx(report, messages(language), day);
}
