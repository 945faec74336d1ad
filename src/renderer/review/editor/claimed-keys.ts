import { isChord } from '../../commands/chord.ts';
import { commandOf } from '../../commands/commands.ts';
import { availableCommands } from '../../commands/handlers.ts';
import { mac } from '../../commands/platform.ts';

/** Whether a key press belongs to a command of the window, so that the editor leaves it alone. */
export function isClaimed(event: KeyboardEvent): boolean {
  return availableCommands().some((id) => commandOf(id).keys.some((chord) => isChord(event, chord, mac)));
}
