import { parseArgs } from 'node:util';
import { en } from '../../shared/messages/en.ts';
import { faultSentence } from '../../shared/messages/fault-sentence.ts';
import { holdsSentence } from '../../shared/messages/holds-sentence.ts';
import { proofSentences } from '../../shared/messages/proof-sentences.ts';
import { verifyFile } from '../project/verify-file.ts';
import { callersPath, type Command, print, printJson, takeArguments, valueOf } from './command.ts';
import { withHome } from './with-home.ts';

const { checking } = en;

export const verify: Command = {
  summary: 'Checks a project file, and tells what it proves and what it cannot prove.',
  usage: `Usage: bokprae verify PROJECT [--json]

  Exits with 1 when something does not hold.
  --json  prints {"holds", "checks", "changes", "proof", "refusals", "unprovable"}: proof tells founded, people,
          fourEyes, switches, waivers, rows, approvals and signOff`,
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
        print(
          check.holds
            ? `holds: ${holdsSentence(checking, check)}`
            : `FAILS: ${faultSentence(checking, check)}`,
        );
      }
      if (report.proof) {
        print(`${en.proof.title}:`);
        for (const sentence of proofSentences(en.proof, report.proof)) print(`  ${sentence}`);
      }
      if (report.refusals.length > 0) print(checking.refusals(report.refusals.length));
      for (const { change, reason, by } of report.refusals) {
        print(
          `  ${change.slice(0, 12)} ${checking.refusal({ by, reason: checking.refusalReasons[reason] })}`,
        );
      }
      print(`${report.holds ? checking.holds : checking.holdsNot} ${checking.changes(report.changes)}`);
      print(`${checking.unprovableTitle}:`);
      for (const one of report.unprovable) print(`  ${checking.unprovable[one]}`);
    }
    return report.holds ? 0 : 1;
  },
};
