import { z } from 'zod';
import type { AppView, FolderView, Settings } from './app-view.ts';
import { attachmentKinds, type AttachmentKind, type AttachmentView } from './attachment-view.ts';
import { commentInputs, type CommentOutputs } from './comment-contract.ts';
import { handle, path, work } from './contract-parts.ts';
import { type ExportFormat, exportFormats, exportLayouts } from './export-kinds.ts';
import { normalisingInputs, type NormalisingOutputs } from './normalising.ts';
import { findingInputs, type FindingOutputs, type FindingsEvent } from './finding-contract.ts';
import { letterheadInputs, type LetterheadOutputs } from './letterhead-contract.ts';
import { memoryInputs, type MemoryOutputs } from './memory-contract.ts';
import type { OverviewView, RiskView, ScorecardView } from './overview-view.ts';
import { pairingInputs, type PairingOutputs } from './pairing-contract.ts';
import { peopleInputs, type PeopleOutputs } from './people-contract.ts';
import type { Problem } from './problem.ts';
import { projectInputs, type ProjectOutputs } from './project-contract.ts';
import { rowInputs, type RowOutputs } from './row-contract.ts';
import { tableInputs, type TableOutputs } from './table-contract.ts';
import { termsInputs, type TermsOutputs } from './terms-contract.ts';
import type { ProjectView, RowView } from './view.ts';

/** The contract between the window and the backend: what may be called, with what, and what comes back. */

const layout = z.enum(exportLayouts);
const exportFormat = z.enum(exportFormats);

export const inputs = {
  'app.view': z.strictObject({}),
  'settings.change': z.strictObject({
    language: z.enum(['en', 'km']).optional(),
    theme: z.enum(['system', 'light', 'dark']).optional(),
  }),
  'recent.forget': z.strictObject({ path }),
  'folder.list': z.strictObject({ folder: path.nullable(), endings: z.array(z.string().max(20)).max(20) }),

  /** How the project came to be what it is; `offset`: minutes that the local clock is ahead of UTC. */
  'overview.read': z.strictObject({ handle, offset: z.int().min(-1_000).max(1_000) }),
  /** Rows to be reviewed, the riskiest first. */
  'risk.read': z.strictObject({ handle }),
  'lqa.read': z.strictObject({ handle }),
  /** Sets the most penalty points per 1,000 words that pass; null for none. */
  'lqa.set': z.strictObject({ handle, passMark: z.number().min(0).max(1_000_000).nullable() }),
  'lqa.export': z.strictObject({ handle, format: z.enum(['csv', 'html']), language: z.enum(['en', 'km']) }),

  /** Memories or termbases that the project uses in this installation, in order. */
  'attachments.read': z.strictObject({ handle, kind: z.enum(attachmentKinds) }),
  'attachments.set': z.strictObject({
    handle,
    kind: z.enum(attachmentKinds),
    list: z.array(z.strictObject({ path, penalty: z.int().min(0).max(100), writable: z.boolean() })).max(100),
  }),

  ...projectInputs,
  ...rowInputs,
  ...pairingInputs,
  ...commentInputs,
  ...peopleInputs,
  ...memoryInputs,
  ...termsInputs,
  ...findingInputs,
  ...letterheadInputs,
  ...normalisingInputs,
  ...tableInputs,

  /** `format` tells whether the translation alone goes into a document of its own, whose texts are then shown. */
  'export.preview': z.strictObject({ handle, layout, format: exportFormat.optional(), names: z.boolean() }),
  'export.write': z.strictObject({
    handle,
    layout,
    format: exportFormat,
    names: z.boolean(),
    work: work.optional(),
  }),
} as const;

export type { Step } from './step.ts';

export interface ExportPreview {
  css: string;
  body: string;
  /** The document that the translation alone is written back into as a file of its own format. */
  into: { name: string; format: ExportFormat } | null;
  draft: boolean;
  rows: number;
  approved: number;
}

export interface Outputs
  extends
    ProjectOutputs,
    RowOutputs,
    PairingOutputs,
    CommentOutputs,
    PeopleOutputs,
    MemoryOutputs,
    TermsOutputs,
    FindingOutputs,
    LetterheadOutputs,
    NormalisingOutputs,
    TableOutputs {
  'app.view': AppView;
  'settings.change': Settings;
  'recent.forget': AppView;
  'folder.list': FolderView;
  'overview.read': OverviewView;
  'risk.read': RiskView[];
  'lqa.read': ScorecardView;
  'lqa.set': ScorecardView;
  'lqa.export': { name: string; bytes: Uint8Array };
  'attachments.read': AttachmentView[];
  'attachments.set': AttachmentView[];
  'export.preview': ExportPreview;
  /** `isPage`: the bytes are a page, which the desktop prints as the PDF that was asked for. */
  'export.write': { name: string; bytes: Uint8Array; isPage?: boolean };
}

export type Method = keyof typeof inputs;
export type Input<M extends Method> = z.infer<(typeof inputs)[M]>;
export type Output<M extends Method> = Outputs[M];

/** What the backend tells every window without being asked. */
export type BackendEvent =
  /** Rows that changed, after the project's view that they belong to. */
  | { event: 'changed'; handle: string; view: ProjectView; rows: RowView[] }
  | { event: 'settings'; settings: Settings }
  /** A project's memories or termbases are others than before, or in another order. */
  | { event: 'attachments'; handle: string; kind: AttachmentKind }
  /** A memory was written to. */
  | { event: 'memory' }
  /** A termbase was written to. */
  | { event: 'terms' }
  | FindingsEvent
  /** Long work: what it is, and the share done from 0 to 1. */
  | { event: 'progress'; task: 'read' | 'align' | 'check' | 'rebuild'; share: number }
  /** Long work that a window named: the share done from 0 to 1. */
  | { event: 'work'; work: string; share: number; steps?: number }
  /** The project can no longer be written, and why. */
  | { event: 'read-only'; handle: string; problem: Problem }
  /** A file that the system asks this app to open. */
  | { event: 'open'; path: string }
  /** A command of the window that was chosen in the desktop's menu. */
  | { event: 'command'; command: string };
