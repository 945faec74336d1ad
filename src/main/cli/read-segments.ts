import type { AlignSegment } from '../../core/align/bead.ts';
import { guessLanguage } from '../../core/text/guess-language.ts';
import { Unreadable } from '../../formats/read-result.ts';
import { decode } from '../../formats/text/decode.ts';
import { readingProblem } from '../import/reading-problem.ts';
import { type NamedBytes, readFile, segmentSide } from '../import/read-side.ts';
import { sentence, Stop, valueOf } from './command.ts';

export interface Segments {
  segments: AlignSegment[];
  language: string;
}

/** A document's segments, as an import makes them. */
export async function readSegments(file: NamedBytes, language: string | undefined): Promise<Segments> {
  const read = valueOf(await readFile(file));
  const side = segmentSide(read, checkTag(language) ?? read.guess ?? 'en');
  const segments = side.document.segments.map(({ block, content }) => {
    const { kind, label } = side.document.blocks[block]!;
    return { text: content.text, kind, block, ...(label === undefined ? {} : { label }) };
  });
  return { segments, language: side.language };
}

/** Lines as segments; the line end that ends the file begins no further one. */
export function readLines({ name, bytes }: NamedBytes, language: string | undefined): Segments {
  const given = checkTag(language);
  if (bytes.length === 0) return { segments: [], language: given ?? 'en' };
  let text: string;
  try {
    text = decode(bytes).text;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Stop(2, sentence(readingProblem(name, error.problem)));
  }
  const lines = text.replace(/\n$/, '').split('\n');
  return {
    segments: lines.map((line) => ({ text: line })),
    language: given ?? guessLanguage(text) ?? 'en',
  };
}

function checkTag(language: string | undefined): string | undefined {
  try {
    return language === undefined ? undefined : Intl.getCanonicalLocales(language)[0];
  } catch {
    throw new Stop(2, `“${language}” is no language tag. Write for example km, en, de or pt-BR.`);
  }
}
