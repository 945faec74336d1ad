import { graphemes } from '../../src/core/text/graphemes.ts';
import type { MemorySide } from '../../src/main/memory/index-store.ts';
import { vary } from './vary-unit.ts';

/** Every kind of query: what it is made from is a unit of the memory. */
export const kinds: Readonly<
  Record<string, (text: string, side: MemorySide, random: () => number) => string>
> = {
  '0 edits': (text) => text,
  '1 edit': (text, side, random) => vary(text, side, 1, random),
  '2 edits': (text, side, random) => vary(text, side, 2, random),
  '4 edits': (text, side, random) => vary(text, side, 4, random),
  'ZWSP added': (text) => graphemes(text).join('\u200b'),
  'spaces removed': (text, side) =>
    side === 'km' ? text.replaceAll(/[ \u200b]/g, '') : text.replaceAll('  ', ' '),
  'code points reordered': (text) =>
    text
      .replaceAll('\u17c4', '\u17b6\u17c1')
      .replaceAll(/(\u17d2[\u1780-\u17a2])([\u17b6-\u17c5])/g, '$2$1')
      .replaceAll(/([\u17bb])(\u17c6)/g, '$2$1'),
};
