import {
  ArrowDown,
  ArrowUp,
  BookPlus,
  Ellipsis,
  Link,
  LockOpen,
  Merge,
  MessageSquare,
  MessageSquarePlus,
  Pencil,
  Split,
} from 'lucide-react';
import type { RowView } from '../../../shared/view.ts';
import type { CommandId } from '../../commands/commands.ts';
import { useAvailableCommands } from '../../commands/use-available-commands.ts';
import { CommandItem, Menu, MenuItem, MenuLine } from '../../parts/menu.tsx';
import { useMessages } from '../../store/use-messages.ts';
import { useActions } from '../use-actions.ts';
import { useWork } from '../use-work.ts';

/** What can be done with the active row besides editing it, with the keys that do the same. */
export function RowMenu({ row }: { row: RowView }) {
  const { rows, place } = useWork();
  const actions = useActions();
  const { review } = useMessages();
  const available = useAvailableCommands();
  if (!available.includes('row.merge')) return null;
  const first = rows.order[0] === row.id;
  const last = rows.order.at(-1) === row.id;
  const item = (command: CommandId, icon: typeof Merge) => {
    const Icon = icon;
    return available.includes(command) && <CommandItem command={command} icon={<Icon size={15} />} />;
  };
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className="row-menu-button" aria-label={review.rowMenu}>
          <Ellipsis size={16} aria-hidden="true" />
        </button>
      }
    >
      {item('row.comment', MessageSquare)}
      {item('term.add', BookPlus)}
      {item('row.suggest', MessageSquarePlus)}
      {row.source.length > 0 && item('row.correct', Pencil)}
      {row.approved && item('row.unlock', LockOpen)}
      <MenuLine />
      {item('row.split', Split)}
      {!last && item('row.merge', Merge)}
      <MenuLine />
      {row.target.length > 0 && !first && (
        <MenuItem
          label={review.moveTargetUp}
          icon={<ArrowUp size={15} />}
          command="row.move-up"
          run={() => void actions.move('target', 'up')}
        />
      )}
      {row.target.length > 0 && !last && (
        <MenuItem
          label={review.moveTargetDown}
          icon={<ArrowDown size={15} />}
          command="row.move-down"
          run={() => void actions.move('target', 'down')}
        />
      )}
      {row.source.length > 0 && !first && (
        <MenuItem
          label={review.moveSourceUp}
          icon={<ArrowUp size={15} />}
          run={() => void actions.move('source', 'up')}
        />
      )}
      {row.source.length > 0 && !last && (
        <MenuItem
          label={review.moveSourceDown}
          icon={<ArrowDown size={15} />}
          run={() => void actions.move('source', 'down')}
        />
      )}
      <MenuLine />
      <MenuItem
        label={`${review.link}…`}
        icon={<Link size={15} />}
        run={() => place.change({ dialog: 'link' })}
      />
    </Menu>
  );
}
