import { parseArgs } from 'node:util';
import { findRepeated } from '../memory/maintenance.ts';
import type { Memory } from '../memory/memory.ts';
import { mergeMemory } from '../memory/merge-memory.ts';
import { print, printJson, takeArguments } from './command.ts';
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
      else print(`${units} units taken in`);
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
    const views = groups.map((ids) => ids.map((id) => viewUnit(memory, id)));
    if (values.json) printJson(views);
    else for (const group of views) print(group.map(({ km, en }) => `${km}\t${en}\n`).join(''));
    return views.length > 0 ? 1 : 0;
  });
}

function viewUnit(memory: Memory, id: number) {
  const { km, en, origin, made, maker, approved } = memory.unit(id)!;
  return { km: km.text, en: en.text, origin, made, maker, approved };
}
