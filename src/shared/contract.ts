import { z } from 'zod';
import type { Reason } from '../core/align/bead.ts';
import { roles, type Side, sides } from '../core/review/change.ts';
import { mqmCategories, severities } from '../core/lqa/mqm.ts';
import { attachmentKinds, type AttachmentKind, type AttachmentView } from './attachment-view.ts';
import { boundRow, content, file, handle, id, path, version } from './contract-parts.ts';
import { memoryInputs, type MemoryOutputs } from './memory-contract.ts';
import { termsInputs, type TermsOutputs } from './terms-contract.ts';
import type { Step } from './step.ts';
import { findingInputs, type FindingOutputs, type FindingsEvent } from './finding-contract.ts';
import type { PeopleView, SignOffView } from './people-view.ts';
import type { MergeView, TakenInView } from './merge-view.ts';
import { type ExportFormat, exportFormats, exportLayouts } from './export-kinds.ts';
import type { Problem } from './problem.ts';
import type { AppView, CardView, FolderView, Settings } from './app-view.ts';
import type { OverviewView, RiskView, ScorecardView } from './overview-view.ts';
import type { Reading } from './reading-view.ts';
import type { VerifyReport } from './verify-report.ts';
import type { VersionPreview } from './version-preview.ts';
import type {
  FoundText,
  ProjectView,
  QueueItem,
  Replacement,
  RowView,
  SuggestionView,
  ThreadView,
  VersionView,
} from './view.ts';

/** The contract between the window and the backend: what may be called, with what, and what comes back. */

/** A window's own name for work that it may cancel. */
const work = z.string().min(1).max(100);
const passphrase = z.string().min(1).max(1_000);
const cardText = z.string().max(100_000);
const beside = {
  kind: z.enum(['suggest', 'correct']),
  texts: z
    .array(z.strictObject({ segment: id.nullable(), version, on: content, content }))
    .min(1)
    .max(100),
  note: z.string().max(10_000),
};
const languages = z.strictObject({ source: z.string().max(35), target: z.string().max(35) });
const key = z.string().regex(/^[0-9a-f]{64}$/);
const memberReason = z.string().trim().min(1).max(10_000);
const search = {
  handle,
  find: z.string().min(1).max(1_000),
  /** Exactly as typed; otherwise by match key, blind to case, spelling variants and digits' script. */
  exact: z.boolean(),
};
const translationError = z.strictObject({ category: z.enum(mqmCategories), severity: z.enum(severities) });
const layout = z.enum(exportLayouts);
const exportFormat = z.enum(exportFormats);

export const inputs = {
  'app.view': z.strictObject({}),
  /** `remember` lets the desktop keep the passphrase in the system's own store, where there is one. */
  'identity.create': z.strictObject({
    name: z.string().trim().min(1).max(200),
    passphrase: passphrase.nullable().optional(),
    remember: z.boolean().optional(),
  }),
  'identity.unlock': z.strictObject({ passphrase, remember: z.boolean().optional() }),
  /** Sets, changes or (`next` null) takes away the passphrase. */
  'identity.protect': z.strictObject({
    present: passphrase.nullable(),
    next: passphrase.nullable(),
    remember: z.boolean().optional(),
  }),
  /** The key sealed with a passphrase of its own, as a file to keep elsewhere. */
  'identity.backup': z.strictObject({ passphrase }),
  'identity.restore': z.strictObject({ backup: cardText, passphrase, keepSealed: z.boolean() }),
  /** Moves a locked key aside, which stays in the user's data folder, so that one can begin with another. */
  'identity.set-aside': z.strictObject({}),
  /** My public key, as a file to hand over. */
  'identity.card': z.strictObject({}),
  'card.read': z.strictObject({ text: cardText }),
  'settings.change': z.strictObject({
    language: z.enum(['en', 'km']).optional(),
    theme: z.enum(['system', 'light', 'dark']).optional(),
  }),
  'recent.forget': z.strictObject({ path }),
  'folder.list': z.strictObject({ folder: path.nullable() }),

  /** Reads and aligns without writing anything; languages are guessed where they are not given. */
  'documents.read': z.strictObject({
    source: file,
    target: file.nullable(),
    languages: languages.nullable(),
    work: work.optional(),
  }),
  /** Ends work that this window began under this name, at once; its call answers `cancelled`. */
  'work.cancel': z.strictObject({ work }),
  /** Reads the pages of a PDF as pictures; gives a plain text that nobody has proofread. */
  'documents.ocr': z.strictObject({ file, task: id }),
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
  /** Joins a row with the next one. */
  'row.merge': z.strictObject({ handle, row: id }),
  /** Cuts a row in two at a place in one of its segments, in UTF-16 units. */
  'row.split': z.strictObject({ handle, row: id, side: z.enum(sides), segment: id, at: z.int().min(0) }),
  /** Moves a row's first segment of a side to the row above, or its last to the row below. */
  'row.move': z.strictObject({ handle, row: id, side: z.enum(sides), direction: z.enum(['up', 'down']) }),
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
  /** The segments of each side in their document's own order. */
  'pairing.orders': z.strictObject({ handle }),
  /** Why a row is believed to be a pair, or doubted. */
  'pairing.explain': z.strictObject({ handle, row: id }),
  /** Accepts rows as they are, so that they are pinned when the rest is aligned again; or puts them in doubt. */
  'pairing.accept': z.strictObject({ handle, rows: z.array(id).min(1), accepted: z.boolean() }),
  /** Makes one row of these segments, wherever they stand. */
  'pairing.link': z.strictObject({ handle, segments: z.array(id).min(1).max(200) }),
  /** Takes segments out of their rows; where a row would be empty, its two sides part. */
  'pairing.unlink': z.strictObject({ handle, segments: z.array(id).min(1).max(200) }),
  /** Moves a segment to the row above or below; `all` moves its side of all rows below as well. */
  'pairing.move': z.strictObject({
    handle,
    segment: id,
    direction: z.enum(['up', 'down']),
    all: z.boolean(),
  }),
  /** Pairs anew all that stands between pinned rows. */
  'pairing.realign': z.strictObject({ handle, work: work.optional() }),
  /** What a new version of a document would change; nothing is written. */
  'version.preview': z.strictObject({ handle, side: z.enum(sides), file }),
  /** Brings a new version of a document in. */
  'version.bring': z.strictObject({ handle, side: z.enum(sides), file }),
  /** Says why one side of these rows is empty on purpose; null, that it is no longer. */
  'rows.omit': z.strictObject({
    handle,
    rows: z.array(boundRow).min(1),
    reason: z.string().trim().min(1).max(10_000).nullable(),
  }),

  'draft.save': z.strictObject({ handle, row: id, segment: id.nullable(), version, content }),
  'draft.clear': z.strictObject({ handle, row: id }),
  'draft.list': z.strictObject({ handle }),
  /** A suggestion or a correction that was begun, beside `on`, the texts that its author saw. */
  'beside.save': z.strictObject({ handle, row: id, ...beside }),
  'beside.clear': z.strictObject({ handle, row: id, kind: beside.kind }),
  'beside.list': z.strictObject({ handle }),

  'comments.read': z.strictObject({ handle, row: id.nullable() }),
  'comment.add': z.strictObject({
    handle,
    row: id,
    thread: id.nullable(),
    text: z.string().trim().min(1).max(20_000),
    /** A stretch of a segment, in UTF-16 units of the text that was shown. */
    anchor: z
      .strictObject({
        segment: id,
        start: z.int().min(0),
        end: z.int().min(1),
        text: z.string().max(200_000),
      })
      .optional(),
    suggestion: id.optional(),
    error: translationError.optional(),
    /** Keys of members. */
    mentions: z.array(z.string().max(64)).max(50).optional(),
  }),
  'thread.resolve': z.strictObject({
    handle,
    thread: id,
    resolved: z.boolean(),
    outcome: z.enum(['done', 'declined']).optional(),
    reason: z.string().trim().max(10_000).optional(),
  }),
  'thread.assign': z.strictObject({ handle, thread: id, member: z.string().max(64).nullable() }),
  'thread.classify': z.strictObject({ handle, thread: id, error: translationError.nullable() }),
  /** Marks what others wrote as seen here; everything where `threads` is null. */
  'threads.seen': z.strictObject({ handle, threads: z.array(id).max(10_000).nullable() }),

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

  'approval.queue': z.strictObject({ handle }),
  /** `rows` limits it to these rows as they stand; without, it holds for the whole project. */
  'approval.waive': z.strictObject({
    handle,
    reason: memberReason,
    rows: z.array(boundRow).min(1).optional(),
  }),
  'sign-off.read': z.strictObject({ handle }),
  /** `document` is the hash that was shown; another one is not signed. */
  'sign-off.sign': z.strictObject({ handle, document: key }),

  'people.read': z.strictObject({ handle }),
  'member.set': z.strictObject({ handle, key, name: z.string().trim().min(1).max(200), role: z.enum(roles) }),
  'member.revoke': z.strictObject({ handle, key, reason: memberReason }),
  'member.replace-key': z.strictObject({ handle, key, next: key, reason: memberReason }),
  'four-eyes.set': z.strictObject({ handle, on: z.boolean(), reason: memberReason }),
  /** Begins the open project anew, in a file beside it, with its log as evidence. */
  'project.refound': z.strictObject({ handle }),

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

  ...memoryInputs,
  ...termsInputs,
  ...findingInputs,

  'export.preview': z.strictObject({ handle, layout, names: z.boolean() }),
  'export.write': z.strictObject({ handle, layout, format: exportFormat, names: z.boolean() }),
} as const;

export interface Draft {
  row: string;
  segment: string | null;
  version: string[];
  content: z.infer<typeof content>;
  saved: string;
}

/** A suggestion or correction that somebody began and has not sent. */
export interface BesideDraft extends Omit<Input<'beside.save'>, 'handle'> {
  saved: string;
}

export type { Step } from './step.ts';

export interface NamedText {
  /** A file name. */
  name: string;
  text: string;
}

export interface ExportPreview {
  css: string;
  body: string;
  /** The document that the translation alone is written back into as a file of its own format. */
  into: { name: string; format: ExportFormat } | null;
  draft: boolean;
  rows: number;
  approved: number;
}

export interface Outputs extends MemoryOutputs, TermsOutputs, FindingOutputs {
  'app.view': AppView;
  'identity.create': AppView;
  'identity.unlock': AppView;
  'identity.protect': AppView;
  'identity.backup': NamedText;
  'identity.restore': AppView;
  'identity.set-aside': AppView;
  'identity.card': NamedText;
  'card.read': CardView;
  'settings.change': Settings;
  'recent.forget': AppView;
  'folder.list': FolderView;
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
  'rows.read': RowView[];
  'row.write': Step;
  'rows.state': Step;
  'row.request': Step;
  'row.choose': Step;
  'row.merge': Step;
  'row.split': Step;
  'row.move': Step;
  'pairing.orders': Record<Side, string[]>;
  'pairing.explain': Reason[];
  'pairing.accept': Step;
  'pairing.link': Step;
  'pairing.unlink': Step;
  'pairing.move': Step;
  'pairing.realign': Step;
  'version.preview': VersionPreview;
  'version.bring': Step;
  'rows.omit': Step;
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
  'comments.read': ThreadView[];
  'comment.add': Step;
  'thread.resolve': Step;
  'thread.assign': Step;
  'thread.classify': Step;
  'threads.seen': null;
  undo: Step;
  redo: Step;
  find: FoundText[];
  'replace.preview': Replacement[];
  'replace.apply': Step;
  'approval.queue': QueueItem[];
  'approval.waive': null;
  'sign-off.read': SignOffView;
  'sign-off.sign': Step;
  'people.read': PeopleView;
  'member.set': PeopleView;
  'member.revoke': PeopleView;
  'member.replace-key': PeopleView;
  'four-eyes.set': PeopleView;
  'project.refound': ProjectView;
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
  /** A termbase was written to. */
  | { event: 'terms' }
  | FindingsEvent
  /** Long work: what it is, and the share done from 0 to 1. */
  | { event: 'progress'; task: 'read' | 'align' | 'check' | 'rebuild'; share: number }
  /** Long work that a window named: the share done from 0 to 1. */
  | { event: 'task'; task: string; share: number }
  /** The project can no longer be written, and why. */
  | { event: 'read-only'; handle: string; problem: Problem }
  /** A file that the system asks this app to open. */
  | { event: 'open'; path: string }
  /** A command of the window that was chosen in the desktop's menu. */
  | { event: 'command'; command: string };
