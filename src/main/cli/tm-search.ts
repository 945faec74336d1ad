import { parseArgs } from 'node:util';
import { readStatistics } from '../memory/maintenance.ts';
import { print, printJson, Stop, takeArguments } from './command.ts';
import { isDay } from './is-day.ts';
import { withMemory } from './open-memory.ts';
import { sideOf, wholeIn } from './tm-lookup.ts';

export function tmConcordance(words: string[]): number {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      origin: { type: 'string' },
      by: { type: 'string' },
      since: { type: 'string' },
      until: { type: 'string' },
      limit: { type: 'string', default: '100' },
      json: { type: 'boolean', default: false },
    },
  });
  const [file, text] = takeArguments(positionals, 'MEMORY', 'TEXT');
  return withMemory(file, { create: false }, (memory) => {
    const found = memory.concordance({
      text,
      side: values.lang === undefined ? 'both' : sideOf(values.lang, text),
      limit: wholeIn(values.limit, '--limit', 1, 100_000),
      ...(values.origin === undefined ? {} : { origin: values.origin }),
      ...(values.by === undefined ? {} : { maker: values.by }),
      ...(values.since === undefined ? {} : { since: dateIn(values.since, '--since') }),
      ...(values.until === undefined ? {} : { until: dateIn(values.until, '--until') }),
    });
    const views = found.map(({ unit: { km, en, origin, made, maker, approved }, found: ranges }) => {
      const inText = (list: { start: number; end: number }[]) => list.map(({ start, end }) => [start, end]);
      const places = { km: inText(ranges.km), en: inText(ranges.en) };
      return { km: km.text, en: en.text, origin, made, maker, approved, found: places };
    });
    if (values.json) printJson(views);
    else for (const { km, en, origin } of views) print([km, en, origin].join('\t'));
    return 0;
  });
}

/** A day, or a moment of one, as ISO 8601 writes it; throws `Stop`. */
function dateIn(text: string, name: string): string {
  const [day = ''] = text.split('T', 1);
  if (isDay(day) && !Number.isNaN(Date.parse(text))) return text;
  throw new Stop(2, `${name} “${text}” is no date. Write it as year-month-day, such as 2026-01-31.`);
}

export function tmStats(words: string[]): number {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [file] = takeArguments(positionals, 'MEMORY');
  return withMemory(file, { create: false }, (memory) => {
    const statistics = readStatistics(memory);
    if (values.json) {
      printJson(statistics);
      return 0;
    }
    const { units, approved, characters, origins, makers, first, last, size } = statistics;
    print(`units       ${units}, ${approved} approved`);
    print(`characters  ${characters.km} Khmer, ${characters.en} English`);
    print(`documents   ${origins.map(({ name, units: count }) => `${name} (${count})`).join(', ')}`);
    if (makers.length > 0)
      print(`by          ${makers.map(({ name, units: count }) => `${name} (${count})`).join(', ')}`);
    if (first !== null && last !== null) print(`made        ${first} to ${last}`);
    print(`size        ${(size / 1e6).toFixed(1)} MB`);
    return 0;
  });
}
