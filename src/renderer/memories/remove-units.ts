import { say } from '../parts/toast.ts';
import { ask } from '../store/ask.ts';

/** Deletes units of a memory and offers to bring them back; false when that was refused. */
export async function removeUnits(path: string, ids: number[], changed: () => void): Promise<boolean> {
  const done = await ask('memory.remove', { path, ids });
  if (!done) return false;
  const putBack = () => void ask('memory.put-back', { removed: done.removed }).then(changed);
  say(({ memory }) => memory.removed(ids.length), { label: ({ commands }) => commands.undo, run: putBack });
  return true;
}
