import type { KnownPair } from '../../core/align/bead.ts';
import { knownTerms } from '../../core/terms/known-terms.ts';
import { primaryLanguage } from '../../core/text/primary-language.ts';
import { DelimitedReader } from '../../formats/delimited/delimited-reader.ts';
import { TmxReader } from '../../formats/tmx/tmx-reader.ts';
import { variantsIn } from '../../formats/tmx/tmx-unit.ts';
import { knownUnits } from '../memory/known-units.ts';
import { note, Stop } from './command.ts';
import { withMemory } from './open-memory.ts';
import { readable } from './readable.ts';
import { readPieces } from './read-pieces.ts';
import { conceptsFrom } from './terms-files.ts';

interface Languages {
  source: string;
  target: string;
}

/**
 * What files named on the command line know of two languages: memories are TMX, CSV or TSV of which the first line
 * names the languages, or a memory of Bokprae; termbases are TBX, CSV, TSV, TMX or a termbase of Bokprae. Throws
 * `Stop` when one cannot be read, or knows nothing of the languages.
 */
export function readKnown(
  files: readonly string[],
  kind: KnownPair['kind'],
  languages: Languages,
): KnownPair[] {
  return files.flatMap((file) => {
    const known = /\.tmx$/i.test(file)
      ? readTmx(file, kind, languages)
      : kind === 'term'
        ? knownTerms(conceptsFrom(file), languages)
        : /\.(?:csv|tsv)$/i.test(file)
          ? readColumns(file, languages)
          : withMemory(file, { create: false }, ({ database }) => knownUnits(database, languages));
    if (known.length === 0)
      throw new Stop(
        2,
        `${file} holds no texts in both ${languages.source} and ${languages.target}. Say with --source-lang and --target-lang which languages the texts have.`,
      );
    return known;
  });
}

function readTmx(file: string, kind: KnownPair['kind'], languages: Languages): KnownPair[] {
  const known: KnownPair[] = [];
  let skipped = 0;
  const reader = new TmxReader({
    onUnit(unit) {
      const source = variantsIn(unit, primaryLanguage(languages.source))[0]?.text.text;
      const target = variantsIn(unit, primaryLanguage(languages.target))[0]?.text.text;
      if (source && target) known.push({ source, target, kind });
    },
    onProblem: () => (skipped += 1),
  });
  feed(file, reader);
  if (skipped > 0) note(`${file}: ${skipped} units that cannot be read were left out.`);
  return known;
}

function readColumns(file: string, languages: Languages): KnownPair[] {
  const known: KnownPair[] = [];
  let columns: { source: number; target: number } | null = null;
  const reader = new DelimitedReader(/\.csv$/i.test(file) ? ',' : '\t', {
    onRecord(fields) {
      if (columns) {
        const source = fields[columns.source]?.trim();
        const target = fields[columns.target]?.trim();
        if (source && target) known.push({ source, target, kind: 'unit' });
        return;
      }
      columns = {
        source: columnOf(fields, languages.source),
        target: columnOf(fields, languages.target),
      };
      if (columns.source < 0 || columns.target < 0)
        throw new Stop(
          2,
          `${file}: the first line must name the columns with the two languages (“${languages.source}”, “${languages.target}”).`,
        );
    },
  });
  feed(file, reader);
  return known;
}

function columnOf(names: readonly string[], language: string): number {
  const tag = primaryLanguage(language);
  const english = new Intl.DisplayNames('en', { type: 'language' }).of(tag)?.toLowerCase();
  return names.findIndex((name) => {
    const given = name.trim().toLowerCase();
    return given === english || /^[a-z]{2,3}\b/.exec(given.replace('_', '-'))?.[0] === tag;
  });
}

function feed(file: string, reader: { write(bytes: Uint8Array): void; close(): void }): void {
  readable(file, () => {
    for (const piece of readPieces(file)) reader.write(piece);
    reader.close();
  });
}
