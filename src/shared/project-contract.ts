import { z } from 'zod';
import { sides } from '../core/review/change.ts';
import { file, handle, id, path, work } from './contract-parts.ts';
import type { Step } from './step.ts';
import type { MergeView, TakenInView } from './merge-view.ts';
import type { Reading } from './reading-view.ts';
import type { VerifyReport } from './verify-report.ts';
import type { VersionPreview } from './version-preview.ts';
import type { ProjectView } from './view.ts';

const languages = z.strictObject({ source: z.string().max(35), target: z.string().max(35) });

/** Calls about whole projects: documents to be read, files, copies of others, new versions of a document. */
export const projectInputs = {
  /** Reads and aligns without writing anything; languages are guessed where they are not given. */
  'documents.read': z.strictObject({
    source: file,
    target: file.nullable(),
    languages: languages.nullable(),
    work: work.optional(),
  }),
  /** Ends work that this window began under this name; its call answers `cancelled`. */
  'work.cancel': z.strictObject({ work }),
  /** Reads the pages of a PDF as pictures; gives a plain text that nobody has proofread. */
  'documents.ocr': z.strictObject({ file, work }),
  'project.create': z.strictObject({
    title: z.string().trim().min(1).max(500),
    folder: path,
    /** File name without its ending. */
    name: z.string().trim().min(1).max(200),
    source: file,
    target: file.nullable(),
    languages,
    work: work.optional(),
  }),
  'project.sample': z.strictObject({}),
  /**
   * Opens a project file; `takeOver` takes a stale lock, `readOnly` does not ask for one, `acceptOlder` goes on
   * with a copy that lacks the latest changes seen here.
   */
  'project.open': z.strictObject({
    path,
    takeOver: z.boolean(),
    readOnly: z.boolean(),
    acceptOlder: z.boolean().optional(),
    /** Of a sealed package. */
    passphrase: z.string().max(1_000).nullable().optional(),
  }),
  /** Puts a project file that was dropped on the window into the projects' folder, and opens it. */
  'project.adopt': z.strictObject({ file, passphrase: z.string().max(1_000).optional() }),
  /** A copy for somebody; a review package has a note, the rows that are meant, and may be sealed. */
  'project.hand-over': z.strictObject({
    handle,
    what: z.enum(['copy', 'review']),
    to: z.string().trim().max(200),
    note: z.string().trim().max(10_000),
    rows: z.array(id).max(1_000_000),
    documents: z.boolean(),
    passphrase: z.string().max(1_000).nullable(),
  }),
  'project.take-in': z.strictObject({ handle, file, passphrase: z.string().max(1_000).nullable() }),
  'merge.view': z.strictObject({ handle }),
  'merge.again': z.strictObject({ handle, change: z.string().max(64) }),
  'project.view': z.strictObject({ handle }),
  'project.close': z.strictObject({ handle }),
  'project.verify': z.strictObject({ handle }),
  /** What a new version of a document would change; nothing is written. */
  'version.preview': z.strictObject({ handle, side: z.enum(sides), file, work: work.optional() }),
  /** Brings a new version of a document in. */
  'version.bring': z.strictObject({ handle, side: z.enum(sides), file, work: work.optional() }),
} as const;

export interface ProjectOutputs {
  'documents.read': Reading;
  'work.cancel': null;
  'documents.ocr': { name: string; bytes: Uint8Array };
  'project.create': ProjectView;
  'project.sample': ProjectView;
  'project.open': ProjectView;
  'project.adopt': ProjectView;
  'project.hand-over': { name: string; bytes: Uint8Array };
  'project.take-in': TakenInView;
  'merge.view': MergeView;
  'merge.again': Step;
  'project.view': ProjectView;
  'project.close': null;
  'project.verify': VerifyReport;
  'version.preview': VersionPreview;
  'version.bring': Step;
}
