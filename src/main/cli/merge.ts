import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { changeSentence } from '../../shared/messages/change-sentence.ts';
import { en } from '../../shared/messages/en.ts';
import type { ConflictView, WrittenView } from '../../shared/merge-view.ts';
import { mergeFiles } from '../merge/merge-files.ts';
import { viewConflicts } from '../merge/view-conflicts.ts';
import { viewLog, type LogEntry } from '../views/view-log.ts';
import { type Command, print, printJson, projectPath, Stop, takeArguments, valueOf } from './command.ts';
import { logObject } from './log-object.ts';
import { readCopy } from './read-copy.ts';
import { withHome } from './with-home.ts';

export const merge: Command = {
  summary: 'Brings two copies of a project together in a third file, and lists what is to be decided.',
  usage: `Usage: bokprae merge A B --to C.bokprae [--passphrase-env NAME] [--json]

  A and B are project files or review packages of one project; neither is touched. It does not matter which
  comes first, nor how often copies are merged. Exits with 1 when there is something to decide or to look at.

  --passphrase-env NAME  the environment variable that holds the passphrase of a sealed package
  --json  prints {"project", "title", "changes", "conflicts", "refused"}. A conflict has the row's number, the
          segment, the text before, the texts a and b with who wrote them when, and which of them stands until
          somebody decides; what has no effect is told as by log`,
  run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        'passphrase-env': { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [fileA, fileB] = takeArguments(positionals, 'A', 'B');
    if (values.to === undefined) throw new Stop(2, '--to FILE is missing.');
    const to = projectPath(values.to);
    const how = { passphraseEnv: values['passphrase-env'] };
    const [a, b] = [readCopy(fileA, how), readCopy(fileB, how)];
    const { project, changes } = withHome((home) =>
      valueOf(mergeFiles(a, b, to, { home, now: () => new Date() })),
    );
    const byId = new Map(changes.map((change) => [change.id, change]));
    const inA = new Set(a.rows.map(({ id }) => id));
    const inB = new Set(b.rows.map(({ id }) => id));
    const find = (id: string) => byId.get(id);
    const conflicts = viewConflicts(project, find).map((conflict) =>
      sided(conflict, inA.has(conflict.change) && !inB.has(conflict.change)),
    );
    const refused = viewLog(
      project,
      project.refusals.map(({ change }) => byId.get(change)!),
    );
    const counts = { a: inA.size, b: inB.size, merged: changes.length };
    if (values.json) {
      const told = refused.map(logObject);
      printJson({ project: to, title: project.title, changes: counts, conflicts, refused: told });
    } else tell(values.to, counts, conflicts, refused);
    return conflicts.length + refused.length > 0 ? 1 : 0;
  },
};

type Sided = ReturnType<typeof sided>;

/** A conflict by the copies that the texts come from. */
function sided({ number, segment, row, base, shown, other }: ConflictView, otherIsA: boolean) {
  const plain = ({ content, by, at }: WrittenView) => ({ text: content.text, by, at });
  const [a, b] = otherIsA ? [other, shown] : [shown, other];
  const stands = otherIsA ? 'b' : 'a';
  return { row: number, rowId: row, segment, base: base?.text ?? null, a: plain(a), b: plain(b), stands };
}

function tell(
  to: string,
  { a, b, merged }: { a: number; b: number; merged: number },
  conflicts: readonly Sided[],
  refused: readonly LogEntry[],
): void {
  print(`${basename(to)}: ${merged} changes, of ${a} in the first copy and ${b} in the second`);
  for (const { row, base, stands, ...sides } of conflicts) {
    print(row === null ? 'to decide, in a row that is gone:' : `to decide, row ${row}:`);
    print(`  before: ${base ?? 'not known any more'}`);
    for (const side of ['a', 'b'] as const) {
      const { text, by, at } = sides[side];
      const who = `${by ?? 'as it came in'}${at === null ? '' : `, ${at}`}`;
      print(`  ${side}: ${text}   (${who}${side === stands ? '; stands until somebody decides' : ''})`);
    }
  }
  for (const entry of refused) {
    print(changeSentence(entry, en));
    for (const text of entry.texts) print(`  ${text}`);
  }
  if (conflicts.length > 0)
    print('Open the file in Bokprae to decide: “What came together” shows these texts side by side.');
  else print('Nothing is to be decided.');
}
