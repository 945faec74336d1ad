import { z } from 'zod';
import { markTypes } from '../core/text/rich-text.ts';

export const handle = z.string().min(1).max(4_000);
export const path = z.string().min(1).max(4_000);
export const id = z.string().min(1).max(64);
export const version = z.array(z.string().max(64)).max(100);
export const content = z.strictObject({
  text: z.string().max(200_000),
  marks: z.array(
    z.strictObject({
      type: z.enum(markTypes),
      start: z.int().min(0),
      end: z.int().min(0),
      href: z.string().max(4_000).optional(),
    }),
  ),
});
/** Bytes travel as they are in Electron, and as base64 in the browser's JSON. */
export const bytes = z.instanceof(Uint8Array);
export const file = z.strictObject({ name: z.string().min(1).max(500), bytes });
export const boundRow = z.strictObject({ row: id, content: z.string().max(64) });
/** A window's own name for work that takes long, by which it may follow and cancel it. */
export const work = z.string().min(1).max(64);
