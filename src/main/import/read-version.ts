import { align } from '../../core/align/align.ts';
import type { AlignSegment, KnownPair } from '../../core/align/bead.ts';
import type { Side } from '../../core/review/change.ts';
import { mostSure } from '../../core/review/pairing/realign.ts';
import type { Project } from '../../core/review/project.ts';
import { planRevision, type RevisionPlan } from '../../core/review/revision/plan-revision.ts';
import type { AlignGap } from '../../core/review/revision/place-rows.ts';
import { done, type Outcome, refuse } from '../../shared/problem.ts';
import { alignSegments } from './align-segments.ts';
import { type NamedBytes, readFile, segmentSide } from './read-side.ts';

export interface NewVersion {
  plan: RevisionPlan;
  document: NamedBytes;
}

export interface Bringing {
  side: Side;
  file: NamedBytes;
  newId: () => string;
  /** What is known from elsewhere of the project's languages. */
  known?: readonly KnownPair[];
  onProgress?: ((task: 'read' | 'align', share: number) => void) | undefined;
}

/**
 * Reads a new version of one document of a project, and plans what it changes. Refuses the version that is
 * there already, the document of the other side, and a text in another script than that side's language.
 */
export async function readVersion(
  project: Project,
  { side, file, newId, known = [], onProgress }: Bringing,
): Promise<Outcome<NewVersion>> {
  onProgress?.('read', 0);
  const read = await readFile(file);
  if (!read.ok) return read;
  const { name, format, sha256, guess } = read.value;
  if (sha256 === project.documents[side]?.sha256) return refuse('version-same-file', { file: name });
  const other = side === 'source' ? 'target' : 'source';
  if (sha256 === project.documents[other]?.sha256) return refuse('version-other-side', { file: name });
  const language = project.languages[side];
  if (guess && (guess === 'km') !== isKhmer(language)) {
    return refuse('version-other-language', { file: name, language: guess });
  }
  const cut = segmentSide(read.value, language);
  if (!cut.ok) return cut;
  const { document } = cut.value;
  onProgress?.('read', 1);
  const facts = { name, format, sha256 };
  const aligner = alignGaps(project, side, known, (share) => onProgress?.('align', share));
  const plan = planRevision(project, side, { facts, document }, aligner, newId);
  onProgress?.('align', 1);
  return done({ plan, document: file });
}

function isKhmer(language: string): boolean {
  return language.split('-', 1)[0]?.toLowerCase() === 'km';
}

/** Pairs new texts with those that stand without a counterpart, by the aligner that pairs whole documents. */
function alignGaps(
  project: Project,
  side: Side,
  known: readonly KnownPair[],
  onProgress: (share: number) => void,
): (texts: ReadonlyMap<string, AlignSegment>) => AlignGap {
  const { source: sourceLanguage, target: targetLanguage } = project.languages;
  return (texts) => (news, others) => {
    const mine = news.map((id) => texts.get(id)!);
    const theirs = alignSegments(project, others);
    const [source, target] = side === 'source' ? [mine, theirs] : [theirs, mine];
    return align(source, target, { sourceLanguage, targetLanguage, known, onProgress }).map((bead) => ({
      ...bead,
      confidence: Math.min(Math.round(bead.confidence * 1_000) / 1_000, mostSure),
    }));
  };
}
