import { mostRemoved, type MemoryUnitView, type RepeatedView } from '../../../shared/memory-view.ts';
import { emptyLog } from '../empty-log.ts';
import { findRepeated } from '../find-repeated.ts';
import { readStatistics } from '../maintenance.ts';
import { mergeMemory } from '../merge-memory.ts';
import { type Memory, unitColumns, unitTables, worthStoring } from '../memory.ts';
import { decodeRow, type UnitRow } from '../memory-unit.ts';
import { storeNewUnits } from '../side-index.ts';
import { readWritten, takeDelivery } from '../written.ts';
import { findMatches } from './find-matches.ts';
import type { CallInput, CallOutput, MemoryCall } from './memory-calls.ts';
import { exportFile, importFile } from './move-units.ts';
import { type Progress, Refused, runSteps } from './run-steps.ts';
import type { OpenMemories } from './open-memories.ts';
import { searchConcordance, viewUnit } from './search-concordance.ts';

const mostGroups = 200;

type Answers = {
  [C in MemoryCall]: (
    open: OpenMemories,
    input: CallInput<C>,
    progress: Progress,
  ) => CallOutput<C> | Promise<CallOutput<C>>;
};

/** What a thread does when it is asked. */
export const answers: Answers = {
  match: (open, input, { told }) => findMatches(open, input, told),
  concordance: searchConcordance,
  latest: (open, { path, count }) => {
    const rows = open
      .get(path)
      .database.prepare(`SELECT ${unitColumns} FROM ${unitTables} ORDER BY unit.id DESC LIMIT ?`)
      .all(count) as UnitRow[];
    return rows.map((row) => viewUnit(row.id, decodeRow(row)));
  },
  statistics: (open, { path }) => readStatistics(open.get(path)),
  repeated: (open, { path, side }) => readRepeated(open.get(path), side),
  create: (open, { path }) => {
    emptyLog(open.get(path, { create: true }).database);
    return null;
  },
  import: importFile,
  export: exportFile,
  merge: async (open, { into, from }, progress) => ({
    units: await runSteps(mergeMemory(open.get(into), open.get(from)), progress),
  }),
  rewrite: (open, { path, id, km, en }) => {
    const memory = open.get(path);
    const unit = memory.unit(id);
    if (!unit) throw new Refused({ code: 'no-such-unit' });
    const side = (before: typeof unit.km, text: string) =>
      before.text === text ? before : { text, marks: [], codes: [] };
    const written = memory.replace(id, { ...unit, km: side(unit.km, km), en: side(unit.en, en) });
    emptyLog(memory.database);
    return { id: written };
  },
  remove: (open, { path, ids }) => {
    const memory = open.get(path);
    const units = ids.flatMap((id) => memory.unit(id) ?? []);
    memory.remove(ids);
    emptyLog(memory.database);
    return units;
  },
  add: (open, { path, units }) => {
    const memory = open.get(path);
    memory.add(units);
    emptyLog(memory.database);
    return null;
  },
  written: (open, { path, project, create }) => readWritten(open.get(path, { create }), project),
  deliver: (open, { path, delivery }) => {
    const memory = open.get(path);
    takeDelivery(memory, delivery);
    storeNewUnits(memory.database, worthStoring);
    emptyLog(memory.database);
    return null;
  },
};

function readRepeated(memory: Memory, side: 'km' | 'en'): RepeatedView {
  const { duplicates, contradictions } = findRepeated(memory, side);
  const approved = memory.database.prepare('SELECT approved FROM unit WHERE id = ?').pluck();
  const groups = duplicates.map((ids) => {
    const kept = ids.find((id) => approved.get(id) === 1) ?? ids[0]!;
    return [kept, ...ids.filter((id) => id !== kept)];
  });
  const view = (ids: number[]) =>
    ids.flatMap((id): MemoryUnitView[] => {
      const unit = memory.unit(id);
      return unit ? [viewUnit(id, unit)] : [];
    });
  return {
    duplicates: groups.slice(0, mostGroups).map(view),
    contradictions: contradictions.slice(0, mostGroups).map(view),
    counts: { duplicates: duplicates.length, contradictions: contradictions.length },
    copies: groups.flatMap((ids) => ids.slice(1)).slice(0, mostRemoved),
  };
}
