import { align } from '../../core/align/align.ts';
import type { AlignSegment, Bead } from '../../core/align/bead.ts';
import type { Side } from '../../core/review/change.ts';
import type { Project } from '../../core/review/project.ts';
import { done, type Outcome } from '../../shared/problem.ts';
import { type Languages, readPair, type ReadPair } from '../import/read-pair.ts';
import { type KnownFiles, readKnownPairs } from '../import/known-pairs.ts';
import type { NamedBytes } from '../import/read-side.ts';
import { type NewVersion, readVersion } from '../import/read-version.ts';
import { newId } from '../session/new-id.ts';

/** What each job is asked and answers; both are copied from thread to thread. */
export interface JobTypes {
  /** Reads, cuts and pairs documents. */
  read: {
    asked: {
      files: { source: NamedBytes; target: NamedBytes | null };
      languages: Languages | null;
      known: KnownFiles;
    };
    answer: ReadPair;
  };
  /** Pairs stretches of two texts, each by itself. */
  align: {
    asked: {
      stretches: { source: AlignSegment[]; target: AlignSegment[] }[];
      languages: Languages;
      known: KnownFiles;
    };
    answer: Bead[][];
  };
  /** Reads a new version of one document of a project, and plans what it changes there. */
  version: {
    asked: { project: Project; side: Side; file: NamedBytes; known: KnownFiles };
    answer: NewVersion;
  };
}

export type JobName = keyof JobTypes;
export type Report = (task: 'read' | 'align', share: number) => void;

/** The jobs that take long enough to have a thread of their own. */
export const jobs: {
  [J in JobName]: (asked: JobTypes[J]['asked'], report: Report) => Promise<Outcome<JobTypes[J]['answer']>>;
} = {
  read: ({ files, languages, known }, report) =>
    readPair(files, languages, { known: (pair) => readKnownPairs(known, pair), onProgress: report }),
  align({ stretches, languages, known: files }, report) {
    const known = readKnownPairs(files, languages);
    const all = stretches.reduce((sum, { source }) => sum + source.length, 0);
    let before = 0;
    const answer = stretches.map(({ source, target }) => {
      const beads = align(source, target, {
        sourceLanguage: languages.source,
        targetLanguage: languages.target,
        known,
        onProgress: (share) => report('align', (before + share * source.length) / Math.max(1, all)),
      });
      before += source.length;
      return beads;
    });
    return Promise.resolve(done(answer));
  },
  version: ({ project, side, file, known }, report) =>
    readVersion(project, {
      side,
      file,
      newId,
      known: readKnownPairs(known, project.languages),
      onProgress: report,
    }),
};
