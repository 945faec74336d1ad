import { align } from '../../core/align/align.ts';
import type { AlignSegment, Bead, KnownPair } from '../../core/align/bead.ts';
import type { BitextRow } from '../../formats/bitext/bitext.ts';
import { bitextFormatOf } from '../../formats/bitext-format.ts';
import { readBitext } from '../../formats/read-bitext.ts';
import { done, type Outcome, refuse } from '../../shared/problem.ts';
import { bitextPair } from './bitext-pair.ts';
import { documentTitle } from './document-title.ts';
import { readingProblem } from './reading-problem.ts';
import { type NamedBytes, readFile, type ReadFile, type ReadSide, segmentSide } from './read-side.ts';

export interface Languages {
  source: string;
  target: string;
}

/** One or two documents, read, cut into segments and paired: what a project begins with. */
export interface ReadPair {
  source: ReadSide;
  target: ReadSide | null;
  languages: Languages;
  /** Over the segments of both sides, in reading order. */
  beads: Bead[];
  title: string;
  /** Row by row what a file with both texts says beside them. */
  facts?: BitextRow[];
}

export interface Pairing {
  /** What is known from elsewhere of the two languages, once they are known. */
  known?: (languages: Languages) => KnownPair[];
  onProgress?: (task: 'read' | 'align', share: number) => void;
}

/**
 * Reads one document, a pair of them, or a file that holds both texts side by side. Languages are guessed
 * where they are not given, and the two change places when they speak each other's language. Refuses two of one language, and one file twice.
 */
export async function readPair(
  files: { source: NamedBytes; target: NamedBytes | null },
  given: Languages | null,
  { known, onProgress = () => undefined }: Pairing = {},
): Promise<Outcome<ReadPair>> {
  onProgress('read', 0);
  const both = files.target ? null : readBitext(files.source.name, files.source.bytes);
  if (both?.ok === true) return done(bitextPair(files.source, both.format, both.bitext, given));
  if (both?.ok === false) return { ok: false, problem: readingProblem(files.source.name, both.problem) };
  for (const file of [files.source, ...(files.target ? [files.target] : [])]) {
    const format = bitextFormatOf(file.name, file.bytes);
    if (format && format !== 'docx') return refuse('document-both-texts', { file: file.name });
  }
  const first = await readFile(files.source, both?.read);
  if (!first.ok) return first;
  const second = files.target ? await readFile(files.target) : null;
  if (second && !second.ok) return second;
  const roles = assignRoles(first.value, second?.value ?? null, given);
  if (!roles.ok) return roles;
  const { languages } = roles.value;
  onProgress('read', 0.5);
  const cutSource = segmentSide(roles.value.source, languages.source);
  if (!cutSource.ok) return cutSource;
  const cutTarget = roles.value.target && segmentSide(roles.value.target, languages.target);
  if (cutTarget?.ok === false) return cutTarget;
  const source = cutSource.value;
  const target = cutTarget && cutTarget.value;
  onProgress('read', 1);
  const beads = target
    ? align(forAligner(source), forAligner(target), {
        sourceLanguage: source.language,
        targetLanguage: target.language,
        known: known?.(languages) ?? [],
        onProgress: (share) => onProgress('align', share),
      })
    : alone(source);
  return done({ source, target, languages, beads, title: documentTitle(source, target) });
}

function assignRoles(
  first: ReadFile,
  second: ReadFile | null,
  given: Languages | null,
): Outcome<{ source: ReadFile; target: ReadFile | null; languages: Languages }> {
  if (second && first.sha256 === second.sha256) {
    return refuse('documents-same-file', { file: first.name });
  }
  const source = first.guess ?? other(second?.guess);
  const guessed = { source, target: second?.guess ?? other(source) };
  const languages = given ?? guessed;
  if (sameLanguage(languages.source, languages.target)) {
    return refuse('documents-same-language', {
      source: first.name,
      target: second?.name ?? '',
      language: languages.source,
    });
  }
  if (given) {
    const swapped =
      second &&
      first.guess &&
      second.guess &&
      sameLanguage(first.guess, given.target) &&
      sameLanguage(second.guess, given.source);
    return done(
      swapped ? { source: second, target: first, languages } : { source: first, target: second, languages },
    );
  }
  if (second && guessed.source === 'en') {
    return done({ source: second, target: first, languages: { source: guessed.target, target: 'en' } });
  }
  return done({ source: first, target: second, languages });
}

function other(language: string | null | undefined): 'km' | 'en' {
  return language === 'km' ? 'en' : 'km';
}

function sameLanguage(a: string, b: string): boolean {
  return a.split('-', 1)[0]?.toLowerCase() === b.split('-', 1)[0]?.toLowerCase();
}

function forAligner({ document }: ReadSide): AlignSegment[] {
  return document.segments.map(({ block, content }) => {
    const { kind, label } = document.blocks[block]!;
    return { text: content.text, kind, block, ...(label === undefined ? {} : { label }) };
  });
}

/** Rows for a translation that is written here: one for each segment, and nothing to doubt about them. */
function alone({ document }: ReadSide): Bead[] {
  return document.segments.map((_, index) => ({ source: [index], target: [], confidence: 1, reasons: [] }));
}
