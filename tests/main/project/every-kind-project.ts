import { doEveryKind } from '../../core/review/every-kind.ts';
import type { OpenProject } from '../../../src/main/project/open-project.ts';
import { value, type World } from './world.ts';

/** A signed-off project of a world whose log holds something of every kind. */
export function createWithEveryKind(world: World): OpenProject {
  const open = world.create(4);
  doEveryKind(open.project, world.identity.key, (action, undoes) => {
    const commit = undoes === undefined ? { action } : { action, undoes };
    return value(open.commit(commit)).change.id;
  });
  return open;
}
