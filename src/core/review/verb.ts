import type { Body, Kind, Payload } from './change.ts';
import type { Project } from './project.ts';
import type { RefusalReason } from './refusal.ts';

/** What a change touched, so that tables and windows show no more anew than they must. */
export interface Touched {
  rows: Set<string>;
  segments: Set<string>;
  comments: Set<string>;
  suggestions: Set<string>;
  /** Rows or segments came, went or changed places. */
  order: boolean;
  /** Title, languages, members, waivers or the like. */
  project: boolean;
}

export type ChangeOf<K extends Kind> = Extract<Payload, { kind: K }> & { id: string };

/** What one kind of change means. */
export interface Verb<K extends Kind> {
  /** Why it cannot be done to this project at all; it then stands in the log and does nothing. */
  check(project: Project, author: string, body: Body<K>): RefusalReason | null;
  /** Why its author should not do it now, where only concurrent work can lead to it honestly. */
  checkNow?(project: Project, author: string, body: Body<K>): RefusalReason | null;
  /** Does it; called only where `check` found nothing. */
  perform(project: Project, change: ChangeOf<K>, touched: Touched): void;
  /** Notes what others may have built on, where it does nothing. */
  noteRefused?(project: Project, body: Body<K>): void;
}

/** The list under a key, begun where there is none. */
export function listUnder<T>(map: Map<string, T[]>, key: string): T[] {
  let list = map.get(key);
  if (!list) map.set(key, (list = []));
  return list;
}
