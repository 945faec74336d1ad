import { parseArgs } from 'node:util';
import { changeSentence } from '../../shared/messages/change-sentence.ts';
import { en } from '../../shared/messages/en.ts';
import { viewLog } from '../views/view-log.ts';
import { type Command, print, printJson, takeArguments } from './command.ts';
import { readProject } from './read-project.ts';

export const log: Command = {
  summary: 'Tells everything that was done in a project, oldest first.',
  usage: `Usage: bokprae log PROJECT [--json]

  A line for each change: when, who, what. What has no effect says why.
  --json  prints a list of {"id", "kind", "by", "key", "at", "rows", "refused", "sentence"}; rows are numbers
          as the project counts them now`,
  run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [file] = takeArguments(positionals, 'PROJECT');
    return readProject(file, ({ project, changes }) => {
      const entries = viewLog(project, changes.values()).map((entry) => ({
        ...entry,
        sentence: changeSentence(entry, en),
      }));
      if (values.json) printJson(entries);
      else for (const { at, id, sentence } of entries) print(`${at}  ${id.slice(0, 12)}  ${sentence}`);
      return 0;
    });
  },
};
