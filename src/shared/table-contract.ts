import { z } from 'zod';
import { file, handle } from './contract-parts.ts';
import type { Step } from './step.ts';

export const tableInputs = {
  /** What a review table that came back would bring; nothing is written. */
  'table.preview': z.strictObject({ handle, file }),
  'table.take-in': z.strictObject({ handle, file }),
} as const;

/** What somebody did to a review table; rows are numbers from 1. */
export interface TableReturnView {
  changes: (
    | { row: number; before: string; after: string; /** Who suggests it, and the file. */ by: string }
    | { row: number; comment: string }
  )[];
  /** Rows that are not in the table any more. */
  deleted: number[];
  moved: number[];
  /** Texts of rows that somebody added. */
  added: string[];
  /** Rows that were changed here since the table went out. */
  overtaken: number[];
}

export interface TableOutputs {
  'table.preview': TableReturnView;
  'table.take-in': Step;
}
