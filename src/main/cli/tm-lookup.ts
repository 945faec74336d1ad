import { parseArgs } from 'node:util';
import { redline } from '../../core/match/redline.ts';
import { primaryLanguage } from '../../core/text/primary-language.ts';
import type { MemorySide } from '../memory/index-store.ts';
import type { Memory, MemoryMatch } from '../memory/memory.ts';
import { note, print, printJson, Stop, takeArguments } from './command.ts';
import { withMemory } from './open-memory.ts';
import { printAnswers } from './print-answers.ts';
import { readInput } from './read-input.ts';
import { readLines } from './read-lines.ts';

const unapprovedPenalty = 0.05;

export function tmLookup(words: string[]): number {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      threshold: { type: 'string', default: '70' },
      count: { type: 'string', default: '5' },
      file: { type: 'string' },
      unapproved: { type: 'boolean', default: false },
      redline: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const threshold = numberIn(values.threshold, '--threshold', 1, 100) / 100;
  const count = wholeIn(values.count, '--count', 1, 100);
  const usual = values.unapproved ? unapprovedPenalty : null;
  const find = (memory: Memory, text: string, penalty = usual) => {
    const side = sideOf(values.lang, text);
    const matches = memory.lookup({ text, side, threshold, count, unapprovedPenalty: penalty });
    return matches.map((match) => ({
      ...viewMatch(match, side),
      ...(values.redline ? { redline: redline(match.unit[side].text, text, side) } : {}),
    }));
  };
  if (values.file === undefined) {
    const [file, text] = takeArguments(positionals, 'MEMORY', 'TEXT');
    return withMemory(file, { create: false }, (memory) => {
      const matches = find(memory, text);
      if (values.json) printJson(matches);
      else matches.forEach(printMatch);
      if (matches.length === 0 && !values.unapproved) noteUnapproved(find(memory, text, unapprovedPenalty));
      return 0;
    });
  }
  const [file] = takeArguments(positionals, 'MEMORY');
  const queries = readLines(readInput(values.file));
  return withMemory(file, { create: false }, (memory) => {
    if (values.json) {
      printAnswers(queries, (text) => find(memory, text));
      return 0;
    }
    for (const text of queries) {
      print(text);
      find(memory, text).forEach(printMatch);
    }
    return 0;
  });
}

type MatchView = ReturnType<typeof viewMatch>;

function viewMatch({ score, unit, adapted }: MemoryMatch, side: MemorySide) {
  const { origin, approved } = unit;
  const target = unit[side === 'km' ? 'en' : 'km'].text;
  return { score, source: unit[side].text, target, origin, approved, adapted: adapted?.text ?? null };
}

/** Says that there is something after all, where only units that nobody approved are alike. */
function noteUnapproved({ length }: readonly MatchView[]): void {
  if (length > 0) note('Only units that nobody approved are alike: --unapproved shows them.');
}

function printMatch({ score, source, target, origin }: MatchView): void {
  print([`${score}`, source, target, origin].join('\t'));
}

/** English hardly ever has a Khmer letter, while short Khmer texts may be mostly names and abbreviations. */
const khmerLetter = /[\u1780-\u17b3]/;

/** The side that a language names, by its prefix; without one, that of the text. */
export function sideOf(language: string | undefined, text: string): MemorySide {
  if (language === undefined) return khmerLetter.test(text) ? 'km' : 'en';
  const prefix = primaryLanguage(language);
  if (prefix === 'km' || prefix === 'en') return prefix;
  throw new Stop(2, `--lang “${language}” is neither km nor en.`);
}

/** A number in these bounds, as an option tells it; throws `Stop`. */
export function numberIn(text: string, name: string, least: number, most: number): number {
  const number = Number(text.replace(/%$/, ''));
  if (text.trim() !== '' && number >= least && number <= most) return number;
  throw new Stop(2, `${name} “${text}” is not a number from ${least} to ${most}.`);
}

/** A whole number in these bounds; throws `Stop`. */
export function wholeIn(text: string, name: string, least: number, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw new Stop(2, `${name} “${text}” is not a whole number from ${least} to ${most}.`);
}
