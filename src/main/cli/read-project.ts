import { basename } from 'node:path';
import type { Home } from '../home/home.ts';
import { openProject, type OpenProject } from '../project/open-project.ts';
import { callersPath, note, sentence, valueOf } from './command.ts';
import { withHome } from './with-home.ts';

/** Opens a project to be read, whoever else has it open, and does something with it. */
export function readProject<T>(file: string, use: (open: OpenProject, home: Home) => T): T {
  return withHome((home) => {
    const context = { home, identity: null, now: () => new Date() };
    const open = valueOf(openProject(callersPath(file), context, { takeOver: false, readOnly: true }));
    // That it is read only as asked is no news; that it is not what Bokprae wrote is.
    const faults = [open.notice, open.readOnly].filter((told) => told !== null && told.code !== 'read-only');
    for (const fault of faults) note(`${basename(file)}: ${sentence(fault!)}`);
    try {
      return use(open, home);
    } finally {
      open.close();
    }
  });
}
