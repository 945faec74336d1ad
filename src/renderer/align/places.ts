import type { Side } from '../../core/review/change.ts';
import type { AlignStore } from './align-store.ts';

/** Segments of a side from top to bottom. */
function column(store: AlignStore, side: Side): string[] {
  return store.state().bands.bands.flatMap((band) => band[side]?.segments ?? []);
}

/** The text some steps above or below one, on its side. */
export function stepFrom(store: AlignStore, from: string | null, by: number): string | undefined {
  const ids = column(store, from === null ? 'source' : store.sideOf(from));
  const at = from === null ? 0 : ids.indexOf(from) + by;
  return ids[Math.min(Math.max(at, 0), ids.length - 1)];
}

/** The text on the other side that belongs to one; where none does, the one that stands nearest. */
export function acrossFrom(store: AlignStore, from: string | null): string | undefined {
  if (from === null) return undefined;
  const side: Side = store.sideOf(from) === 'source' ? 'target' : 'source';
  const counterpart = store.rowOf(from)?.[side][0]?.id;
  if (counterpart !== undefined) return counterpart;
  const { bands, bandOf } = store.state().bands;
  const at = bandOf.get(from) ?? 0;
  for (let away = 0; away < bands.length; away += 1) {
    const near = bands[at + away]?.[side] ?? bands[at - away]?.[side];
    if (near) return near.segments[0];
  }
  return undefined;
}

/** A text of the next doubtful row, in the order in which rows stand on the screen, once around. */
export function nextDoubtful(store: AlignStore, from: string | null, direction: 1 | -1): string | undefined {
  const { bands, bandOf } = store.state().bands;
  const current = store.rowOf(from)?.id;
  const start = from === null ? (direction === 1 ? -1 : 0) : (bandOf.get(from) ?? 0);
  for (let turn = 0; turn <= bands.length; turn += 1) {
    const at = (start + direction * turn + bands.length * 2) % bands.length;
    for (const run of [bands[at]?.source, bands[at]?.target]) {
      if (!run || run.row === current || !store.work.rows.get(run.row)?.doubtful) continue;
      return run.segments[0];
    }
  }
  return undefined;
}
