import { parse } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { redline } from '../../../core/match/redline.ts';
import { concat, type RichText, slice } from '../../../core/text/rich-text.ts';
import type { MatchView } from '../../../shared/memory-view.ts';
import { type MemoryMatch, type Memory } from '../memory.ts';
import { NotAMemory } from '../memory-database.ts';
import type { AskedMemory, CallInput, MatchQuery } from './memory-calls.ts';
import { type OpenMemories, turn } from './open-memories.ts';

/** Taken off the score of a unit that nobody approved, in whole percent. */
const unapprovedPenalty = 5;

type Input = CallInput<'match'>;

/** The best matches for each query among all memories; those of equal score in the order of the memories. */
export async function findMatches(
  open: OpenMemories,
  { memories, queries, threshold, count, unapproved }: Input,
  told: (share: number) => void,
): Promise<MatchView[][]> {
  const answers: MatchView[][] = [];
  let since = performance.now();
  for (const query of queries) {
    const found: MatchView[] = [];
    for (const asked of memories) {
      const memory = openOrNull(open, asked.path);
      if (memory) found.push(...(await findIn(open, memory, asked, { query, threshold, count, unapproved })));
    }
    answers.push(best(found, count));
    if (performance.now() - since < turn) continue;
    told(answers.length / queries.length);
    await setImmediate();
    since = performance.now();
  }
  return answers;
}

/** A memory that is not there, or none, has no matches; the list of memories says so. */
export function openOrNull(open: OpenMemories, path: string): Memory | null {
  try {
    return open.get(path);
  } catch (error) {
    if (error instanceof NotAMemory) return null;
    throw error;
  }
}

async function findIn(
  open: OpenMemories,
  memory: Memory,
  { path, penalty }: AskedMemory,
  {
    query,
    threshold,
    count,
    unapproved,
  }: Omit<Input, 'queries' | 'memories'> & { query: Input['queries'][0] },
): Promise<MatchView[]> {
  const index = await open.index(memory, query.side);
  const own = query.self && unitOf(memory, query.self);
  const matches = memory.lookup(
    {
      text: query.text,
      side: query.side,
      context: query.context,
      threshold: Math.min(1, (threshold + penalty) / 100),
      count: own === null ? count : count + 1,
      unapprovedPenalty: unapproved ? unapprovedPenalty / 100 : null,
    },
    index,
  );
  const name = parse(path).name;
  return matches.filter(({ id }) => id !== own).map((match) => viewMatch(match, query, name, penalty));
}

function unitOf({ database }: Memory, { project, row }: { project: string; row: string }): number | null {
  const find = database.prepare('SELECT unit FROM written WHERE project = ? AND row = ?').pluck();
  return (find.get(project, row) as number | undefined) ?? null;
}

function viewMatch(
  { score, unit, adapted }: MemoryMatch,
  { text, side }: MatchQuery,
  memory: string,
  penalty: number,
): MatchView {
  const source = unit[side].text;
  return {
    score: Math.max(0, score - penalty),
    source,
    target: withoutCodes(unit[side === 'km' ? 'en' : 'km']),
    adapted: adapted && withoutCodes(adapted),
    redline: redline(source, text, side),
    origin: unit.origin,
    approved: unit.approved,
    made: unit.made,
    maker: unit.maker,
    memory,
    row: null,
  };
}

/** Opaque codes mean something in the file only that the unit came from. */
function withoutCodes({ text, marks }: RichText): RichText {
  const whole = { text, marks };
  const pieces: RichText[] = [];
  let from = 0;
  for (let at = text.indexOf('\ufffc'); at >= 0; at = text.indexOf('\ufffc', from)) {
    pieces.push(slice(whole, from, at));
    from = at + 1;
  }
  return from === 0 ? whole : concat([...pieces, slice(whole, from)]);
}

/** Best first, each translation once. */
export function best(found: MatchView[], count: number): MatchView[] {
  const seen = new Set<string>();
  return found
    .toSorted((a, b) => b.score - a.score)
    .filter(({ target: { text } }) => !seen.has(text) && seen.add(text))
    .slice(0, count);
}
