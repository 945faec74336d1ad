import type { Segment } from './project.ts';

/** The author of an edit had seen what the segment says now. */
export function follows(segment: Segment, base: readonly string[]): boolean {
  return segment.version.every((version) => base.includes(version));
}
