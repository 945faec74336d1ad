import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { align } from '../../core/align/align.ts';
import { checkDocument, type CheckOptions } from '../../core/check/check-document.ts';
import { longestChecked, type RowText } from '../../core/check/checked-row.ts';
import type { Finding } from '../../core/check/finding.ts';
import type { Concept } from '../../core/terms/concept.ts';
import { checkedTerms } from '../../core/terms/checked-terms.ts';
import { messages } from '../../shared/messages/messages.ts';
import { findingSentence } from '../../shared/messages/finding-sentence.ts';
import { checkOptions, profileOf, spellerFor } from '../checks/check-options.ts';
import { type CheckProfileFile, readCheckProfile } from '../checks/check-profile-file.ts';
import { reportFormats, type FindingsReport } from '../checks/findings-report.ts';
import { projectReport, reportOf, waiverOf, writeReport } from '../checks/project-report.ts';
import { rowTextsOf } from '../checks/row-texts.ts';
import { localDay } from '../publish/make-publication.ts';
import { AttachedTerms } from '../terms/attached-terms.ts';
import { atDisk } from './at-disk.ts';
import { callersPath, type Command, note, print, Stop, takeArguments } from './command.ts';
import { conceptsFrom } from './terms-files.ts';
import { readInput } from './read-input.ts';
import { readProject } from './read-project.ts';
import { readSegments, segmentLines, type Segments } from './read-segments.ts';

/** What was found and is open, and all of it as a report. */
interface Checked {
  findings: Finding[];
  report: FindingsReport;
}

export const check: Command = {
  summary: 'Checks a translation: numbers, dates, terms, omissions, spelling and the like.',
  usage: `Usage: bokprae check PROJECT [--terms FILE] [--profile FILE] [--to FILE] [--json]
       bokprae check --source FILE --target FILE [--segmented] [--terms FILE] [--profile FILE]
                     [--source-lang TAG] [--target-lang TAG] [--to FILE] [--json]

  --segmented  the files are text with one segment a line, and line by line each other's translation
  --terms      terms from a termbase, TBX, CSV or TSV (see terms --help). A project is checked against the termbases
               that it uses in this installation, and against these in their place
  --profile    an office's checks and words, as the window exports them; over what the project sets
  --to FILE    writes a report: .html, .xlsx or .csv, waived findings among them
  Without --json: a finding a line, its row (from 1), severity, check and sentence parted by tabs.
  --json  prints [{"check", "severity", "row", "sourceRange", "targetRange", "message", "fix"}]; rows count
          from 0, ranges are [start, end) in UTF-16 units or null, a fix is {"range", "text"} for the target.
  Waived findings of a project are not told. Exit code 1 when something was found.`,
  async run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        source: { type: 'string' },
        target: { type: 'string' },
        segmented: { type: 'boolean', default: false },
        terms: { type: 'string' },
        profile: { type: 'string' },
        to: { type: 'string' },
        'source-lang': { type: 'string' },
        'target-lang': { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const format = values.to === undefined ? null : formatOf(values.to);
    const concepts = values.terms === undefined ? null : conceptsFrom(values.terms);
    const profile = values.profile === undefined ? null : profileFrom(values.profile);
    const { findings, report } =
      values.source === undefined && values.target === undefined
        ? checkProject(takeArguments(positionals, 'PROJECT')[0], concepts, profile)
        : await checkFiles(values, positionals, concepts ?? [], profile);
    if (format !== null) {
      const bytes = await writeReport(report, format, 'en', localDay(new Date()));
      atDisk(values.to!, () => writeFileSync(callersPath(values.to!), bytes));
    }
    if (values.json) printFindings(findings);
    else if (format === null) listFindings(findings);
    else note(`${values.to!}: ${findings.length} findings, ${report.lines.length - findings.length} waived.`);
    return findings.length > 0 ? 1 : 0;
  },
};

/** Checks of a profile come over those of the project; words of both are known. */
function withProfile(
  options: CheckOptions,
  words: readonly string[],
  profile: CheckProfileFile | null,
): CheckOptions {
  if (!profile) return options;
  return {
    ...options,
    ...spellerFor([...words, ...profile.words]),
    profile: { ...options.profile, ...profileOf(profile.checks) },
  };
}

function checkProject(
  file: string,
  concepts: readonly Concept[] | null,
  profile: CheckProfileFile | null,
): Checked {
  return readProject(file, ({ project }, home) => {
    const attached = new AttachedTerms(home.attachments);
    try {
      const terms = concepts
        ? checkedTerms(concepts, project.languages)
        : attached.checked(project.id, project.languages);
      const texts = rowTextsOf(project);
      const options = withProfile(checkOptions(project, terms), project.settings.words, profile);
      const all = checkDocument(texts, project.languages, options);
      return {
        findings: all.filter((finding) => waiverOf(project, texts, finding) === null),
        report: projectReport(project, all, 'en'),
      };
    } finally {
      attached.close();
    }
  });
}

async function checkFiles(
  values: {
    source?: string | undefined;
    target?: string | undefined;
    segmented: boolean;
    'source-lang'?: string | undefined;
    'target-lang'?: string | undefined;
  },
  positionals: string[],
  concepts: readonly Concept[],
  profile: CheckProfileFile | null,
): Promise<Checked> {
  takeArguments(positionals);
  const { source: sourceFile, target: targetFile } = values;
  if (sourceFile === undefined || targetFile === undefined)
    throw new Stop(2, 'Both --source and --target are needed. --help tells how to call this command.');
  const take = values.segmented ? segmentLines : readSegments;
  const source = await take(readInput(sourceFile), values['source-lang']);
  const target = await take(readInput(targetFile), values['target-lang']);
  const languages = { source: source.language, target: target.language };
  const rows = values.segmented ? pairLines(source.segments, target.segments) : pairSegments(source, target);
  const terms = checkedTerms(concepts, languages);
  const findings = checkDocument(rows, languages, withProfile({ terms, ...spellerFor([]) }, [], profile));
  return { findings, report: reportOf(targetFile, rows, findings, 'en') };
}

function printFindings(findings: readonly Finding[]): void {
  const told = findingSentence(messages('en'));
  const range = (of: { start: number; end: number } | undefined) => (of ? [of.start, of.end] : null);
  const list = findings.map((finding) => ({
    check: finding.check,
    severity: finding.severity,
    row: finding.row,
    sourceRange: range(finding.source),
    targetRange: range(finding.target),
    message: told(finding),
    fix: finding.fix ? { range: range(finding.fix), text: finding.fix.text } : null,
  }));
  print(JSON.stringify(list, null, 2));
}

function listFindings(findings: readonly Finding[]): void {
  const told = findingSentence(messages('en'));
  for (const finding of findings)
    print([finding.row + 1, finding.severity, finding.check, told(finding)].join('\t'));
}

function formatOf(file: string) {
  const format = reportFormats.find((one) => file.toLowerCase().endsWith(`.${one}`));
  if (!format) throw new Stop(2, `${file}: a report ends in .html, .xlsx or .csv.`);
  return format;
}

function profileFrom(file: string): CheckProfileFile {
  const read = readCheckProfile(readInput(file).bytes);
  if (!('wrong' in read)) return read;
  throw new Stop(
    2,
    `${file} is no file of checks: ${read.wrong}. It looks like {"bokprae": "checks", "version": 1, "checks": {"spacing": "off"}, "words": ["prakas"]}.`,
  );
}
function pairLines(source: Segments['segments'], target: Segments['segments']): RowText[] {
  if (source.length !== target.length)
    throw new Stop(
      2,
      `The source has ${source.length} lines and the translation ${target.length}; with --segmented they must pair line by line.`,
    );
  for (const [side, lines] of [
    ['source', source],
    ['translation', target],
  ] as const) {
    const at = lines.findIndex(({ text }) => text.length > longestChecked);
    if (at < 0) continue;
    throw new Stop(
      2,
      `Line ${at + 1} of the ${side} has ${lines[at]!.text.length} characters, and a segment may have ${longestChecked}. Put one sentence or paragraph on each line.`,
    );
  }
  return source.map(({ text }, at) => ({ source: text, target: target[at]!.text }));
}

function pairSegments(source: Segments, target: Segments): RowText[] {
  const beads = align(source.segments, target.segments, {
    sourceLanguage: source.language,
    targetLanguage: target.language,
  });
  const join = ({ segments }: Segments, indexes: number[]) =>
    indexes.map((index) => segments[index]!.text).join(' ');
  return beads.map((bead) => {
    const kind = target.segments[bead.target[0] ?? -1]?.kind ?? source.segments[bead.source[0] ?? -1]?.kind;
    const sourceLabel = source.segments[bead.source[0] ?? -1]?.label;
    const targetLabel = target.segments[bead.target[0] ?? -1]?.label;
    return {
      source: join(source, bead.source),
      target: join(target, bead.target),
      ...(kind !== undefined && { kind }),
      ...(sourceLabel !== undefined && { sourceLabel }),
      ...(targetLabel !== undefined && { targetLabel }),
    };
  });
}
