import { z } from 'zod';
import { bytes, content, handle, id, path, work } from './contract-parts.ts';
import { mostRemoved } from './memory-view.ts';
import type {
  ConcordanceAnswer,
  MatchView,
  MemoryImportView,
  MemoryStatistics,
  MemoryUnitView,
  PretranslationView,
  RepeatedView,
} from './memory-view.ts';
import type { Step } from './step.ts';

const unitText = z.string().trim().min(1).max(100_000);

/** Calls about memories: matches, concordance, pre-translation, the memories themselves, and large files. */
export const memoryInputs = {
  /** What memories and equal rows of the project propose for a row; `unapproved` lets in what nobody approved. */
  'matches.find': z.strictObject({ handle, row: id, unapproved: z.boolean() }),
  'concordance.find': z.strictObject({
    handle,
    text: z.string().max(1_000),
    side: z.enum(['both', 'km', 'en']),
    origin: z.string().max(1_000).optional(),
    maker: z.string().max(1_000).optional(),
    since: z.string().max(40).optional(),
    until: z.string().max(40).optional(),
    limit: z.int().min(1).max(1_000),
  }),
  /** Rows that the memories can fill with matches of at least `threshold` percent. */
  'pretranslation.preview': z.strictObject({
    handle,
    threshold: z.int().min(50).max(101),
    unapproved: z.boolean(),
    work,
  }),
  /** Fills rows, each as long as it says what it said. */
  'pretranslation.apply': z.strictObject({
    handle,
    rows: z.array(z.strictObject({ row: id, content: z.string().max(64), target: content })).min(1),
  }),
  /** An approved translation fills equal sentences of the project that have none. */
  'propagation.set': z.strictObject({ handle, on: z.boolean() }),
  /** Makes an empty memory in the folder where this installation keeps them. */
  'memory.create': z.strictObject({ name: z.string().trim().min(1).max(200) }),
  /** Memories in that folder. */
  'memory.list': z.strictObject({}),
  'memory.statistics': z.strictObject({ path }),
  /** Units that hold a text; the latest where it is empty. */
  'memory.units': z.strictObject({ path, text: z.string().max(1_000) }),
  'memory.repeated': z.strictObject({ path, side: z.enum(['km', 'en']) }),
  'memory.rewrite': z.strictObject({ path, id: z.int().min(1), km: unitText, en: unitText }),
  'memory.remove': z.strictObject({ path, ids: z.array(z.int().min(1)).min(1).max(mostRemoved) }),
  /** Brings back what was removed, by what `memory.remove` said. */
  'memory.put-back': z.strictObject({ removed: id }),
  /** Takes in the units of another memory; the event `work` tells how far it is. */
  'memory.merge': z.strictObject({ into: path, from: path, work }),
  /** Reads a file that the window has sent. The event `work` tells how far it is. */
  'memory.import': z.strictObject({ path, transfer: id, work }),
  /** Writes a file for the window to fetch. */
  'memory.export': z.strictObject({ path, format: z.enum(['tmx', 'csv', 'tsv']), work }),
  /** A large file on its way to the backend, a piece after the other; the first begins it. */
  'transfer.send': z.strictObject({ transfer: id.nullable(), name: z.string().min(1).max(500), bytes }),
  'transfer.fetch': z.strictObject({ transfer: id, from: z.int().min(0) }),
  'transfer.end': z.strictObject({ transfer: id }),
} as const;

export interface MemoryOutputs {
  'matches.find': MatchView[];
  'concordance.find': ConcordanceAnswer;
  'pretranslation.preview': { rows: PretranslationView[]; empty: number };
  'pretranslation.apply': Step;
  'propagation.set': null;
  'memory.create': { path: string };
  'memory.list': { path: string; name: string }[];
  'memory.statistics': MemoryStatistics;
  'memory.units': MemoryUnitView[];
  'memory.repeated': RepeatedView;
  'memory.rewrite': { id: number };
  'memory.remove': { removed: string };
  'memory.put-back': null;
  'memory.merge': { units: number };
  'memory.import': MemoryImportView;
  'memory.export': { transfer: string; name: string };
  'transfer.send': { transfer: string };
  'transfer.fetch': { bytes: Uint8Array };
  'transfer.end': null;
}
