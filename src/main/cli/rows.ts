import { parseArgs } from 'node:util';
import { rowState } from '../../core/review/row-facts.ts';
import { textOfRow } from '../views/text-of-row.ts';
import { type Command, print, printJson, takeArguments } from './command.ts';
import { readProject } from './read-project.ts';

export const rows: Command = {
  summary: 'Prints the rows of a project: source, translation, state and confidence of the pairing.',
  usage: `Usage: bokprae rows PROJECT [--json]

  Without --json: one row a line, its state, source and translation parted by tabs.
  --json  prints an array of {"source", "target", "state", "confidence"}, in the order of the document`,
  run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [file] = takeArguments(positionals, 'PROJECT');
    return readProject(file, ({ project }) => {
      const all = project.rowOrder.map((id) => ({
        source: textOfRow(project, id, 'source'),
        target: textOfRow(project, id, 'target'),
        state: rowState(project, id),
        confidence: project.rows.get(id)!.confidence,
      }));
      if (values.json) printJson(all);
      else for (const row of all) print([row.state, oneLine(row.source), oneLine(row.target)].join('\t'));
      return 0;
    });
  },
};

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
