import { parseArgs } from 'node:util';
import { verifyFile } from '../project/verify-file.ts';
import { callersPath, type Command, print, printJson, takeArguments, valueOf } from './command.ts';
import { withHome } from './with-home.ts';

const unprovable = {
  tail: 'that nothing was taken off the end of the log since somebody else last saw it',
  time: 'the true time of a change',
  name: 'the true name of whoever holds a key',
} as const;

export const verify: Command = {
  summary: 'Checks that a project file holds: documents, changes, signatures, order, tables.',
  usage: `Usage: bokprae verify PROJECT [--json]

  Exits with 1 when something does not hold.
  --json  prints {"holds", "checks", "changes", "refusals", "unprovable"}`,
  run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [file] = takeArguments(positionals, 'PROJECT');
    const report = withHome((home) =>
      valueOf(verifyFile(callersPath(file), { home, now: () => new Date() })),
    );
    if (values.json) printJson(report);
    else {
      for (const check of report.checks) {
        const facts = Object.entries(check.with).map(([name, value]) => `${name} ${value}`);
        print(`${check.holds ? 'holds' : 'DOES NOT HOLD'}  ${[check.check, ...facts].join(', ')}`);
      }
      for (const { change, reason, by } of report.refusals) {
        print(`without effect  change ${change.slice(0, 12)} by ${by}: ${reason}`);
      }
      print(report.holds ? `The file holds: ${report.changes} changes.` : 'The file does not hold.');
      for (const one of report.unprovable) print(`No check can prove ${unprovable[one]}.`);
    }
    return report.holds ? 0 : 1;
  },
};
