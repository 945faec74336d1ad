import {
  ArrowDown,
  ArrowDownToLine,
  ArrowUp,
  ArrowUpToLine,
  CircleSlash,
  Link,
  Merge,
  Pin,
  PinOff,
  Redo2,
  RefreshCw,
  Scissors,
  Undo2,
  Unlink,
} from 'lucide-react';
import type { CommandId } from '../commands/commands.ts';
import { runCommand } from '../commands/handlers.ts';
import { useAvailableCommands } from '../commands/use-available-commands.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { useMessages } from '../store/use-messages.ts';
import { useAlign, useAlignment } from './use-align.ts';

const groups: { command: CommandId; icon: typeof Pin }[][] = [
  [
    { command: 'row.merge', icon: Merge },
    { command: 'row.split', icon: Scissors },
  ],
  [
    { command: 'row.move-up', icon: ArrowUp },
    { command: 'row.move-down', icon: ArrowDown },
    { command: 'align.shift-up', icon: ArrowUpToLine },
    { command: 'align.shift-down', icon: ArrowDownToLine },
  ],
  [
    { command: 'align.link', icon: Link },
    { command: 'align.unlink', icon: Unlink },
    { command: 'align.omit', icon: CircleSlash },
  ],
  [
    { command: 'align.doubt', icon: PinOff },
    { command: 'align.realign', icon: RefreshCw },
  ],
  [
    { command: 'undo', icon: Undo2 },
    { command: 'redo', icon: Redo2 },
  ],
];

/** Everything that can be done to the pairing, each with its keys in its tooltip. */
export function ToolBar() {
  const { align, commands } = useMessages();
  const available = useAvailableCommands();
  return (
    <div className="align-tools" role="toolbar" aria-label={align.tools}>
      <Button command="align.next-doubtful" onClick={() => runCommand('align.next-doubtful')}>
        {commands['align.next-doubtful']}
      </Button>
      <Button
        look="quiet"
        command="align.accept"
        icon={<Pin size={15} aria-hidden="true" />}
        disabled={!available.includes('align.accept')}
        onClick={() => runCommand('align.accept')}
      >
        {commands['align.accept']}
      </Button>
      {groups.map((group) => (
        <span key={group[0]!.command} className="align-tool-group">
          {group.map(({ command, icon: Icon }) => (
            <IconButton
              key={command}
              label={commands[command]}
              command={command}
              disabled={!available.includes(command)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => runCommand(command)}
            >
              <Icon size={16} aria-hidden="true" />
            </IconButton>
          ))}
        </span>
      ))}
      <Marked />
    </div>
  );
}

function Marked() {
  const { align } = useMessages();
  const { store } = useAlignment();
  const count = useAlign((state) => state.marked.size);
  if (count === 0) return null;
  return (
    <span className="align-marked-count">
      {align.markedCount(count)}
      <button type="button" className="text-button" onClick={() => store.change({ marked: new Set() })}>
        {align.unmark}
      </button>
    </span>
  );
}
