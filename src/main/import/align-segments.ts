import type { AlignSegment } from '../../core/align/bead.ts';
import type { Project } from '../../core/review/project.ts';

/** Segments of a project as the aligner sees them; a block's label stands before its first segment. */
export function alignSegments(project: Project, ids: readonly string[]): AlignSegment[] {
  const numbers = new Map<string, number>();
  return ids.map((id) => {
    const { block, before, content } = project.segments.get(id)!;
    const { kind, label } = project.blocks.get(block)!.shape;
    if (!numbers.has(block)) numbers.set(block, numbers.size);
    const labelled = label !== undefined && before === '';
    return { text: content.text, kind, block: numbers.get(block)!, ...(labelled ? { label } : {}) };
  });
}
