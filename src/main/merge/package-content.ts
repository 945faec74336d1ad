import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What a package carries, as JSON: the log, to be checked like any other, and what its sender says. */
export const packageContent = z.strictObject({
  version: z.literal(1),
  /** Name of the sender; not proven, unlike those of the log. */
  from: z.string().max(200),
  /** Whom it is for, and what they are asked to do. */
  to: z.string().max(200),
  note: z.string().max(10_000),
  made: z.iso.datetime(),
  /** Rows that the receiver is asked to look at; all where none is named. */
  rows: z.array(z.string().max(64)).max(1_000_000),
  log: z
    .array(z.strictObject({ id: hash, payload: z.string(), signature: z.string().max(200) }))
    .min(1)
    .max(2_000_000),
  documents: z.array(z.strictObject({ sha256: hash, name: z.string().max(500), bytes: z.base64() })).max(10),
});
export type PackageContent = z.infer<typeof packageContent>;
/** What somebody is asked to do, and who asks. */
export type Errand = Pick<PackageContent, 'from' | 'to' | 'note' | 'made' | 'rows'>;
