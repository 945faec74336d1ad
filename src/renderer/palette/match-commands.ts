import { commandOf, type CommandId } from '../commands/commands.ts';

export interface Candidate {
  command: CommandId;
  /** Its name in each language that it may be asked for in. */
  names: readonly string[];
}

const places = ['approve', 'merge', 'align', 'rows', 'text', 'project', 'everywhere'] as const;

/** What concerns the work at hand first, what is the same everywhere last. */
export function inPaletteOrder(ids: readonly CommandId[]): CommandId[] {
  const rank = (id: CommandId) => places.indexOf(commandOf(id).where);
  return [...ids].sort((a, b) => rank(a) - rank(b));
}

/** Commands in whose name every typed word occurs; those that begin with the first one come first. */
export function matchCommands(candidates: readonly Candidate[], typed: string): CommandId[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return candidates.map(({ command }) => command);
  const ranks = candidates.map(({ command, names }) => {
    const fitting = names
      .map((name) => name.toLowerCase())
      .filter((name) => words.every((word) => name.includes(word)));
    const rank = Math.min(
      ...fitting.map((name) => (name.startsWith(first) ? 0 : name.includes(` ${first}`) ? 1 : 2)),
    );
    return { command, rank };
  });
  return ranks
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({ command }) => command);
}
