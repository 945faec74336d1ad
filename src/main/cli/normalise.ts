import { parseArgs } from 'node:util';
import { normalisations } from '../../core/normalise/normalise-text.ts';
import { messages } from '../../shared/messages/messages.ts';
import { previewNormalising } from '../normalise/preview-normalising.ts';
import { type Command, print, printJson, Stop, takeArguments } from './command.ts';
import { readProject } from './read-project.ts';

export const normalise: Command = {
  summary: 'Tells which texts normalising would change; the window makes the change.',
  usage: `Usage: bokprae normalise PROJECT [--side target|source] [--json]

  --side  the translation, or the source (the translation unless told otherwise)
  Without --json: a text a line, its row (from 1), what is not in order, and the text in order, parted by tabs.
  --json  prints [{"row", "kinds", "before", "after"}]; rows count from 0, kinds are among
          ${normalisations.join(', ')}.
  Approved rows are left out. Nothing is changed. Exit code 1 when something is not in order.`,
  run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { side: { type: 'string', default: 'target' }, json: { type: 'boolean', default: false } },
    });
    const [file] = takeArguments(positionals, 'PROJECT');
    const { side } = values;
    if (side !== 'target' && side !== 'source') throw new Stop(2, `“${side}” is no side: target or source.`);
    return readProject(file, ({ project }) => {
      const places = new Map(project.rowOrder.map((row, at) => [row, at]));
      const found = previewNormalising(project, null, side, normalisations).map((one) => ({
        row: places.get(one.row)!,
        kinds: one.kinds,
        before: one.before.text,
        after: one.after.text,
      }));
      if (values.json) printJson(found);
      else
        for (const { row, kinds, after } of found)
          print(
            [row + 1, kinds.map((kind) => messages('en').normalising.kinds[kind]).join(', '), after].join(
              '\t',
            ),
          );
      return found.length > 0 ? 1 : 0;
    });
  },
};
