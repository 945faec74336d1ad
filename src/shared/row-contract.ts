import { z } from 'zod';
import { sides } from '../core/review/change.ts';
import { boundRow, content, handle, id, version } from './contract-parts.ts';
import type { Step } from './step.ts';
import type { Problem } from './problem.ts';
import type { FoundText, Replacement, RowView, SuggestionView, VersionView } from './view.ts';

const beside = {
  kind: z.enum(['suggest', 'correct']),
  texts: z
    .array(z.strictObject({ segment: id.nullable(), version, on: content, content }))
    .min(1)
    .max(100),
  note: z.string().max(10_000),
};
const search = {
  handle,
  find: z.string().min(1).max(1_000),
  /** Exactly as typed; otherwise by match key, blind to case, spelling variants and digits' script. */
  exact: z.boolean(),
};

/** Calls about what rows say: their texts and states, suggestions, drafts, finding and replacing, undo. */
export const rowInputs = {
  'rows.read': z.strictObject({ handle, from: z.int().min(0), count: z.int().min(1).max(5_000) }),
  /** New texts for a row's segments; `segment` null writes the first translation of an empty row. */
  'row.write': z.strictObject({
    handle,
    row: id,
    texts: z
      .array(z.strictObject({ segment: id.nullable(), version, content }))
      .min(1)
      .max(100),
    /** Gives the row this state in the same step, where there is one. */
    state: z.enum(['translated', 'reviewed']).nullable(),
  }),
  'rows.state': z.strictObject({
    handle,
    state: z.enum(['translated', 'reviewed', 'final']),
    rows: z.array(boundRow).min(1),
  }),
  'row.request': z.strictObject({ handle, row: id, reason: z.string().trim().min(1).max(10_000) }),
  'row.choose': z.strictObject({ handle, segment: id, conflict: z.string().max(64), content }),
  'row.history': z.strictObject({ handle, row: id, side: z.enum(sides) }),
  /** Brings back the text of a version, and the state that its change gave. */
  'row.restore': z.strictObject({ handle, row: id, side: z.enum(sides), change: z.string().max(64) }),

  'suggestions.read': z.strictObject({ handle, row: id }),
  /** Suggests texts in place of those that the author saw, `on`. */
  'row.suggest': z.strictObject({
    handle,
    row: id,
    texts: z
      .array(z.strictObject({ segment: id.nullable(), on: content, content }))
      .min(1)
      .max(100),
    note: z.string().trim().min(1).max(10_000).nullable(),
  }),
  /** Takes a suggestion, in whole, in part or edited; `now` is what stood there when it was decided. */
  'suggestion.accept': z.strictObject({ handle, suggestion: id, now: content, content }),
  'suggestion.decline': z.strictObject({
    handle,
    suggestion: id,
    reason: z.string().trim().min(1).max(10_000),
  }),
  'suggestion.withdraw': z.strictObject({ handle, suggestion: id }),
  'source.correct': z.strictObject({
    handle,
    row: id,
    texts: z
      .array(z.strictObject({ segment: id, version, content }))
      .min(1)
      .max(100),
    reason: z.string().trim().min(1).max(10_000).nullable(),
  }),

  'draft.save': z.strictObject({ handle, row: id, segment: id.nullable(), version, content }),
  'draft.clear': z.strictObject({ handle, row: id }),
  'draft.list': z.strictObject({ handle }),
  /** A suggestion or a correction that was begun, beside `on`, the texts that its author saw. */
  'beside.save': z.strictObject({ handle, row: id, ...beside }),
  'beside.clear': z.strictObject({ handle, row: id, kind: beside.kind }),
  'beside.list': z.strictObject({ handle }),

  undo: z.strictObject({ handle }),
  redo: z.strictObject({ handle }),

  find: z.strictObject({ ...search, side: z.enum(['both', ...sides]) }),
  'replace.preview': z.strictObject({ ...search, replacement: z.string().max(10_000) }),
  /** Replaces in the segments named, all in one step. */
  'replace.apply': z.strictObject({
    ...search,
    replacement: z.string().max(10_000),
    segments: z.array(z.strictObject({ segment: id, version })).min(1),
  }),
} as const;

export interface Draft {
  row: string;
  segment: string | null;
  version: string[];
  content: z.infer<typeof content>;
  saved: string;
}

/** A suggestion or correction that somebody began and has not sent. */
export interface BesideDraft extends Omit<z.infer<(typeof rowInputs)['beside.save']>, 'handle'> {
  saved: string;
}

export interface RowOutputs {
  'rows.read': RowView[];
  'row.write': Step;
  'rows.state': Step;
  'row.request': Step;
  'row.choose': Step;
  'row.history': VersionView[];
  /** `state` says why the state could not be given as well. */
  'row.restore': Step & { state: Problem | null };
  'suggestions.read': SuggestionView[];
  'row.suggest': Step;
  'suggestion.accept': Step;
  'suggestion.decline': Step;
  'suggestion.withdraw': Step;
  'source.correct': Step;
  'draft.save': null;
  'draft.clear': null;
  'draft.list': Draft[];
  'beside.save': null;
  'beside.clear': null;
  'beside.list': BesideDraft[];
  undo: Step;
  redo: Step;
  find: FoundText[];
  'replace.preview': Replacement[];
  'replace.apply': Step;
}
