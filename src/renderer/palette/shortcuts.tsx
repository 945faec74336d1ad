import { commandIds, commandOf, type Command } from '../commands/commands.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Keys } from '../parts/keys.tsx';
import { changeApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { chordForAria } from '../commands/chord.ts';
import { mac } from '../commands/platform.ts';
import './shortcuts.css';

const places: readonly Command['where'][] = [
  'rows',
  'align',
  'text',
  'project',
  'everywhere',
  'approve',
  'merge',
];

/** Every shortcut, by the place where it counts. */
export function Shortcuts() {
  const { commands, common } = useMessages();
  return (
    <Dialog
      open
      wide
      title={commands['shortcuts.show']}
      description={common.shortcutsNote}
      onClose={() => changeApp({ dialog: null })}
    >
      <div className="shortcuts" tabIndex={0} role="group" aria-label={commands['shortcuts.show']}>
        {places.map((place) => (
          <section key={place}>
            <h3 className="heading-small">{common.shortcutGroups[place]}</h3>
            <dl>
              {commandIds
                .filter((id) => commandOf(id).where === place && chordsOf(id).length > 0)
                .map((id) => (
                  <div key={id} className="shortcut">
                    <dt>{commands[id]}</dt>
                    <dd>
                      {chordsOf(id).map((chord) => (
                        <span key={chord}>
                          <Keys chord={chord} />
                          <span className="unseen">{chordForAria(chord, mac)}</span>
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function chordsOf(id: (typeof commandIds)[number]): string[] {
  const { keys, quietKeys = [] } = commandOf(id);
  return [...keys, ...quietKeys];
}
