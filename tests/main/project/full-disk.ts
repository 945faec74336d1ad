/**
 * Makes a project on a disk of its own, fills the disk, edits until it is full, makes room again and goes on;
 * says in one line of JSON what happened.
 */
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHome } from '../../../src/main/home/home.ts';
import { createIdentity } from '../../../src/main/people/identity.ts';
import { createProject } from '../../../src/main/project/create-project.ts';
import { fold } from '../../../src/core/review/fold.ts';
import { beginning, edit, problem, value } from './world.ts';

const [folder, disk] = process.argv.slice(2);
const home = openHome(folder!);
const context = { home, identity: value(createIdentity(home, 'Sok Dara')), now: () => new Date() };
const ballast = join(disk!, 'ballast');

function fill(): void {
  for (let size = 1 << 20; size >= 1; size >>= 1) {
    try {
      for (;;) writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' });
    } catch {
      continue;
    }
  }
}

fill();
const refused = problem(createProject(join(disk!, 'none.bokprae'), context, beginning(50))).code;
const left = readdirSync(disk!);
rmSync(ballast);

const project = value(createProject(join(disk!, 'letter.bokprae'), context, beginning(50)));
const saved = [value(edit(project, 0, 'Before')).change.id];
fill();
let full = null;
for (let count = 0; count < 200 && full === null; count += 1) {
  const outcome = edit(project, 1, `${count} ${'x'.repeat(20_000)}`);
  if (outcome.ok) saved.push(outcome.value.change.id);
  else full = outcome.problem.code;
}
const whileFull = {
  verify: project.verify().holds,
  readOnly: project.readOnly,
  same:
    JSON.stringify([...fold(project.changes.values()).segments]) ===
    JSON.stringify([...project.project.segments]),
};
rmSync(ballast);
saved.push(value(edit(project, 1, 'After')).change.id);
const after = { verify: project.verify().holds, kept: saved.every((id) => project.changes.has(id)) };
project.close();
const lock = existsSync(join(disk!, 'letter.bokprae.lock'));
process.stdout.write(`${JSON.stringify({ refused, left, full, whileFull, after, lock })}\n`);
