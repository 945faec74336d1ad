import { mostSure } from '../../core/review/pairing/realign.ts';
import type { Body, ImportedDocument } from '../../core/review/change.ts';
import type { ReadPair } from './read-pair.ts';
import type { ReadSide } from './read-side.ts';

/** The change that brings a pair of documents into a project, with ids counted from 1 in reading order. */
export function makeImport({ source, target, beads, facts }: ReadPair): Body<'import'> {
  return {
    source: importedDocument(source, 's'),
    target: target && importedDocument(target, 't'),
    rows: beads.map((bead, index) => ({
      id: `r${index + 1}`,
      source: bead.source.map((segment) => `s${segment + 1}`),
      target: bead.target.map((segment) => `t${segment + 1}`),
      confidence: facts
        ? bead.confidence
        : target
          ? Math.min(Math.round(bead.confidence * 1_000) / 1_000, mostSure)
          : 1,
    })),
  };
}

/** The longest text between two segments that the log keeps; only white space ever stands there. */
const longestGap = 100;

function importedDocument({ name, format, sha256, document }: ReadSide, letter: 's' | 't'): ImportedDocument {
  const block = (index: number) => `${letter}b${index + 1}`;
  const ends = new Map<number, number>();
  return {
    name,
    format,
    sha256,
    blocks: document.blocks.map(({ kind, level, label, cell }, index) => ({
      id: block(index),
      shape: {
        kind,
        ...(level === undefined ? {} : { level }),
        ...(label === undefined ? {} : { label }),
        ...(cell === undefined ? {} : { cell }),
      },
    })),
    segments: document.segments.map((segment, index) => {
      const { text } = document.blocks[segment.block]!.content;
      const before = text.slice(ends.get(segment.block) ?? 0, segment.start).slice(0, longestGap);
      ends.set(segment.block, segment.end);
      return { id: `${letter}${index + 1}`, block: block(segment.block), before, content: segment.content };
    }),
  };
}
