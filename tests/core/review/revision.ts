import { segmentDocument } from '../../../src/core/document/segment-document.ts';
import type { Change, Side } from '../../../src/core/review/change.ts';
import { planRevision, type RevisionPlan } from '../../../src/core/review/revision/plan-revision.ts';
import type { AlignGap } from '../../../src/core/review/revision/place-rows.ts';
import { plain } from '../../../src/core/text/rich-text.ts';
import { idOf, sok, type Copy } from './workshop.ts';

/** One new text for one that stands alone, for as long as both last. */
const inTurn: AlignGap = (news, others) =>
  Array.from({ length: Math.min(news.length, others.length) }, (_, index) => ({
    source: [index],
    target: [index],
    confidence: 0.7,
  }));

/** What a new version, given paragraph by paragraph, changes in somebody's copy. */
export function planFor(copy: Copy, side: Side, paragraphs: readonly string[]): RevisionPlan {
  const blocks = paragraphs.map((text) => ({
    kind: 'paragraph' as const,
    content: plain(text),
  }));
  const document = segmentDocument({ blocks, notes: [] }, copy.project.languages[side]);
  const facts = { name: `${side}.md`, format: 'markdown', sha256: idOf({ paragraphs, side }) };
  return planRevision(copy.project, side, { facts, document }, () => inTurn, copy.newId);
}

/** Brings a new version in. */
export function reviseCopy(copy: Copy, side: Side, paragraphs: readonly string[], author = sok): Change {
  return copy.add({ kind: 'revise', body: planFor(copy, side, paragraphs).body }, author);
}
