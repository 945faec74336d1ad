import { z } from 'zod';
import { mqmCategories, severities } from '../core/lqa/mqm.ts';
import { handle, id } from './contract-parts.ts';
import type { Step } from './step.ts';
import type { ThreadView } from './view.ts';

const translationError = z.strictObject({ category: z.enum(mqmCategories), severity: z.enum(severities) });

/** Calls about comments and their threads. */
export const commentInputs = {
  'comments.read': z.strictObject({ handle, row: id.nullable() }),
  'comment.add': z.strictObject({
    handle,
    row: id,
    thread: id.nullable(),
    text: z.string().trim().min(1).max(20_000),
    /** A stretch of a segment, in UTF-16 units of the text that was shown. */
    anchor: z
      .strictObject({
        segment: id,
        start: z.int().min(0),
        end: z.int().min(1),
        text: z.string().max(200_000),
      })
      .optional(),
    suggestion: id.optional(),
    error: translationError.optional(),
    /** Keys of members. */
    mentions: z.array(z.string().max(64)).max(50).optional(),
  }),
  'thread.resolve': z.strictObject({
    handle,
    thread: id,
    resolved: z.boolean(),
    outcome: z.enum(['done', 'declined']).optional(),
    reason: z.string().trim().max(10_000).optional(),
  }),
  'thread.assign': z.strictObject({ handle, thread: id, member: z.string().max(64).nullable() }),
  'thread.classify': z.strictObject({ handle, thread: id, error: translationError.nullable() }),
  /** Marks what others wrote as seen here; everything where `threads` is null. */
  'threads.seen': z.strictObject({ handle, threads: z.array(id).max(10_000).nullable() }),
} as const;

export interface CommentOutputs {
  'comments.read': ThreadView[];
  'comment.add': Step;
  'thread.resolve': Step;
  'thread.assign': Step;
  'thread.classify': Step;
  'threads.seen': null;
}
