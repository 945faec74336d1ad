import { parseArgs } from 'node:util';
import { align as alignSegments } from '../../core/align/align.ts';
import type { Bead } from '../../core/align/bead.ts';
import { isLanguage } from '../../core/terms/concept.ts';
import { messages } from '../../shared/messages/messages.ts';
import type { NamedBytes } from '../import/read-side.ts';
import { type Command, note, print, takeArguments } from './command.ts';
import { readInput } from './read-input.ts';
import { readKnown } from './read-known.ts';
import { readSegments, segmentLines, type Segments } from './read-segments.ts';

export const align: Command = {
  summary: 'Pairs the segments of two texts that translate each other.',
  usage: `Usage: bokprae align SOURCE TARGET [--segmented] [--source-lang TAG] [--target-lang TAG]
                     [--memory FILE] [--terms FILE] [--explain] [--json]

  SOURCE and TARGET are documents in any format that Bokprae reads; they are cut into segments.
  --segmented  the files are text with one segment a line, empty lines included
  --source-lang, --target-lang  de, fr, km, en or any other language; guessed between Khmer and English
  --memory     learns from known translations too: TMX, a memory of Bokprae, CSV or TSV; may be given again
  --terms      learns from known terms: TBX, a termbase of Bokprae (.bokterm), CSV or TSV whose first line names
               the languages' columns, or TMX; may be given again
  --explain    adds the reasons for each pair in words
  Without --json: a pair a line, its confidence, source, target and reasons parted by tabs.
  --json  prints {"beads": [[[source indexes], [target indexes]], …], "confidence": […]}, counted from 0;
          with --explain also "reasons": [["…", …], …], and for documents "segments": {"source", "target"}`,
  async run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        segmented: { type: 'boolean', default: false },
        'source-lang': { type: 'string' },
        'target-lang': { type: 'string' },
        memory: { type: 'string', multiple: true, default: [] },
        terms: { type: 'string', multiple: true, default: [] },
        explain: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const files = takeArguments(positionals, 'SOURCE', 'TARGET').map(readInput) as [NamedBytes, NamedBytes];
    const take = values.segmented ? segmentLines : readSegments;
    const source = await take(files[0], values['source-lang']);
    const target = await take(files[1], values['target-lang']);
    const languages = { source: source.language, target: target.language };
    if (isOther(source) && isOther(target))
      note(
        `${files[0].name} does not look like ${languages.source}, nor ${files[1].name} like ${languages.target}: did they change places? They are aligned as they were given.`,
      );
    const beads = alignSegments(source.segments, target.segments, {
      sourceLanguage: languages.source,
      targetLanguage: languages.target,
      known: [...readKnown(values.memory, 'unit', languages), ...readKnown(values.terms, 'term', languages)],
    });
    if (values.json) {
      const texts = (side: Segments) => side.segments.map(({ text }) => text);
      const answer = {
        beads: beads.map((bead) => [bead.source, bead.target]),
        confidence: beads.map((bead) => Math.round(bead.confidence * 1_000) / 1_000),
        ...(values.explain && { reasons: beads.map(tellReasons) }),
        ...(!values.segmented && { segments: { source: texts(source), target: texts(target) } }),
      };
      print(JSON.stringify(answer));
      return 0;
    }
    const textOf = ({ segments }: Segments, indexes: number[]) =>
      indexes.map((index) => segments[index]!.text.replace(/\s+/g, ' ')).join(' ');
    for (const bead of beads) {
      const columns = [bead.confidence.toFixed(2), textOf(source, bead.source), textOf(target, bead.target)];
      print([...columns, ...(values.explain ? [tellReasons(bead).join('; ')] : [])].join('\t'));
    }
    return 0;
  },
};

/** Whether a text is in another script than its language. */
function isOther({ language, guess }: Segments): boolean {
  return guess !== null && isLanguage(language, 'km') !== (guess === 'km');
}

function tellReasons({ reasons }: Bead): string[] {
  const words = messages('en').align.reasons;
  return reasons.map(({ code, detail = '' }) => words[code](detail));
}
