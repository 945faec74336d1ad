import { parseArgs } from 'node:util';
import { placeSegments } from '../import/place-segments.ts';
import { readFile, segmentSide } from '../import/read-side.ts';
import { type Command, print, printJson, Stop, takeArguments, valueOf } from './command.ts';
import { readInput } from './read-input.ts';

export const segment: Command = {
  summary: 'Cuts a document into segments.',
  usage: `Usage: bokprae segment FILE --lang km|en [--json]

  Without --json: one segment a line.
  --json  prints an array of {"text", "start", "end"}. Offsets count UTF-16 units from 0, half-open. In a plain
          text file they point into its text (decoded, without byte order mark, every line end one unit); in
          Markdown and DOCX into the texts of the document's blocks joined by two line ends. A sentence that a
          line or page break had cut is joined again, so its "text" can differ from what stands at its place
          by white space.`,
  async run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { lang: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const [name] = takeArguments(positionals, 'FILE');
    if (values.lang === undefined) throw new Stop(2, '--lang is missing: km or en.');
    const file = readInput(name);
    const side = valueOf(segmentSide(valueOf(await readFile(file)), values.lang));
    const segments = placeSegments(side);
    if (values.json) printJson(segments);
    else for (const { text } of segments) print(text);
    return 0;
  },
};
