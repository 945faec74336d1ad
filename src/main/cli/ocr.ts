import { parseArgs } from 'node:util';
import { readByOcr } from '../ocr/read-by-ocr.ts';
import { type Command, freshPath, note, takeArguments, valueOf } from './command.ts';
import { readInput } from './read-input.ts';
import { writePieces } from './write-pieces.ts';

export const ocr: Command = {
  summary: 'Reads the pages of a scanned PDF as pictures.',
  usage: `Usage: bokprae ocr FILE.pdf [--to FILE.txt]

  Needs Tesseract with Khmer on this computer (Debian: tesseract-ocr-khm). Some 15 seconds a page.
  --to FILE  writes the text there instead of printing it; there must be no such file yet

  Nobody has proofread what comes out: read it before you use it.`,
  async run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { to: { type: 'string' } },
    });
    const [file] = takeArguments(positionals, 'FILE.pdf');
    const to = values.to === undefined ? null : freshPath(values.to);
    const told = (share: number, pages: number) =>
      note(`${file}: ${Math.round(share * pages)} of ${pages} ${pages === 1 ? 'page' : 'pages'} read`);
    const { bytes } = valueOf(await readByOcr(readInput(file), { told }), 1);
    const text = `${new TextDecoder().decode(bytes)}\n`;
    if (to === null) process.stdout.write(text);
    else writePieces(to, [text]);
    return 0;
  },
};
