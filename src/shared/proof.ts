import type { Role } from '../core/review/change.ts';

interface Said {
  by: string;
  /** ISO time by the author's own clock. */
  at: string;
}

/** The latest approval of a row. */
export interface ProvenApproval extends Said {
  /** Number of the row, from 1. */
  row: number;
  /** Why it does not hold; null where it does. */
  why: 'changed' | 'own-edit' | 'sent-back' | null;
}

/** What a project's log proves, provided that its checks hold; rows by their numbers, from 1. */
export interface Proof {
  founded: Said | null;
  /** Every key that ever was a member's; `by` and `at` tell who made it one. */
  people: (Said & {
    name: string;
    role: Role;
    fingerprint: string;
    founder: boolean;
    ended: (Said & { how: 'revoked' | 'replaced'; reason: string }) | null;
  })[];
  fourEyes: boolean;
  switches: (Said & { on: boolean; reason: string })[];
  /** `rows` null: for all of the project. */
  waivers: (Said & { reason: string; rows: number[] | null })[];
  rows: number;
  approvals: ProvenApproval[];
  signOff:
    | (Said & {
        rows: number;
        /** Hash of what was signed. */
        document: string;
        voiding: {
          changed: number[];
          gone: number;
          open: number[];
          reordered: boolean;
          overtaken: boolean;
          replaced: boolean;
        } | null;
      })
    | null;
}
