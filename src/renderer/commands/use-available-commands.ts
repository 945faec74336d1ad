import { useSyncExternalStore } from 'react';
import type { CommandId } from './commands.ts';
import { availableCommands, onAvailableCommands } from './handlers.ts';

export function useAvailableCommands(): readonly CommandId[] {
  return useSyncExternalStore(onAvailableCommands, availableCommands);
}
