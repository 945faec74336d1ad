import type { ComponentProps, ReactNode } from 'react';
import { commandOf, type CommandId } from '../commands/commands.ts';
import { chordForAria } from '../commands/chord.ts';
import { mac } from '../commands/platform.ts';
import { CommandKeys } from './keys.tsx';
import './button.css';

interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` is the one thing to do here; `quiet` has no outline until it is pointed at. */
  look?: 'primary' | 'plain' | 'quiet';
  icon?: ReactNode;
  /** The command that does the same: its shortcut is shown beside the label. */
  command?: CommandId;
}

export function Button({ look = 'plain', icon, command, children, className = '', ...rest }: ButtonProps) {
  const chord = command ? commandOf(command).keys[0] : undefined;
  return (
    <button
      type="button"
      className={`button button-${look} ${className}`}
      aria-keyshortcuts={chord && chordForAria(chord, mac)}
      {...rest}
    >
      {icon}
      {children}
      {command && <CommandKeys command={command} />}
    </button>
  );
}
