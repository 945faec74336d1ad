import type { RichText } from '../text/rich-text.ts';
import type { Project } from './project.ts';
import { listUnder } from './verb.ts';

/** A moment in a segment's life. */
export interface TextMoment {
  /** Place in the log, counted from 0, of the change that it comes of. */
  at: number;
  /** What the segment said from then on; null where it was cut, joined or taken out. */
  content: RichText | null;
  /** Somebody wrote this without having seen what stands: it is kept beside that. */
  beside?: true;
}

/** Notes what the change that is being applied makes of a segment's text. */
export function leaveTrail(project: Project, segment: string, moment: Omit<TextMoment, 'at'>): void {
  listUnder(project.trails, segment).push({ at: project.count, ...moment });
}
