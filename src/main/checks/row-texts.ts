import type { RowText } from '../../core/check/checked-row.ts';
import type { Side } from '../../core/review/change.ts';
import type { Project } from '../../core/review/project.ts';
import { textOfRow } from '../views/text-of-row.ts';

/** The live rows of a project as checks see them, in the order of the document. */
export function rowTextsOf(project: Project): RowText[] {
  return project.rowOrder.map((id) => rowTextOf(project, id));
}

export function rowTextOf(project: Project, id: string): RowText {
  const row = project.rows.get(id)!;
  const shapeOf = (side: Side) => {
    const segment = project.segments.get(row[side][0] ?? '');
    return segment && project.blocks.get(segment.block)?.shape;
  };
  const [source, target] = [shapeOf('source'), shapeOf('target')];
  const kind = target?.kind ?? source?.kind;
  return {
    source: textOfRow(project, id, 'source'),
    target: textOfRow(project, id, 'target'),
    ...(kind !== undefined && { kind }),
    ...(source?.label !== undefined && { sourceLabel: source.label }),
    ...(target?.label !== undefined && { targetLabel: target.label }),
  };
}
