/**
 * A process to be killed: waits for a line, opens a project file, and edits it without a pause, saying the id
 * of each change once it is saved.
 */
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { openHome } from '../../../src/main/home/home.ts';
import { createIdentity } from '../../../src/main/people/identity.ts';
import { openProject } from '../../../src/main/project/open-project.ts';
import { comment, edit, value } from './world.ts';

const [folder, file] = process.argv.slice(2);
flushCompileCache();
await once(process.stdin, 'data');
const home = openHome(folder!);
const identity = value(createIdentity(home, 'Sok Dara'));
const project = value(
  openProject(file!, { home, identity, now: () => new Date() }, { takeOver: false, readOnly: false }),
);
for (let count = 0; ; count += 1) {
  const saved =
    count % 5 === 4 ? comment(project, 1, `Note ${count}`) : edit(project, count % 3, `Text ${count}`);
  writeSync(1, `${JSON.stringify({ change: value(saved).change.id })}\n`);
}
