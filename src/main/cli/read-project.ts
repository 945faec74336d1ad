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
    if (open.notice) note(`${basename(file)}: ${sentence(open.notice)}`);
    try {
      return use(open, home);
    } finally {
      open.close();
    }
  });
}
