import type { Concept } from '../../core/terms/concept.ts';
import type { ConceptListener, ConceptProblem } from '../../formats/concept-problem.ts';
import { GlossaryReader } from '../../formats/glossary/glossary-reader.ts';
import { TbxReader } from '../../formats/tbx/tbx-reader.ts';

export const termFormats = ['tbx', 'csv', 'tsv'] as const;
export type TermFormat = (typeof termFormats)[number];

const endings: Readonly<Record<string, TermFormat>> = {
  tbx: 'tbx',
  xml: 'tbx',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  txt: 'tsv',
};

export function termFormatOf(fileName: string): TermFormat | null {
  const ending = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(endings, ending) ? endings[ending]! : null;
}

export interface ReadConcepts {
  concepts: Concept[];
  /** Entries, and sections of entries that were kept. */
  skipped: number;
  /** The first thousand of those skipped. */
  problems: ConceptProblem[];
}

const mostProblems = 1_000;

/** All concepts of a file. Throws `Unreadable` for one that is not of its format. */
export function readConcepts(format: TermFormat, pieces: Iterable<Uint8Array>): ReadConcepts {
  const read: ReadConcepts = { concepts: [], skipped: 0, problems: [] };
  const listener: ConceptListener = {
    onConcept: (concept) => read.concepts.push(concept),
    onProblem(problem) {
      read.skipped += 1;
      if (read.problems.length < mostProblems) read.problems.push(problem);
    },
  };
  const reader = format === 'tbx' ? new TbxReader(listener) : new GlossaryReader(format, listener);
  for (const piece of pieces) reader.write(piece);
  reader.close();
  read.problems.sort((a, b) => a.line - b.line);
  return read;
}
