import type { Role } from '../core/review/change.ts';
import type { Proof } from './proof.ts';

/** A key that is or was a member's. */
export interface PersonView {
  key: string;
  name: string;
  role: Role;
  fingerprint: string;
  mine: boolean;
  /** Who made them a member, and when; null for who founded the project. */
  by: string | null;
  since: string;
  /** When they last did something here; null where they never did. */
  last: string | null;
  ended: { how: 'revoked' | 'replaced'; by: string; at: string; reason: string } | null;
}

/** A key that wrote in a copy without being a member's. A key alone has no name. */
export interface StrangerView {
  key: string;
  fingerprint: string;
  /** The name under which somebody tried to make it a member, without effect. */
  name: string | null;
  /** Changes by it, all without effect, and when the last was made. */
  changes: number;
  last: string;
}

/** The people of a project, and what was allowed to whom. */
export interface PeopleView extends Pick<Proof, 'waivers' | 'switches'> {
  members: PersonView[];
  former: PersonView[];
  strangers: StrangerView[];
  fourEyes: boolean;
}

/** What is about to be signed, and what keeps it from being signed. */
export interface SignOffView {
  /** Hash of all texts and their pairing. */
  document: string;
  rows: number;
  /** Numbers of rows that are not approved. */
  open: number[];
  comments: number;
  suggestions: number;
}
