import { basename } from 'node:path';
import { openProject, type OpenProject } from '../project/open-project.ts';
import { callersPath, note, sentence, Stop, valueOf } from './command.ts';
import { ensureIdentity, withHome } from './with-home.ts';

/** Opens a project to work on it, and does something with it. Throws `Stop` where it can only be read. */
export function writeProject<T>(file: string, use: (open: OpenProject) => T | Promise<T>): Promise<T> {
  return withHome(async (home) => {
    const context = { home, identity: ensureIdentity(home), now: () => new Date() };
    const open = valueOf(openProject(callersPath(file), context, { takeOver: false, readOnly: false }));
    try {
      if (open.readOnly) throw new Stop(1, `${basename(file)}: ${sentence(open.readOnly)}`);
      if (open.notice) note(`${basename(file)}: ${sentence(open.notice)}`);
      return await use(open);
    } finally {
      open.close();
    }
  });
}
