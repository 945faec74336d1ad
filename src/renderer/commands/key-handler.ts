import { isChord } from './chord.ts';
import { commandOf } from './commands.ts';
import { availableCommands, runCommand } from './handlers.ts';
import { mac } from './platform.ts';

const typing = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"]';
const pressed = 'button, a, summary, [role="button"], [role="menuitem"], [role="option"], [role="radio"]';

/** Listens to the keyboard for every command that can be run now; an open dialog keeps the keys to itself. */
export function listenToKeys(): () => void {
  window.addEventListener('keydown', handleKey);
  return () => window.removeEventListener('keydown', handleKey);
}

function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const target = event.target instanceof Element ? event.target : document.body;
  if (document.querySelector('[data-modal][data-open]')) return;
  const presses = (event.key === 'Enter' || event.key === ' ') && target.closest(pressed);
  const quiet = !target.closest(typing) && !presses;
  for (const id of availableCommands()) {
    const { keys, quietKeys = [] } = commandOf(id);
    const chords = quiet ? [...keys, ...quietKeys] : keys;
    if (!chords.some((chord) => isChord(event, chord, mac))) continue;
    event.preventDefault();
    runCommand(id);
    return;
  }
}
