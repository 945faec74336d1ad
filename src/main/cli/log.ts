import { parseArgs } from 'node:util';
import { changeSentence } from '../../shared/messages/change-sentence.ts';
import { en } from '../../shared/messages/en.ts';
import { viewLog, type LogEntry } from '../views/view-log.ts';
import { type Command, print, printJson, takeArguments } from './command.ts';
import { excerptOf, logObject } from './log-object.ts';
import { readProject } from './read-project.ts';

export const log: Command = {
  summary: 'Tells everything that was done in a project, oldest first.',
  usage: `Usage: bokprae log PROJECT [--json]

  A line for each change: when, its id, who did what, the beginning of what it says. What has no effect says why.
  --json  prints a list of {"id", "kind", "by", "key", "at", "rows", "facts", "texts", "refused", "undoes",
          "redoes", "sentence"}; rows are numbers as the project counts them now`,
  run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [file] = takeArguments(positionals, 'PROJECT');
    return readProject(file, ({ project, changes }) => {
      const entries = viewLog(project, changes.values());
      if (values.json) printJson(entries.map(logObject));
      else for (const entry of entries) print(toLine(entry));
      return 0;
    });
  },
};

function toLine(entry: LogEntry): string {
  const excerpt = excerptOf(entry);
  const what = changeSentence(entry, en);
  return `${entry.at}  ${entry.id.slice(0, 12)}  ${what}${excerpt === '' ? '' : `  ${excerpt}`}`;
}
