import { z } from 'zod';
import { type Normalisation, normalisations } from '../core/normalise/normalise-text.ts';
import { sides } from '../core/review/change.ts';
import type { RichText } from '../core/text/rich-text.ts';
import { handle, id, version } from './contract-parts.ts';
import type { Step } from './step.ts';

const wanted = {
  handle,
  side: z.enum(sides),
  kinds: z.array(z.enum(normalisations)).max(normalisations.length),
};

/** What may be asked about putting characters in their normal form. */
export const normalisingInputs = {
  'normalise.preview': z.strictObject(wanted),
  /** Changes the segments named, all in one step; none when one of them was changed since the preview. */
  'normalise.apply': z.strictObject({
    ...wanted,
    segments: z
      .array(z.strictObject({ segment: id, version }))
      .min(1)
      .max(1_000_000),
  }),
} as const;

/** A text as it stands and in its normal form, and what that takes. */
export interface NormalisedText {
  row: string;
  segment: string;
  kinds: Normalisation[];
  before: RichText;
  after: RichText;
  version: string[];
}

export interface NormalisingOutputs {
  'normalise.preview': NormalisedText[];
  'normalise.apply': Step;
}
