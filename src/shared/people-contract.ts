import { z } from 'zod';
import { roles } from '../core/review/change.ts';
import { boundRow, handle } from './contract-parts.ts';
import type { Step } from './step.ts';
import type { PeopleView, SignOffView } from './people-view.ts';
import type { AppView, CardView } from './app-view.ts';
import type { ProjectView, QueueItem } from './view.ts';

const passphrase = z.string().min(1).max(1_000);
const cardText = z.string().max(100_000);
const key = z.string().regex(/^[0-9a-f]{64}$/);
const memberReason = z.string().trim().min(1).max(10_000);

/** Calls about who works here and in a project: keys, members, approval by two, the sign-off. */
export const peopleInputs = {
  /** `remember` lets the desktop keep the passphrase in the system's own store, where there is one. */
  'identity.create': z.strictObject({
    name: z.string().trim().min(1).max(200),
    passphrase: passphrase.nullable().optional(),
    remember: z.boolean().optional(),
  }),
  'identity.unlock': z.strictObject({ passphrase, remember: z.boolean().optional() }),
  /** Sets, changes or (`next` null) takes away the passphrase. */
  'identity.protect': z.strictObject({
    present: passphrase.nullable(),
    next: passphrase.nullable(),
    remember: z.boolean().optional(),
  }),
  /** The key sealed with a passphrase of its own, as a file to keep elsewhere. */
  'identity.backup': z.strictObject({ passphrase }),
  'identity.restore': z.strictObject({ backup: cardText, passphrase, keepSealed: z.boolean() }),
  /** Moves a locked key aside, which stays in the user's data folder, so that one can begin with another. */
  'identity.set-aside': z.strictObject({}),
  /** My public key, as a file to hand over. */
  'identity.card': z.strictObject({}),
  'card.read': z.strictObject({ text: cardText }),

  'approval.queue': z.strictObject({ handle }),
  /** `rows` limits it to these rows as they stand; without, it holds for the whole project. */
  'approval.waive': z.strictObject({
    handle,
    reason: memberReason,
    rows: z.array(boundRow).min(1).optional(),
  }),
  'sign-off.read': z.strictObject({ handle }),
  /** `document` is the hash that was shown; another one is not signed. */
  'sign-off.sign': z.strictObject({ handle, document: key }),

  'people.read': z.strictObject({ handle }),
  'member.set': z.strictObject({ handle, key, name: z.string().trim().min(1).max(200), role: z.enum(roles) }),
  'member.revoke': z.strictObject({ handle, key, reason: memberReason }),
  'member.replace-key': z.strictObject({ handle, key, next: key, reason: memberReason }),
  'four-eyes.set': z.strictObject({ handle, on: z.boolean(), reason: memberReason }),
  /** Begins the open project anew, in a file beside it, with its log as evidence. */
  'project.refound': z.strictObject({ handle }),
} as const;

export interface NamedText {
  /** A file name. */
  name: string;
  text: string;
}

export interface PeopleOutputs {
  'identity.create': AppView;
  'identity.unlock': AppView;
  'identity.protect': AppView;
  'identity.backup': NamedText;
  'identity.restore': AppView;
  'identity.set-aside': AppView;
  'identity.card': NamedText;
  'card.read': CardView;
  'approval.queue': QueueItem[];
  'approval.waive': null;
  'sign-off.read': SignOffView;
  'sign-off.sign': Step;
  'people.read': PeopleView;
  'member.set': PeopleView;
  'member.revoke': PeopleView;
  'member.replace-key': PeopleView;
  'four-eyes.set': PeopleView;
  'project.refound': ProjectView;
}
