/**
 * A second process: opens a project file with a data folder, says in one line of JSON how it was opened, and
 * then obeys lines from its input: `edit TEXT`, `close`. Its input's end ends it without closing.
 */
import { createInterface } from 'node:readline';
import { openHome } from '../../../src/main/home/home.ts';
import { createIdentity } from '../../../src/main/people/identity.ts';
import { openProject, type OpenProject } from '../../../src/main/project/open-project.ts';
import { edit, value } from './world.ts';

const [folder, file, ...flags] = process.argv.slice(2);
const say = (said: unknown) => process.stdout.write(`${JSON.stringify(said)}\n`);
const home = openHome(folder!);
const identity = value(createIdentity(home, 'Sok Dara'));
const outcome = openProject(
  file!,
  { home, identity, now: () => new Date(), onLockLost: (problem) => say({ lost: problem.code }) },
  { takeOver: flags.includes('--take-over'), readOnly: false },
);
say(outcome.ok ? { readOnly: outcome.value.readOnly, notice: outcome.value.notice } : outcome.problem);

function obey(project: OpenProject, line: string): void {
  const [order, ...text] = line.split(' ');
  if (order === 'edit') {
    const done = edit(project, 0, text.join(' '));
    say(done.ok ? { change: done.value.change.id } : done.problem);
  } else if (order === 'close') {
    project.close();
    say({ closed: true });
  }
}

for await (const line of createInterface({ input: process.stdin })) if (outcome.ok) obey(outcome.value, line);
process.exit(0);
