import { parseArgs } from 'node:util';
import { en } from '../../shared/messages/en.ts';
import { viewScorecard } from '../lqa/view-scorecard.ts';
import { writersOf } from '../lqa/writers-of.ts';
import { type Command, print, printJson, takeArguments } from './command.ts';
import { readProject } from './read-project.ts';

const { lqa: words } = en;

export const lqa: Command = {
  summary: 'Prints the quality assessment: MQM errors, penalty per 1,000 words, and whether it passes.',
  usage: `Usage: bokprae lqa PROJECT [--json]

  Counts the errors that reviewers recorded and nobody declined, weighed 0, 1, 5 or 25 points (neutral,
  minor, major, critical), against the words of the source in rows that have a translation.
  Exits with 1 when the project sets a pass mark and it is not met.
  --json  prints {"words", "errors", "declined", "counts", "penalty", "perThousand", "passMark", "passed",
          "categories", "people", "names", "numbers"}`,
  run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [file] = takeArguments(positionals, 'PROJECT');
    return readProject(file, ({ project }) => {
      const card = viewScorecard(project);
      const status = card.passed === false ? 1 : 0;
      if (values.json) {
        printJson(card);
        return status;
      }
      print(words.result({ words: card.words, errors: card.errors.length, penalty: card.penalty }));
      if (card.perThousand !== null) print(words.perThousandIs(card.perThousand.toFixed(1)));
      for (const { of, penalty } of card.categories) {
        print(`  ${words.categories[of as keyof typeof words.categories]}: ${penalty}`);
      }
      for (const { of, penalty } of card.people) {
        print(`  ${writersOf(card, of === null ? [] : [of], words.draft)}: ${penalty}`);
      }
      if (card.passed !== null) {
        print(`${card.passed ? words.passed : words.failed} ${words.passMarkIs(card.passMark ?? 0)}`);
      }
      return status;
    });
  },
};
