import type { ComponentProps } from 'react';
import type { CommandId } from '../commands/commands.ts';
import { Tip } from './tip.tsx';
import './button.css';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'title'> {
  label: string;
  command?: CommandId;
}

/** A button that shows a picture only; its label is its name and its tooltip. */
export function IconButton({ label, command, className = '', ...rest }: IconButtonProps) {
  return (
    <Tip label={label} {...(command ? { command } : {})}>
      <button type="button" aria-label={label} className={`icon-button ${className}`} {...rest} />
    </Tip>
  );
}
