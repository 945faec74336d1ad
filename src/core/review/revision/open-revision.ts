import type { RichText } from '../../text/rich-text.ts';
import type { Mention } from '../mention.ts';
import type { Project, Segment } from '../project.ts';

/** Texts of a row that came with a new version of their document, and what they said before. */
export interface OpenRevision extends Mention {
  texts: { segment: string; before: RichText | null }[];
}

/** What a new version changed in a live row, until somebody gives the row a state; null where nothing is open. */
export function openRevision(project: Project, rowId: string): OpenRevision | null {
  const { source, target } = project.rows.get(rowId)!;
  let latest: Mention | null = null;
  const texts: OpenRevision['texts'] = [];
  for (const id of [...source, ...target]) {
    const segment = project.segments.get(id)!;
    if (!segment.revised) continue;
    texts.push({ segment: id, before: textBefore(segment, segment.revised.change) });
    if (!latest || segment.revised.clock > latest.clock) latest = segment.revised;
  }
  if (!latest) return null;
  const { clock } = latest;
  if (project.assertions.get(rowId)?.some((assertion) => assertion.clock > clock)) return null;
  return { ...latest, texts };
}

function textBefore({ past, version }: Segment, change: string): RichText | null {
  const versions = [...past.map((one) => one.version), version];
  const at = versions.findIndex((one) => one.includes(change));
  return past[at - 1]?.content ?? null;
}
