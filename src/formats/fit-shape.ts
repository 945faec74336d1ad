import type { BlockShape } from '../core/document/document.ts';

/** The deepest level and the longest label, in UTF-16 units, that a project keeps. */
const deepest = 20;
const longest = 100;

/** A block's shape as a project can keep it: what lies deeper counts as the deepest, and a longer label is cut. */
export function fitShape<Shape extends BlockShape>(shape: Shape): Shape {
  const { level = 0, label = '' } = shape;
  if (level <= deepest && label.length <= longest) return shape;
  return {
    ...shape,
    ...(level > deepest ? { level: deepest } : {}),
    ...(label.length > longest ? { label: label.slice(0, longest) } : {}),
  };
}
