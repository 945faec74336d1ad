import { parseArgs } from 'node:util';
import { align } from '../../core/align/align.ts';
import { checkDocument } from '../../core/check/check-document.ts';
import type { RowText } from '../../core/check/checked-row.ts';
import type { Finding } from '../../core/check/finding.ts';
import { messages } from '../../shared/messages/messages.ts';
import { findingSentence } from '../../shared/messages/finding-sentence.ts';
import { loadSpeller } from '../checks/load-speller.ts';
import { rowTextsOf } from '../checks/row-texts.ts';
import { AttachedTerms } from '../terms/attached-terms.ts';
import { type Command, print, Stop, takeArguments } from './command.ts';
import { readInput } from './read-input.ts';
import { readProject } from './read-project.ts';
import { readLines, readSegments, type Segments } from './read-segments.ts';
import { conceptsFrom } from './terms-files.ts';
import { checkedTerms } from '../../core/terms/checked-terms.ts';

export const check: Command = {
  summary: 'Checks a translation: numbers, dates, terms, omissions, spelling and the like.',
  usage: `Usage: bokprae check PROJECT [--terms FILE] [--json]
       bokprae check --source FILE --target FILE [--segmented] [--terms FILE]
                     [--source-lang TAG] [--target-lang TAG] [--json]

  --segmented  the files are text with one segment a line, and line by line each other's translation
  --terms      terms from a termbase, TBX, CSV or TSV (see terms --help). A project is checked against the termbases
               that it uses in this installation, and against these in their place
  Without --json: a finding a line, its row (from 1), severity, check and sentence parted by tabs.
  --json  prints [{"check", "severity", "row", "sourceRange", "targetRange", "message", "fix"}]; rows count
          from 0, ranges are [start, end) in UTF-16 units or null, a fix is {"range", "text"} for the target.
  Exit code 1 when something was found.`,
  async run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        source: { type: 'string' },
        target: { type: 'string' },
        segmented: { type: 'boolean', default: false },
        terms: { type: 'string' },
        'source-lang': { type: 'string' },
        'target-lang': { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const concepts = values.terms === undefined ? null : conceptsFrom(values.terms);
    let findings: Finding[];
    if (values.source === undefined && values.target === undefined) {
      const [file] = takeArguments(positionals, 'PROJECT');
      findings = readProject(file, ({ project }, home) => {
        const attached = new AttachedTerms(home.attachments);
        try {
          const terms = concepts
            ? checkedTerms(concepts, project.languages)
            : attached.checked(project.id, project.languages);
          return checkDocument(rowTextsOf(project), project.languages, { terms, ...loadSpeller([]) });
        } finally {
          attached.close();
        }
      });
    } else {
      takeArguments(positionals);
      const { source: sourceFile, target: targetFile } = values;
      if (sourceFile === undefined || targetFile === undefined)
        throw new Stop(2, 'Both --source and --target are needed. --help tells how to call this command.');
      const take = values.segmented ? readLines : readSegments;
      const source = await take(readInput(sourceFile), values['source-lang']);
      const target = await take(readInput(targetFile), values['target-lang']);
      const languages = { source: source.language, target: target.language };
      const rows = values.segmented
        ? pairLines(source.segments, target.segments)
        : pairSegments(source, target);
      const terms = checkedTerms(concepts ?? [], languages);
      findings = checkDocument(rows, languages, { terms, ...loadSpeller([]) });
    }
    const sentence = findingSentence(messages('en'));
    if (values.json) {
      const range = (of: { start: number; end: number } | undefined) => (of ? [of.start, of.end] : null);
      const list = findings.map((finding) => ({
        check: finding.check,
        severity: finding.severity,
        row: finding.row,
        sourceRange: range(finding.source),
        targetRange: range(finding.target),
        message: sentence(finding),
        fix: finding.fix ? { range: range(finding.fix), text: finding.fix.text } : null,
      }));
      print(JSON.stringify(list, null, 2));
    } else {
      for (const finding of findings)
        print([finding.row + 1, finding.severity, finding.check, sentence(finding)].join('\t'));
    }
    return findings.length > 0 ? 1 : 0;
  },
};

function pairLines(source: Segments['segments'], target: Segments['segments']): RowText[] {
  if (source.length !== target.length)
    throw new Stop(
      2,
      `The source has ${source.length} lines and the translation ${target.length}; with --segmented they must pair line by line.`,
    );
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
