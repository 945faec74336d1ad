import type { Block } from '../../core/document/document.ts';
import type { ReadSide } from './read-side.ts';

/** What stands above a title on official paper, and is none. */
const letterhead =
  /^\[.*\]$|kingdom of cambodia|nation\W+religion\W+king|unofficial translation|ព្រះរាជាណាចក្រកម្ពុជា|ជាតិ\s*សាសនា/iu;
const longest = 200;
/** Share of a title paragraph's characters that are bold; a short plain "on" may stand between its lines. */
const leastBold = 0.8;

/** A name for the project: the first heading or bold lines of the English, or of the only text, or the file's name. */
export function documentTitle(source: ReadSide, target: ReadSide | null): string {
  const side = target && source.language !== 'en' ? target : source;
  const { blocks } = side.document;
  const first = blocks.findIndex(isTitle);
  if (first < 0) return side.name.replace(/\.[^.]*$/, '') || side.name;
  let title = oneLine(blocks[first]!);
  for (let index = first + 1; index < blocks.length && isTitle(blocks[index]!); index += 1) {
    const longer = `${title} ${oneLine(blocks[index]!)}`;
    if (longer.length > longest || blocks[index]!.kind !== blocks[first]!.kind) break;
    title = longer;
  }
  return title.length > longest ? `${title.slice(0, longest - 1).trimEnd()}…` : title;
}

function isTitle({ kind, content: { text, marks } }: Block): boolean {
  if (text.trim() === '' || letterhead.test(text.trim())) return false;
  if (kind === 'heading') return true;
  const bold = marks.filter(({ type }) => type === 'bold');
  const share = bold.reduce((sum, { start, end }) => sum + end - start, 0) / text.length;
  return kind === 'paragraph' && bold[0]?.start === 0 && share >= leastBold;
}

function oneLine({ content }: Block): string {
  return content.text.replace(/\s+/g, ' ').trim();
}
