import { existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { rowsThatSay, rowsToApprove } from '../../core/review/sign-off.ts';
import type { Letterhead } from '../../formats/letterhead/template.ts';
import type { Problem, ProblemCode } from '../../shared/problem.ts';
import { diskProblem } from '../home/disk-problem.ts';
import type { Letterheads } from '../letterhead/letterheads.ts';
import { readLetterhead } from '../letterhead/read-letterhead.ts';
import { places } from '../places.ts';
import {
  endingsNamed,
  type ExportFormat,
  exportFormats,
  type ExportLayout,
  exportLayouts,
  formatOfFileName,
  formatsOfLayout,
  isExchange,
  takesLetterhead,
} from '../../shared/export-kinds.ts';
import { printPdf } from '../print/print-pdf.ts';
import { type ExportSource, type ExportWish, renderExport } from '../publish/render-export.ts';
import { writeExport } from '../publish/write-export.ts';
import {
  callersPath,
  type Command,
  note,
  pathToWrite,
  sentence,
  Stop,
  takeArguments,
  valueOf,
} from './command.ts';
import { isDay } from './is-day.ts';
import { readProject } from './read-project.ts';
import { showTime } from './show-time.ts';

export const exportProject: Command = {
  summary: 'Writes a project as a document, a report or a file for other programs.',
  usage: `Usage: bokprae export PROJECT --to FILE [--layout LAYOUT] [options]

  --to FILE        its ending says what is written
  --layout LAYOUT  bilingual    both texts side by side (the default): .docx, .pdf, .html, .md, .txt, and for
                                other programs .xlf (XLIFF 2.1), .tmx, .csv, .tsv, .xlsx
                   target       the translation alone: .docx, .pdf, .html, .md, .txt, .odt. Where the draft came
                                in as .docx or .odt it is written back into that very document
                   review       a table to be corrected in Word and taken in again: .docx; or to look at: .xlsx
                   changes      what the review changed, by whom and why: .docx, .pdf, .html
                   certificate  who approved what and when, with hashes: .pdf, .html
  --xliff 1.2      writes the older XLIFF
  --template NAME  the letterhead of .docx, .pdf and .html: plain, ministry, one of your own in the folder templates
                   of your data, the file letterhead.json of one that lies elsewhere, or none; without it the one
                   that was chosen for the project in the window, at first plain
  --date DAY       the day that the letterhead names, such as 2026-03-12, in place of today
  --names          says who translated, reviewed and approved
  --no-comments    leaves comments, suggestions and earlier texts out of files for other programs
  --force          writes over a file that is there

  What is not approved row by row is exported as a draft, and says so.`,
  async run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        layout: { type: 'string', default: 'bilingual' },
        xliff: { type: 'string' },
        template: { type: 'string' },
        date: { type: 'string' },
        names: { type: 'boolean', default: false },
        'no-comments': { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
      },
    });
    const [file] = takeArguments(positionals, 'PROJECT');
    if (values.to === undefined) throw new Stop(2, '--to FILE is missing.');
    const layout = layoutNamed(values.layout);
    const format = formatFor(values.to, layout, values.xliff);
    if (values.names && isExchange(format))
      throw new Stop(2, '--names goes with documents; a file for other programs names its people by itself.');
    if (values['no-comments'] && !isExchange(format))
      throw new Stop(
        2,
        '--no-comments goes with .xlf, .tmx, .csv, .tsv and .xlsx; documents hold no comments.',
      );
    const to = pathToWrite(values.to, values.force);
    const { source, letterhead } = readProject(file, (open, { letterheads }) => {
      const documents = {
        source: layout === 'target' ? open.documentBytes('source') : null,
        target: layout === 'target' ? open.documentBytes('target') : null,
      };
      const read: ExportSource = {
        project: open.project,
        log: open.changes,
        documentBytes: (side) => documents[side],
      };
      const isTaken = takesLetterhead(layout, format);
      if (!isTaken && values.template !== undefined)
        throw new Stop(2, `--template goes with .docx, .pdf and .html of the layouts bilingual and target.`);
      const letterhead = isTaken ? templateNamed(values.template, letterheads, open.project.id) : null;
      return { source: read, letterhead };
    });
    const wish: ExportWish = {
      layout,
      format,
      names: isExchange(format) ? !values['no-comments'] : values.names,
      letterhead: datedLetterhead(await letterhead, values.date),
      now: new Date(),
      app: `Bokprae ${places.version}`,
      print: (html) => showTime('printing', (stop) => printPdf(html, stop)),
    };
    const rendered = await renderExport(source, wish);
    if (!rendered.ok && format === 'odt' && rendered.problem.code === 'export-impossible')
      throw new Stop(
        1,
        `${values.to}: .odt is written only where the draft came in as .odt. Use .docx, .pdf, .html, .md or .txt.`,
      );
    if (!rendered.ok && rendered.problem.code === 'cancelled') throw new Stop(1, sentence(rendered.problem));
    if (!rendered.ok && format === 'pdf')
      await writePageInstead(source, wish, rendered.problem, to, values.force);
    write(to, valueOf(rendered));
    const open = rowsToApprove(source.project).length;
    const rows = rowsThatSay(source.project).length;
    if (open > 0) note(`${basename(to)} is a DRAFT: ${open} of ${rows} rows are not approved.`);
    return 0;
  },
};

/** Where no PDF can be printed, the page that it would be printed from, beside it. Throws `Stop`, which names it. */
async function writePageInstead(
  source: ExportSource,
  wish: ExportWish,
  problem: Problem,
  to: string,
  force: boolean,
): Promise<never> {
  const page = to.replace(/\.pdf$/i, '.html');
  if (!force && existsSync(page)) throw new Stop(1, sentence(problem));
  write(page, valueOf(await renderExport(source, { ...wish, format: 'html' })));
  throw new Stop(1, `${sentence(problem)} The page is in ${basename(page)}.`);
}

/** The letterhead that is asked for: by name, by its file or folder, or the project's own. Throws `Stop`. */
async function templateNamed(
  asked: string | undefined,
  letterheads: Letterheads,
  project: string,
): Promise<Letterhead | null> {
  const name = asked ?? letterheads.chosen(project);
  if (name === null || asked === 'none') return null;
  const folder = letterheads.folderOf(name);
  if (folder !== null) return valueOf(await readLetterhead(folder));
  const path = callersPath(name);
  if (existsSync(path)) return valueOf(await readLetterhead(path));
  const known = [...letterheads.list().map(({ id }) => id), 'none'].join(', ');
  throw new Stop(2, sentence({ code: 'letterhead-missing', with: { name, known } }));
}

/** The letterhead with a day of one's own in it. Throws `Stop` where it names none. */
function datedLetterhead(letterhead: Letterhead | null, day: string | undefined): Letterhead | null {
  if (day === undefined) return letterhead;
  if (!isDay(day)) throw new Stop(2, `--date ${day} is no day such as 2026-03-12.`);
  if (!letterhead || letterhead.date.at === 'nowhere')
    throw new Stop(2, '--date goes with a letterhead that names a day, such as --template ministry.');
  return { ...letterhead, date: { ...letterhead.date, form: 'own', on: day } };
}

function layoutNamed(name: string): ExportLayout {
  const layout = exportLayouts.find((one) => one === name);
  if (layout) return layout;
  throw new Stop(2, `--layout ${name} is none of ${exportLayouts.slice(0, -1).join(', ')} and certificate.`);
}

function formatFor(file: string, layout: ExportLayout, xliff: string | undefined): ExportFormat {
  const format = formatOfFileName(file);
  if (!format) {
    throw new Stop(2, `${file}: nothing is known of this ending. Use ${endingsNamed(exportFormats)}.`);
  }
  const possible = formatsOfLayout[layout];
  if (!possible.includes(format)) {
    throw new Stop(2, `${file}: the layout ${layout} is written as ${endingsNamed(possible)} only.`);
  }
  if (xliff === undefined) return format;
  if (format !== 'xliff')
    throw new Stop(2, `--xliff goes with a file that ends in .xlf, and ${file} does not.`);
  if (xliff !== '1.2' && xliff !== '2.1') throw new Stop(2, `--xliff ${xliff} is neither 1.2 nor 2.1.`);
  return xliff === '1.2' ? 'xliff12' : 'xliff';
}

/** A new file is refused by its folder. */
const byFolder: Partial<Record<ProblemCode, ProblemCode>> = {
  'file-missing': 'folder-missing',
  'file-read-only': 'folder-read-only',
};

function write(path: string, bytes: Uint8Array): void {
  try {
    writeExport(path, bytes);
  } catch (error) {
    const problem = diskProblem(error, path);
    if (!problem) throw error;
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      throw new Stop(2, `${path} is a folder, not a file.`);
    const code = byFolder[problem.code];
    throw new Stop(2, sentence(code ? { code, with: { folder: dirname(path) } } : problem));
  }
}
