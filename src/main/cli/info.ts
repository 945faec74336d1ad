import { parseArgs } from 'node:util';
import { RowViews } from '../views/row-views.ts';
import { type Command, print, printJson, takeArguments } from './command.ts';
import { readProject } from './read-project.ts';

export const info: Command = {
  summary: 'Tells what a project holds: title, languages, rows and their states, members.',
  usage: `Usage: bokprae info PROJECT [--json]

  --json  prints {"title", "languages", "segments", "states", "comments", "members"}: the number of rows,
          how many are in each state, the number of comments, and each member's name and role`,
  run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [file] = takeArguments(positionals, 'PROJECT');
    return readProject(file, ({ project }) => {
      const { all, states } = new RowViews(project, null).counts;
      const members = [...project.members.values()].map(({ name, role }) => ({ name, role }));
      const comments = project.comments.size;
      if (values.json) {
        const { title, languages } = project;
        printJson({ title, languages, segments: all, states, comments, members });
        return 0;
      }
      print(project.title);
      print(`languages  ${project.languages.source} to ${project.languages.target}`);
      print(`rows       ${all}`);
      print(
        `states     ${states.initial} new, ${states.translated} translated, ` +
          `${states.reviewed} reviewed, ${states.final} approved`,
      );
      print(`comments   ${comments}`);
      print(`members    ${members.map(({ name, role }) => `${name} (${role})`).join(', ')}`);
      return 0;
    });
  },
};
