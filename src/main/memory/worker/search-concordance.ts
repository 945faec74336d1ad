import { parse } from 'node:path';
import type { ConcordanceAnswer, ConcordanceView, MemoryUnitView } from '../../../shared/memory-view.ts';
import type { MemoryUnit } from '../memory-unit.ts';
import { openOrNull } from './find-matches.ts';
import type { CallInput } from './memory-calls.ts';
import type { OpenMemories } from './open-memories.ts';

/** Units of all memories that hold a text, memory by memory; the same unit of several once, from the first of them. */
export async function searchConcordance(
  open: OpenMemories,
  { paths, limit, text, side, origin, maker, since, until }: CallInput<'concordance'>,
): Promise<ConcordanceAnswer> {
  const units: ConcordanceView[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    const memory = openOrNull(open, path);
    if (!memory) continue;
    const indexes = { km: await open.index(memory, 'km'), en: await open.index(memory, 'en') };
    const query = {
      text,
      side,
      limit: limit + 1,
      ...(origin === undefined ? {} : { origin }),
      ...(maker === undefined ? {} : { maker }),
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
    };
    const found = memory.concordance(query, (name) => indexes[name]);
    const name = parse(path).name;
    const elsewhere = new Set(seen);
    for (const { id, unit, found: ranges } of found) {
      const { id: _, ...said } = viewUnit(id, unit);
      const same = JSON.stringify(said);
      if (elsewhere.has(same)) continue;
      seen.add(same);
      units.push({ id, ...said, memory: name, path, found: ranges });
    }
  }
  return { units: units.slice(0, limit), more: units.length > limit };
}

export function viewUnit(id: number, unit: MemoryUnit): MemoryUnitView {
  const { km, en, origin, approved, made, maker } = unit;
  return { id, km: km.text, en: en.text, origin, approved, made, maker };
}
