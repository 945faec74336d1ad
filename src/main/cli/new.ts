import { parseArgs } from 'node:util';
import { createFromDocuments } from '../import/create-from-documents.ts';
import { readPair, type ReadPair } from '../import/read-pair.ts';
import {
  type Command,
  note,
  print,
  printJson,
  projectPath,
  Stop,
  takeArguments,
  valueOf,
  counted,
} from './command.ts';
import { messages } from '../../shared/messages/messages.ts';
import { noteSentences } from '../../shared/messages/note-sentences.ts';
import { readInput } from './read-input.ts';
import { ensureIdentity, withHome } from './with-home.ts';

export const newProject: Command = {
  summary: 'Makes a project of one or two documents, segmented and aligned.',
  usage: `Usage: bokprae new PROJECT --source FILE [--target FILE] [options]

  --source FILE       the text to be translated: plain text, Markdown, HTML, DOCX, ODT or PDF; or both texts in
                      one file: XLIFF, TMX, a table (CSV, TSV, XLSX) or a DOCX with a table of two columns
  --target FILE       its translation so far; without it, the translation is written in Bokprae, unless the
                      source file holds both
  --source-lang TAG   languages such as km and en; guessed from the texts unless given
  --target-lang TAG
  --title TITLE       otherwise the title found in the document
  --json              prints {"project", "title", "rows"}`,
  run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        source: { type: 'string' },
        target: { type: 'string' },
        'source-lang': { type: 'string' },
        'target-lang': { type: 'string' },
        title: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [project] = takeArguments(positionals, 'PROJECT');
    const path = projectPath(project);
    if (values.source === undefined) throw new Stop(2, '--source FILE is missing.');
    const source = readInput(values.source);
    const target = values.target === undefined ? null : readInput(values.target);
    const languages = givenLanguages(values['source-lang'], values['target-lang']);
    return withHome(async (home) => {
      const context = { home, identity: ensureIdentity(home), now: () => new Date() };
      const beginning = { title: values.title ?? null, source, target, languages };
      const open = valueOf(
        await createFromDocuments(path, context, beginning, async (files, asked) => {
          const read = await readPair(files, asked);
          if (read.ok) tellNotes(read.value);
          return read;
        }),
      );
      try {
        const { title, rowOrder, documents } = open.project;
        if (documents.source && documents.source.name !== source.name) {
          note(`${source.name} is the translation, so the two files changed places.`);
        }
        if (values.json) printJson({ project: path, title, rows: rowOrder.length });
        else print(`${project}: “${title}”, ${counted(rowOrder.length, 'row')}`);
      } finally {
        open.close();
      }
      return 0;
    });
  },
};

/** So many of a file's notes are told; a PDF may have one for each of its pages. */
const mostNotes = 20;

/** What a user should know of how the documents were read. */
function tellNotes({ source, target }: ReadPair): void {
  for (const side of target ? [source, target] : [source]) {
    const sentences = noteSentences(side.document.notes, messages('en').importing);
    for (const { text } of sentences.slice(0, mostNotes)) note(`${side.name}: ${text}`);
    if (sentences.length > mostNotes)
      note(`${side.name}: ${sentences.length - mostNotes} more such notes; the window shows all.`);
  }
}

/** Both languages where one is given: the other one of Khmer and English is meant unless it is named too. */
export function givenLanguages(
  source: string | undefined,
  target: string | undefined,
): { source: string; target: string } | null {
  for (const tag of [source, target]) {
    if (tag !== undefined && !/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag)) {
      throw new Stop(2, `“${tag}” is no language tag. Write one such as km or en.`);
    }
  }
  if (source === undefined && target === undefined) return null;
  const other = (tag: string | undefined) => (tag === 'km' ? 'en' : 'km');
  return { source: source ?? other(target), target: target ?? other(source) };
}
