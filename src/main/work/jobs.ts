import { align } from '../../core/align/align.ts';
import type { AlignSegment, Bead } from '../../core/align/bead.ts';
import { done, type Outcome } from '../../shared/problem.ts';
import { type Languages, readPair, type ReadPair } from '../import/read-pair.ts';
import type { NamedBytes } from '../import/read-side.ts';

/** What each job is asked and answers; both are copied from thread to thread. */
export interface JobTypes {
  /** Reads, cuts and pairs documents. */
  read: {
    asked: { files: { source: NamedBytes; target: NamedBytes | null }; languages: Languages | null };
    answer: ReadPair;
  };
  /** Pairs stretches of two texts, each by itself. */
  align: {
    asked: { stretches: { source: AlignSegment[]; target: AlignSegment[] }[]; languages: Languages };
    answer: Bead[][];
  };
}

export type JobName = keyof JobTypes;
export type Report = (task: 'read' | 'align', share: number) => void;

/** The jobs that take long enough to have a thread of their own. */
export const jobs: {
  [J in JobName]: (asked: JobTypes[J]['asked'], report: Report) => Promise<Outcome<JobTypes[J]['answer']>>;
} = {
  read: ({ files, languages }, report) => readPair(files, languages, report),
  align({ stretches, languages }, report) {
    const all = stretches.reduce((sum, { source }) => sum + source.length, 0);
    let before = 0;
    const answer = stretches.map(({ source, target }) => {
      const beads = align(source, target, {
        sourceLanguage: languages.source,
        targetLanguage: languages.target,
        onProgress: (share) => report('align', (before + share * source.length) / Math.max(1, all)),
      });
      before += source.length;
      return beads;
    });
    return Promise.resolve(done(answer));
  },
};
