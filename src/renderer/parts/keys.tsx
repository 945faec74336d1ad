import { commandOf, type CommandId } from '../commands/commands.ts';
import { chordNames } from '../commands/chord.ts';
import { mac } from '../commands/platform.ts';
import './keys.css';

/** A key chord as it is printed on the keys. */
export function Keys({ chord }: { chord: string }) {
  return (
    <span className="keys" aria-hidden="true">
      <kbd>{chordNames(chord, mac).join(mac ? '' : ' ')}</kbd>
    </span>
  );
}

/** The shortcut of a command; nothing when it has none. */
export function CommandKeys({ command }: { command: CommandId }) {
  const { keys, quietKeys } = commandOf(command);
  const chord = keys[0] ?? quietKeys?.[0];
  return chord ? <Keys chord={chord} /> : null;
}
