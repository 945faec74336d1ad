import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import type { PublicationFormat } from '../../formats/publication.ts';
import { formatOfFileName, writePublication } from '../../formats/write-publication.ts';
import { diskProblem } from '../home/disk-problem.ts';
import { places } from '../places.ts';
import { makePublication } from '../publish/make-publication.ts';
import { writeExport } from '../publish/write-export.ts';
import { callersPath, type Command, note, sentence, Stop, takeArguments } from './command.ts';
import { readProject } from './read-project.ts';

export const exportProject: Command = {
  summary: 'Writes the translation as a document: DOCX, HTML, Markdown or text.',
  usage: `Usage: bokprae export PROJECT --to FILE [--layout bilingual|target] [--names] [--force]

  --to FILE   its ending says what is written: .docx, .html, .md or .txt
  --layout    both texts side by side (bilingual, which is the default), or the translation alone (target)
  --names     says who translated, reviewed and approved
  --force     writes over a file that is there

  What is not approved row by row is exported as a draft, and says so.`,
  async run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        layout: { type: 'string', default: 'bilingual' },
        names: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
      },
    });
    const [file] = takeArguments(positionals, 'PROJECT');
    if (values.to === undefined) throw new Stop(2, '--to FILE is missing.');
    const format = formatOf(values.to);
    const { layout } = values;
    if (layout !== 'bilingual' && layout !== 'target') {
      throw new Stop(2, `--layout ${layout} is none of bilingual and target.`);
    }
    const to = callersPath(values.to);
    if (!values.force && existsSync(to)) {
      throw new Stop(1, `${values.to} is there already. Choose another name, or write over it with --force.`);
    }
    const publication = readProject(file, ({ project, changes }) =>
      makePublication(project, {
        changes: changes.size,
        names: values.names,
        now: new Date(),
        app: `Bokprae ${places.version}`,
      }),
    );
    write(to, await writePublication(publication, format, layout));
    const { draft, rows, approved } = publication.provenance;
    if (draft) note(`${basename(to)} is a DRAFT: ${rows - approved} of ${rows} rows are not approved.`);
    return 0;
  },
};

function formatOf(file: string): PublicationFormat {
  const format = formatOfFileName(file);
  if (!format) throw new Stop(2, `${file}: nothing is known of this ending. Use .docx, .html, .md or .txt.`);
  return format;
}

function write(path: string, bytes: Uint8Array): void {
  try {
    writeExport(path, bytes);
  } catch (error) {
    const problem = diskProblem(error, path);
    if (!problem) throw error;
    const missing = problem.code === 'file-missing';
    throw new Stop(
      2,
      sentence(missing ? { code: 'folder-missing', with: { file: dirname(path) } } : problem),
    );
  }
}
