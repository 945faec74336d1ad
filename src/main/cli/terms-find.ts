import { parseArgs } from 'node:util';
import { guessLanguage } from '../../core/text/guess-language.ts';
import { languageTag } from '../../core/terms/concept.ts';
import { TermIndex, termsIn } from '../../core/terms/term-index.ts';
import { readTermStatistics } from '../terms/statistics.ts';
import type { StoredConcept } from '../terms/termbase.ts';
import { print, printJson, Stop, takeArguments } from './command.ts';
import { printAnswers } from './print-answers.ts';
import { readInput } from './read-input.ts';
import { readLines } from './read-lines.ts';
import { withTermbase } from './with-termbase.ts';

export function termsFind(words: string[]): number {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      file: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const asked = values.lang === undefined ? undefined : languageTag(values.lang);
  if (asked === null) throw new Stop(2, `--lang “${values.lang}” is not a language. Write km or en.`);
  const one = values.file === undefined;
  const [file, text = ''] = one
    ? takeArguments(positionals, 'TERMBASE', 'TEXT')
    : takeArguments(positionals, 'TERMBASE');
  const texts = one ? [text] : readLines(readInput(values.file!));
  return withTermbase(file, { create: false }, (termbase) => {
    const index = new TermIndex(termbase.concepts());
    const find = (each: string) => findIn(index, each, asked ?? guessLanguage(each) ?? 'en');
    if (values.json) {
      if (one) printJson(find(text));
      else printAnswers(texts, find);
      return 0;
    }
    texts.forEach((each) => {
      if (!one) print(each);
      for (const { start, end, term, status, translations } of find(each)) {
        const offered = translations.map((other) => `${other.text} (${other.status})`).join('; ');
        print([`${start}-${end}`, term, status, offered].join('\t'));
      }
    });
    return 0;
  });
}

function findIn(index: TermIndex<StoredConcept>, text: string, language: string) {
  return index.find(text, language).flatMap(({ start, end, entries }) =>
    entries.map(({ concept, term }) => ({
      start,
      end,
      text: text.slice(start, end),
      term: term.text,
      language: term.language,
      status: term.status,
      translations: termsIn(concept, { not: language }).map(({ facts: _, ...translation }) => translation),
      definition: concept.definition,
      note: [term.note, concept.note].filter((each) => each !== '').join('\n'),
      source: [...term.facts.flatMap(({ type, value }) => (type === 'source' ? [value] : [])), concept.source]
        .filter((each) => each !== '')
        .join('\n'),
      subject: concept.subject,
    })),
  );
}

export function termsStats(words: string[]): number {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [file] = takeArguments(positionals, 'TERMBASE');
  return withTermbase(file, { create: false }, (termbase) => {
    const statistics = readTermStatistics(termbase);
    if (values.json) {
      printJson(statistics);
      return 0;
    }
    const { concepts, terms, languages, statuses, withDefinition, duplicates, size } = statistics;
    print(`concepts    ${concepts}, ${withDefinition} with a definition, ${duplicates} groups of duplicates`);
    print(`terms       ${terms}: ${languages.map((each) => `${each.language} ${each.terms}`).join(', ')}`);
    print(
      `status      ${statuses.preferred} preferred, ${statuses.admitted} admitted, ${statuses.forbidden} forbidden`,
    );
    print(`size        ${(size / 1e6).toFixed(2)} MB`);
    return 0;
  });
}
