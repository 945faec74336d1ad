import { useEffect, useEffectEvent } from 'react';
import type { CommandId } from './commands.ts';
import { handleCommand } from './handlers.ts';

/** Does a command as long as the component stands and `enabled` holds. */
export function useCommand(id: CommandId, run: () => void, enabled = true): void {
  const latest = useEffectEvent(run);
  useEffect(() => (enabled ? handleCommand(id, () => latest()) : undefined), [id, enabled]);
}
