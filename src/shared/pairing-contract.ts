import { z } from 'zod';
import type { Reason } from '../core/align/bead.ts';
import { type Side, sides } from '../core/review/change.ts';
import { boundRow, handle, id, work } from './contract-parts.ts';
import type { Step } from './step.ts';

/** Calls about what stands beside what. */
export const pairingInputs = {
  /** Joins a row with the next one. */
  'row.merge': z.strictObject({ handle, row: id }),
  /** Cuts a row in two at a place in one of its segments, in UTF-16 units. */
  'row.split': z.strictObject({ handle, row: id, side: z.enum(sides), segment: id, at: z.int().min(0) }),
  /** Moves a row's first segment of a side to the row above, or its last to the row below. */
  'row.move': z.strictObject({ handle, row: id, side: z.enum(sides), direction: z.enum(['up', 'down']) }),
  /** The segments of each side in their document's own order. */
  'pairing.orders': z.strictObject({ handle }),
  /** Why a row is believed to be a pair, or doubted. */
  'pairing.explain': z.strictObject({ handle, row: id }),
  /** Accepts rows as they are, so that they are pinned when the rest is aligned again; or puts them in doubt. */
  'pairing.accept': z.strictObject({ handle, rows: z.array(id).min(1), accepted: z.boolean() }),
  /** Makes one row of these segments, wherever they stand. */
  'pairing.link': z.strictObject({ handle, segments: z.array(id).min(1).max(200) }),
  /** Takes segments out of their rows; where a row would be empty, its two sides part. */
  'pairing.unlink': z.strictObject({ handle, segments: z.array(id).min(1).max(200) }),
  /** Moves a segment to the row above or below; `all` moves its side of all rows below as well. */
  'pairing.move': z.strictObject({
    handle,
    segment: id,
    direction: z.enum(['up', 'down']),
    all: z.boolean(),
  }),
  /** Pairs anew all that stands between pinned rows. */
  'pairing.realign': z.strictObject({ handle, work: work.optional() }),
  /** Says why one side of these rows is empty on purpose; null, that it is no longer. */
  'rows.omit': z.strictObject({
    handle,
    rows: z.array(boundRow).min(1),
    reason: z.string().trim().min(1).max(10_000).nullable(),
  }),
} as const;

export interface PairingOutputs {
  'row.merge': Step;
  'row.split': Step;
  'row.move': Step;
  'pairing.orders': Record<Side, string[]>;
  'pairing.explain': Reason[];
  'pairing.accept': Step;
  'pairing.link': Step;
  'pairing.unlink': Step;
  'pairing.move': Step;
  'pairing.realign': Step;
  'rows.omit': Step;
}
