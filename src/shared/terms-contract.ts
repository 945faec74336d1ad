import { z } from 'zod';
import { sides } from '../core/review/change.ts';
import { longestRemark, longestTerm, mostTerms, termStatuses } from '../core/terms/concept.ts';
import { bytes, handle, path } from './contract-parts.ts';
import type {
  ConceptList,
  TermEdit,
  TermStep,
  TermbaseView,
  TermImportView,
  TermPlaceView,
} from './terms-view.ts';

const remark = z.string().trim().max(longestRemark);
const concept = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        text: z.string().trim().min(1).max(longestTerm),
        language: z.string().min(2).max(35),
        status: z.enum(termStatuses),
        note: remark,
      }),
    )
    .min(1)
    .max(mostTerms),
  definition: remark,
  note: remark,
  source: remark,
  subject: remark,
});
const conceptIds = z.array(z.int().min(1)).min(1).max(100_000);

/** What may be asked of termbases. */
export const termsInputs = {
  /** Terms of the project's termbases in texts of one side. */
  'terms.find': z.strictObject({
    handle,
    side: z.enum(sides),
    texts: z.array(z.string().max(200_000)).max(100),
  }),
  /** Termbases in the folder where this installation keeps them. */
  'termbase.list': z.strictObject({}),
  /** Makes an empty one there. */
  'termbase.create': z.strictObject({ name: z.string().trim().min(1).max(200) }),
  /** The official terms that Bokprae brings along, as a termbase there. */
  'termbase.starter': z.strictObject({}),
  'termbase.read': z.strictObject({ path }),
  'termbase.import': z.strictObject({
    path,
    file: z.strictObject({ name: z.string().min(1).max(500), bytes }),
  }),
  'termbase.export': z.strictObject({ path, format: z.enum(['tbx', 'csv', 'tsv']) }),
  /** Concepts that hold a text, or all; or those that say the same as another. */
  'concepts.read': z.strictObject({
    path,
    text: z.string().max(1_000),
    only: z.enum(['all', 'duplicates']),
    from: z.int().min(0),
    count: z.int().min(1).max(1_000),
  }),
  /** Changes a concept; `id` null adds one. */
  'concept.save': z.strictObject({ path, id: z.int().min(1).nullable(), concept }),
  'concepts.remove': z.strictObject({ path, ids: conceptIds }),
  /** Makes one concept of each group that says the same. */
  'concepts.merge': z.strictObject({ path }),
  /** Takes back a step, or, without one, what was done last here; refused where a term was changed since. */
  'termbase.undo': z.strictObject({ path, step: z.int().min(1).nullable() }),
  /** Does again what was taken back last. */
  'termbase.redo': z.strictObject({ path }),
} as const;

export interface TermsOutputs {
  /** For each text, in their order. */
  'terms.find': TermPlaceView[][];
  'termbase.list': { path: string; name: string }[];
  'termbase.create': { path: string };
  'termbase.starter': { path: string };
  'termbase.read': TermbaseView;
  'termbase.import': TermImportView;
  'termbase.export': { name: string; bytes: Uint8Array };
  'concepts.read': ConceptList;
  'concept.save': { id: number } & TermStep;
  'concepts.remove': TermStep;
  'concepts.merge': TermStep;
  'termbase.undo': { what: TermEdit };
  'termbase.redo': { what: TermEdit };
}
