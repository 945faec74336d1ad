import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { CommandId } from '../commands/commands.ts';
import { runCommand } from '../commands/handlers.ts';
import { useAvailableCommands } from '../commands/use-available-commands.ts';
import { Dialog as Base } from '@base-ui/react/dialog';
import { CommandKeys } from '../parts/keys.tsx';
import { changeApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { messages } from '../../shared/messages/messages.ts';
import { inPaletteOrder, matchCommands } from './match-commands.ts';
import './palette.css';

/** Every command that can be run now, found by a few letters of its name in either language. */
export function Palette() {
  const { commands, common } = useMessages();
  const available = useAvailableCommands();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const english = messages('en').commands;
  const candidates = inPaletteOrder(available)
    .filter((command) => command !== 'palette.open' && command !== 'row.leave')
    .map((command) => ({ command, names: [commands[command], english[command]] }));
  const found = matchCommands(candidates, typed);
  const close = () => changeApp({ dialog: null });

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  function run(command: CommandId | undefined) {
    if (!command) return;
    close();
    // Once the dialog is gone and focus is back, so that a command may move it elsewhere.
    setTimeout(() => runCommand(command), 0);
  }

  function handleKey(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(found[at]);
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  }

  return (
    <Base.Root open onOpenChange={(open) => open || close()}>
      <Base.Portal>
        <Base.Backdrop className="dialog-veil" />
        <Base.Popup className="palette" data-modal="" aria-label={commands['palette.open']}>
          <input
            className="palette-input"
            role="combobox"
            aria-label={commands['palette.open']}
            aria-expanded="true"
            aria-controls={id}
            aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
            placeholder={common.paletteHint}
            spellCheck={false}
            autoComplete="off"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setAt(0);
            }}
            onKeyDown={handleKey}
          />
          <ul
            ref={list}
            id={id}
            role="listbox"
            tabIndex={-1}
            className="palette-list"
            aria-label={commands['palette.open']}
          >
            {found.map((command, index) => (
              <li
                key={command}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                className="palette-item"
                onPointerMove={() => setAt(index)}
                onClick={() => run(command)}
              >
                <span>{commands[command]}</span>
                <CommandKeys command={command} />
              </li>
            ))}
          </ul>
          {found.length === 0 && <p className="palette-nothing">{common.paletteNothing}</p>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
