import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { parseRowRanges } from '../../shared/row-ranges.ts';
import { writeWholeFile } from '../home/write-whole-file.ts';
import { makeHandOver } from '../merge/make-hand-over.ts';
import { placeFile } from '../merge/merge-files.ts';
import { packageEnding } from '../merge/package-mark.ts';
import { readIdentity } from '../people/identity.ts';
import { atDisk } from './at-disk.ts';
import { callersPath, type Command, freshPath, print, Stop, takeArguments, valueOf } from './command.ts';
import { passphraseFrom, readCopy } from './read-copy.ts';
import { readProject } from './read-project.ts';
import { withHome } from './with-home.ts';

export const handOver: Command = {
  summary: 'Writes a copy of a project for somebody: the whole file, or a small review package.',
  usage: `Usage: bokprae handover PROJECT --to FILE [--review] [options]

  --to FILE              where to: .bokprae for the whole project, .bokpack for a review package
  --review               a review package: every change, without the original documents
  --documents            with the original documents in the package
  --rows 3-10,14         rows that the receiver is asked to look at
  --for NAME             whom it is for
  --note TEXT            what they are asked to do
  --passphrase-env NAME  seals the package with the passphrase in that environment variable`,
  run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        review: { type: 'boolean', default: false },
        documents: { type: 'boolean', default: false },
        rows: { type: 'string', default: '' },
        for: { type: 'string', default: '' },
        note: { type: 'string', default: '' },
        'passphrase-env': { type: 'string' },
      },
    });
    const [file] = takeArguments(positionals, 'PROJECT');
    if (values.to === undefined) throw new Stop(2, '--to FILE is missing.');
    const env = values['passphrase-env'];
    if (!values.review) {
      if (
        env !== undefined ||
        values.rows !== '' ||
        values.note !== '' ||
        values.to.endsWith(packageEnding)
      ) {
        throw new Stop(
          2,
          'Rows, a note, a passphrase and .bokpack belong to a review package. Add --review.',
        );
      }
      const to = callersPath(values.to);
      const copy = readCopy(file, { passphraseEnv: undefined });
      withHome((home) => valueOf(placeFile(to, copy, { home, now: () => new Date() }), 1));
      print(`${basename(to)}: the whole project, ${copy.rows.length} changes`);
      return 0;
    }
    const passphrase = env === undefined ? null : passphraseFrom(env);
    const to = freshPath(values.to);
    readProject(file, (open, home) => {
      const { rowOrder } = open.project;
      const numbers = parseRowRanges(values.rows, rowOrder.length);
      if (!numbers)
        throw new Stop(
          2,
          `--rows ${values.rows}: write numbers from 1 to ${rowOrder.length}, such as 3-10,14.`,
        );
      const from = valueOf(readIdentity(home))?.name ?? '';
      const asked = {
        to: values.for,
        note: values.note,
        rows: numbers.map((number) => rowOrder[number - 1]!),
        documents: values.documents,
        passphrase,
      };
      const bytes = makeHandOver(open, from, asked, new Date());
      atDisk(to, () => writeWholeFile(to, bytes));
      print(
        `${basename(to)}: a review package, ${open.changes.size} changes${passphrase === null ? '' : ', sealed'}`,
      );
    });
    return 0;
  },
};
