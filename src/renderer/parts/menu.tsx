import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { CommandId } from '../commands/commands.ts';
import { runCommand } from '../commands/handlers.ts';
import { useMessages } from '../store/use-messages.ts';
import { CommandKeys } from './keys.tsx';
import './menu.css';

interface MenuProps {
  /** The button that opens the menu. */
  trigger: ReactElement;
  children: ReactNode;
  align?: 'start' | 'end';
}

export function Menu({ trigger, children, align = 'start' }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger as ReactElement<Record<string, unknown>>} />
      <Base.Portal>
        <Base.Positioner className="menu-place" sideOffset={6} align={align}>
          <Base.Popup className="menu">{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface MenuItemProps {
  label: string;
  icon?: ReactNode;
  /** Shown beside the label. */
  command?: CommandId;
  disabled?: boolean;
  /** Why it cannot be chosen, or what comes of it, under the label. */
  why?: string | undefined;
  run: () => void;
}

export function MenuItem({ label, icon, command, disabled = false, why, run }: MenuItemProps) {
  return (
    <Base.Item className="menu-item" disabled={disabled} onClick={run} label={label}>
      <span className="menu-mark">{icon}</span>
      <span className="menu-label">
        {label}
        {why && <small className="menu-why">{why}</small>}
      </span>
      {command && <CommandKeys command={command} />}
    </Base.Item>
  );
}

/** A menu item that does a command of the table, under its own name. */
export function CommandItem({ command, icon }: { command: CommandId; icon?: ReactNode }) {
  const { commands } = useMessages();
  return (
    <MenuItem label={commands[command]} icon={icon} command={command} run={() => void runCommand(command)} />
  );
}

interface MenuChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  choose: (value: T) => void;
}

/** One of several, with the one that holds ticked. */
export function MenuChoice<T extends string>({ label, value, options, choose }: MenuChoiceProps<T>) {
  return (
    <Base.Group>
      <Base.GroupLabel className="menu-heading">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={(next) => choose(next as T)}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} className="menu-item" closeOnClick>
            <span className="menu-mark">
              <Base.RadioItemIndicator>
                <Check size={14} aria-hidden="true" />
              </Base.RadioItemIndicator>
            </span>
            <span className="menu-label">{option.label}</span>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

export function MenuLine() {
  return <Base.Separator className="menu-line" />;
}
