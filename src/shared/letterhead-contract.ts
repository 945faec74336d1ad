import { z } from 'zod';
import { letterheadTemplate, type LetterheadTemplate } from '../formats/letterhead/template.ts';
import { file, handle } from './contract-parts.ts';

/** Name of a letterhead's folder. */
export const letterheadId = z.string().min(1).max(80);

export const letterheadInputs = {
  /** The letterheads of this installation, and which one the project goes out with. */
  'letterheads.read': z.strictObject({ handle }),
  /** Null: none. */
  'letterheads.choose': z.strictObject({ handle, id: letterheadId.nullable() }),
  'letterheads.open': z.strictObject({ id: letterheadId }),
  /** Writes one of the user's own and chooses it; `logo` is a new picture, without which the template's stays. */
  'letterheads.save': z.strictObject({
    handle,
    id: letterheadId.nullable(),
    template: letterheadTemplate,
    logo: file.optional(),
  }),
  'letterheads.remove': z.strictObject({ handle, id: letterheadId }),
} as const;

export interface LetterheadChoice {
  id: string;
  name: { km: string; en: string };
  isOwn: boolean;
}

export interface LetterheadsView {
  list: LetterheadChoice[];
  chosen: string | null;
  /** Where the user's own lie. */
  folder: string;
}

export interface LetterheadOutputs {
  'letterheads.read': LetterheadsView;
  'letterheads.choose': LetterheadsView;
  'letterheads.open': { template: LetterheadTemplate; isOwn: boolean };
  'letterheads.save': LetterheadsView;
  'letterheads.remove': LetterheadsView;
}

export type { LetterheadTemplate };
