import type { Replacement } from '../../shared/view.ts';

/** Edits that bring the texts named to what a preview shows; null when one of them was changed since it was shown. */
export function editsOfPreview(
  preview: readonly Pick<Replacement, 'segment' | 'after' | 'version'>[],
  segments: readonly { segment: string; version: readonly string[] }[],
): { segment: string; base: string[]; content: Replacement['after'] }[] | null {
  const found = new Map(preview.map((one) => [one.segment, one]));
  const edits = [];
  for (const { segment, version } of segments) {
    const one = found.get(segment);
    const current = one && one.version.length === version.length;
    if (!current || !one.version.every((id) => version.includes(id))) return null;
    edits.push({ segment, base: one.version, content: one.after });
  }
  return edits;
}
