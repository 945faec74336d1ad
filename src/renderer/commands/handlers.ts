import { commandIds, type CommandId } from './commands.ts';

type Run = () => void;

/** Who does a command now: whoever came last. Screens come and go, and their handlers with them. */
const handlers = new Map<CommandId, Run[]>();
const listeners = new Set<() => void>();
let available: readonly CommandId[] = [];

export function handleCommand(id: CommandId, run: Run): () => void {
  handlers.set(id, [...(handlers.get(id) ?? []), run]);
  changed();
  return () => {
    handlers.set(
      id,
      (handlers.get(id) ?? []).filter((other) => other !== run),
    );
    changed();
  };
}

/** Runs a command, and tells whether there was anybody to do it. */
export function runCommand(id: CommandId): boolean {
  const run = handlers.get(id)?.at(-1);
  run?.();
  return run !== undefined;
}

/** Commands that can be run now, in the table's order; the same array until that changes. */
export function availableCommands(): readonly CommandId[] {
  return available;
}

export function onAvailableCommands(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function changed(): void {
  const next = commandIds.filter((id) => (handlers.get(id)?.length ?? 0) > 0);
  if (next.join() === available.join()) return;
  available = next;
  for (const listener of [...listeners]) listener();
}
