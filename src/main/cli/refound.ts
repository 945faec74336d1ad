import { parseArgs } from 'node:util';
import { refoundProject } from '../project/refound-project.ts';
import {
  callersPath,
  type Command,
  note,
  print,
  printJson,
  projectPath,
  takeArguments,
  valueOf,
} from './command.ts';
import { ensureIdentity, withHome } from './with-home.ts';

export const refound: Command = {
  summary: 'Begins a project anew when its last key is lost, the old log attached as evidence.',
  usage: `Usage: bokprae refound OLD NEW [--json]

  Texts and pairing are taken over as they stand. States, approvals, comments and members are not: you are the
  first supervisor. OLD is only read. verify NEW checks the old log as well.
  --json  prints {"project", "title", "rows", "evidence"}: evidence is the number of changes in the old log`,
  run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [old, made] = takeArguments(positionals, 'OLD', 'NEW');
    const path = projectPath(made);
    return withHome((home) => {
      const context = { home, identity: ensureIdentity(home), now: () => new Date() };
      const open = valueOf(refoundProject(callersPath(old), path, context));
      try {
        const { title, rowOrder, evidence } = open.project;
        const changes = evidence?.changes ?? 0;
        if (values.json) printJson({ project: path, title, rows: rowOrder.length, evidence: changes });
        else print(`${made}: “${title}”, ${rowOrder.length} rows, ${changes} changes kept as evidence`);
        note('Texts are as they stood. States, approvals, comments and members are not taken over.');
      } finally {
        open.close();
      }
      return 0;
    });
  },
};
