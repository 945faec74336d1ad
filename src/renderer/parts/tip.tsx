import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import type { CommandId } from '../commands/commands.ts';
import { CommandKeys } from './keys.tsx';
import './tip.css';

interface TipProps {
  label: string;
  command?: CommandId;
  /** The element that the tooltip belongs to; it must be able to take focus. */
  children: ReactElement;
}

export function Tip({ label, command, children }: TipProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children as ReactElement<Record<string, unknown>>} />
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6}>
          <Tooltip.Popup className="tip">
            {label}
            {command && <CommandKeys command={command} />}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
