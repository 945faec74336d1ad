import type { Messages } from '../../../shared/messages/messages.ts';
import { say } from '../../parts/toast.ts';
import type { Work } from '../work.ts';

/** Writes a match over the active row's translation, all its segments, as if it had been typed. */
export function insertMatch(
  { place, matches, editors }: Work,
  number: number,
  language: string,
  { memory }: Messages,
): void {
  const { active } = place.state();
  const match = active === null ? undefined : matches.get(active)?.[number - 1];
  if (!match) return say((words) => words.memory.noMatch);
  if (!editors.target?.replaceText(match.adapted ?? match.target, language))
    return say((words) => words.memory.notHere);
  place.change({ said: memory.inserted(number) });
}
