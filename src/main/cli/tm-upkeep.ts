import { parseArgs } from 'node:util';
import { findRepeated } from '../memory/find-repeated.ts';
import type { Memory } from '../memory/memory.ts';
import { mergeMemory } from '../memory/merge-memory.ts';
import { counted, print, printJson, takeArguments } from './command.ts';
import { withMemory } from './open-memory.ts';
import { showShares } from './show-shares.ts';
import { sideOf } from './tm-lookup.ts';

export function tmMerge(words: string[]): number {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [into, from] = takeArguments(positionals, 'MEMORY', 'OTHER');
  return withMemory(from, { create: false }, (other) =>
    withMemory(into, { create: true }, (memory) => {
      const units = showShares(mergeMemory(memory, other));
      if (values.json) printJson({ units });
      else print(`${counted(units, 'unit')} taken in`);
      return 0;
    }),
  );
}

export const tmDuplicates = (words: string[]) => tellRepeated(words, 'duplicates');
export const tmContradictions = (words: string[]) => tellRepeated(words, 'contradictions');

function tellRepeated(words: string[], what: 'duplicates' | 'contradictions'): number {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { lang: { type: 'string', default: 'km' }, json: { type: 'boolean', default: false } },
  });
  const [file] = takeArguments(positionals, 'MEMORY');
  return withMemory(file, { create: false }, (memory) => {
    const groups = findRepeated(memory, sideOf(values.lang, ''))[what];
    const view = (ids: number[]) => ids.map((id) => viewUnit(memory, id));
    if (values.json) {
      groups.forEach((ids, at) => print(`${at === 0 ? '[' : ','}${JSON.stringify(view(ids))}`));
      print(groups.length === 0 ? '[]' : ']');
    } else
      for (const ids of groups)
        print(
          view(ids)
            .map(({ km, en }) => `${km}\t${en}\n`)
            .join(''),
        );
    return groups.length > 0 ? 1 : 0;
  });
}

function viewUnit(memory: Memory, id: number) {
  const { km, en, origin, made, maker, approved } = memory.unit(id)!;
  return { km: km.text, en: en.text, origin, made, maker, approved };
}
