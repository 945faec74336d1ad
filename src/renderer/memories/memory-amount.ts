import type { MemoryStatistics } from '../../shared/memory-view.ts';
import type { Messages } from '../../shared/messages/messages.ts';

/** How many units a memory holds, and how large its file is. */
export function memoryAmount({ memory }: Messages, statistics: MemoryStatistics): string {
  const megabytes = Math.max(0.1, statistics.size / 1e6).toFixed(1);
  return `${memory.units(statistics)} · ${memory.size(megabytes)}`;
}
