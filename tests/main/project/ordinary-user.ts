/**
 * Opens a project file, and tries to make another one beside it, as somebody whom the disk's permissions
 * bind; says in one line of JSON what came of it.
 */
import { dirname, join } from 'node:path';
import { openHome } from '../../../src/main/home/home.ts';
import { createIdentity } from '../../../src/main/people/identity.ts';
import { createProject } from '../../../src/main/project/create-project.ts';
import { openProject } from '../../../src/main/project/open-project.ts';
import { beginning, edit, value } from './world.ts';

const nobody = 65_534;
const [folder, file] = process.argv.slice(2);
const home = openHome(folder!);
const context = { home, identity: value(createIdentity(home, 'Chan')), now: () => new Date() };
if (process.getuid?.() === 0) {
  process.setgid!(nobody);
  process.setuid!(nobody);
}
const project = value(openProject(file!, context, { takeOver: false, readOnly: false }));
const edited = edit(project, 0, 'x');
const created = createProject(join(dirname(file!), 'new.bokprae'), context, beginning(1));
const said = {
  readOnly: project.readOnly?.code ?? null,
  rows: project.project.rows.size,
  edited: edited.ok ? null : edited.problem.code,
  verify: project.verify().holds,
  created: created.ok ? null : created.problem.code,
};
project.close();
if (created.ok) created.value.close();
process.stdout.write(`${JSON.stringify(said)}\n`);
