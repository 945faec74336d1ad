import { z } from 'zod';

const line = z
  .string()
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u, 'a line may hold no line breaks and no control characters');
const both = z.strictObject({ km: line.default(''), en: line.default('') });
const lines = z.array(line).max(6).default([]);

/** What a file `letterhead.json` says; what it leaves out is not set. Every text stands in both languages. */
export const letterheadTemplate = z.strictObject({
  /** How people find it among others. */
  name: both,
  /** The kingdom and its motto at the head, in their official form. */
  kingdom: z.boolean().default(true),
  logo: z
    .strictObject({
      /** Name of a PNG or SVG file beside this one. */
      file: z
        .string()
        .max(100)
        .regex(
          /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} ._-]*\.(?:png|svg)$/iu,
          'the name of a .png or .svg file beside it',
        ),
      /** In millimetres. */
      height: z.number().min(5).max(60).default(22),
      /** Says what it shows to those who do not see it. */
      says: both.default({ km: '', en: '' }),
    })
    .nullable()
    .default(null),
  /** The ministry and its departments, the highest first. */
  office: z.strictObject({ km: lines, en: lines }).default({ km: [], en: [] }),
  /** The line for the number of the document. */
  number: both.default({ km: '', en: '' }),
  place: both.default({ km: '', en: '' }),
  date: z
    .strictObject({
      at: z.enum(['head', 'end', 'nowhere']).default('nowhere'),
      /** The day of the export, the one in `on`, or dots to be filled in by hand. */
      form: z.enum(['day', 'own', 'blank']).default('day'),
      /** An ISO day, "2026-03-12"; empty while nobody has chosen one. */
      on: z.union([z.iso.date(), z.literal('')]).optional(),
      /** The lunar date above the other one, in Khmer. */
      lunar: z.boolean().default(false),
    })
    .default({ at: 'nowhere', form: 'day', lunar: false }),
  signature: z
    .strictObject({
      title: both,
      name: both.default({ km: '', en: '' }),
      /** That the original is signed and stamped; never set in a draft. */
      note: both.default({ km: '', en: '' }),
    })
    .nullable()
    .default(null),
  /** At the foot of every page. */
  footer: both.default({ km: '', en: '' }),
});

export type LetterheadTemplate = z.infer<typeof letterheadTemplate>;

/** A template with its logo, as documents are set with it. */
export interface Letterhead extends LetterheadTemplate {
  picture: LetterheadPicture | null;
}

export interface LetterheadPicture {
  /** In pixels of the PNG. */
  width: number;
  height: number;
  png: Uint8Array;
  /** Cleaned of everything but shapes; null where it came as PNG. */
  svg: string | null;
}
