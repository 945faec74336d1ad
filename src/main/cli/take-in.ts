import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { en } from '../../shared/messages/en.ts';
import { placeFile } from '../merge/merge-files.ts';
import { openProject } from '../project/open-project.ts';
import { callersPath, type Command, print, printJson, Stop, takeArguments, valueOf } from './command.ts';
import { readCopy } from './read-copy.ts';
import { takeInReviewTable } from './take-in-table.ts';
import { ensureIdentity, withHome } from './with-home.ts';

export const takeIn: Command = {
  summary: 'Takes in what somebody did to a copy of a project, to a review package or to a review table.',
  usage: `Usage: bokprae take-in PROJECT FILE [--passphrase-env NAME] [--json]

  FILE is a project file, a review package, or a review table (.docx) that was corrected in a word processor: its
  texts become suggestions and its lines comments; rows that are gone, moved or new there are told.
  Where PROJECT is not there yet, it is made from FILE. Taking the same file in twice changes nothing. Exits
  with 1 when there is something to decide or to look at.

  --json  prints {"came", "conflicts", "refused"}: how many changes are new, how many conflicts are open, and
          how many changes have no effect; of a review table {"suggestions", "comments", "deleted", "moved",
          "added", "overtaken"}: counts, numbers of rows from 1, and texts`,
  run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { 'passphrase-env': { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const [file, other] = takeArguments(positionals, 'PROJECT', 'FILE');
    if (/\.docx$/i.test(other)) return takeInReviewTable(file, other, values.json);
    if (/\.(?:odt|docm?|rtf)$/i.test(other)) {
      throw new Stop(
        2,
        `${basename(other)} is no .docx file. Save it as a Word document (.docx) and take that in.`,
      );
    }
    const path = callersPath(file);
    const copy = readCopy(other, { passphraseEnv: values['passphrase-env'] });
    return withHome((home) => {
      const now = () => new Date();
      if (!existsSync(path)) {
        valueOf(placeFile(path, copy, { home, now }));
        return tell(values.json, copy.rows.length, copy.project);
      }
      const context = { home, identity: ensureIdentity(home), now };
      const open = valueOf(openProject(path, context, { takeOver: false, readOnly: false }));
      let holder = open;
      try {
        const { project, came } = valueOf(open.takeIn(copy));
        if (project) holder = project;
        return tell(values.json, came.length, holder.project);
      } finally {
        holder.close();
      }
    });
  },
};

function tell(
  json: boolean,
  came: number,
  { conflicts, refusals }: { conflicts: unknown[]; refusals: unknown[] },
) {
  const counts = { came, conflicts: conflicts.length, refused: refusals.length };
  if (json) printJson(counts);
  else if (came === 0) print(en.merging.nothingNew);
  else print(`${came} changes came in; ${counts.conflicts} to decide, ${counts.refused} without effect`);
  return counts.conflicts + counts.refused > 0 ? 1 : 0;
}
