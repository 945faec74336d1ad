import type { Segment } from '../project.ts';

/** Somebody wrote the very text that stands without knowing of it: it is of both. */
export function writeToo(segment: Segment, change: string, writers: readonly string[]): void {
  segment.version = [...new Set([...segment.version, change])].sort();
  segment.editors = [...new Set([...segment.editors, ...writers])].sort();
}
