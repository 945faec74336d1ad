import type { BlockShape } from '../../../core/document/document.ts';
import type { RowView } from '../../../shared/view.ts';

function shapeOf(row: RowView): BlockShape | undefined {
  return (row.source[0] ?? row.target[0])?.block;
}

/** Whether something new begins with a row, as far as the shapes of the two blocks tell. */
export function beginsBlock(row: RowView, previous: RowView | undefined): boolean {
  const shape = shapeOf(row);
  const before = previous && shapeOf(previous);
  if (!shape || !before) return false;
  return (
    shape.kind !== before.kind ||
    shape.level !== before.level ||
    shape.cell?.table !== before.cell?.table ||
    shape.cell?.row !== before.cell?.row
  );
}

/** The list mark to show before a segment: that of its block, where the segment before is not of the same item. */
export function shownLabel(label: string | undefined, previous: string | undefined): string | null {
  return label !== undefined && label !== previous ? label : null;
}
