import type { AlignSegment } from '../../core/align/bead.ts';
import { guessLanguage } from '../../core/text/guess-language.ts';
import { type NamedBytes, readFile, segmentSide } from '../import/read-side.ts';
import { Stop, valueOf } from './command.ts';
import { readLines } from './read-lines.ts';

export interface Segments {
  segments: AlignSegment[];
  language: string;
  /** What the script of the text says, whatever language was named. */
  guess: 'km' | 'en' | null;
}

/** A document's segments, as an import makes them. */
export async function readSegments(file: NamedBytes, language: string | undefined): Promise<Segments> {
  const read = valueOf(await readFile(file));
  const side = valueOf(segmentSide(read, checkTag(language) ?? read.guess ?? 'en'));
  const segments = side.document.segments.map(({ block, content }) => {
    const { kind, label } = side.document.blocks[block]!;
    return { text: content.text, kind, block, ...(label === undefined ? {} : { label }) };
  });
  return { segments, language: side.language, guess: read.guess };
}

/** Lines as segments. */
export function segmentLines(file: NamedBytes, language: string | undefined): Segments {
  const given = checkTag(language);
  const lines = readLines(file);
  const guess = guessLanguage(lines.join('\n'));
  return { segments: lines.map((text) => ({ text })), language: given ?? guess ?? 'en', guess };
}

function checkTag(language: string | undefined): string | undefined {
  try {
    return language === undefined ? undefined : Intl.getCanonicalLocales(language)[0];
  } catch {
    throw new Stop(2, `“${language}” is no language tag. Write for example km, en, de or pt-BR.`);
  }
}
