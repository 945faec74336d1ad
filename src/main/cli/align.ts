import { parseArgs } from 'node:util';
import { align as alignSegments } from '../../core/align/align.ts';
import type { AlignSegment } from '../../core/align/bead.ts';
import type { NamedBytes } from '../import/read-side.ts';
import { type Command, print, takeArguments } from './command.ts';
import { readInput } from './read-input.ts';
import { readLines, readSegments } from './read-segments.ts';

export const align: Command = {
  summary: 'Pairs the segments of two texts that translate each other.',
  usage: `Usage: bokprae align SOURCE TARGET [--segmented] [--source-lang TAG] [--target-lang TAG] [--json]

  --segmented  the files are text with one segment a line, empty lines included
  Without --json: a pair a line, its confidence, source and target parted by tabs.
  --json  prints {"beads": [[[source indexes], [target indexes]], …], "confidence": […]}, counted from 0`,
  async run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        segmented: { type: 'boolean', default: false },
        'source-lang': { type: 'string' },
        'target-lang': { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const files = takeArguments(positionals, 'SOURCE', 'TARGET').map(readInput) as [NamedBytes, NamedBytes];
    const take = values.segmented ? readLines : readSegments;
    const source = await take(files[0], values['source-lang']);
    const target = await take(files[1], values['target-lang']);
    const beads = alignSegments(source.segments, target.segments, {
      sourceLanguage: source.language,
      targetLanguage: target.language,
    });
    if (values.json) {
      const beadsAndConfidence = {
        beads: beads.map((bead) => [bead.source, bead.target]),
        confidence: beads.map((bead) => Math.round(bead.confidence * 1_000) / 1_000),
      };
      print(JSON.stringify(beadsAndConfidence));
      return 0;
    }
    const textOf = (segments: AlignSegment[], indexes: number[]) =>
      indexes.map((index) => segments[index]!.text).join(' ');
    for (const bead of beads) {
      const texts = [textOf(source.segments, bead.source), textOf(target.segments, bead.target)];
      print([bead.confidence.toFixed(2), ...texts].join('\t'));
    }
    return 0;
  },
};
