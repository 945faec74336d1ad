import { normalised, plain, type RichText, sameContent } from '../../text/rich-text.ts';

/** Shy, ZWSP, ZWNJ, ZWJ, WJ, BOM and the two invisible Khmer vowels. */
const invisible = /[\u00ad\u17b4\u17b5\u200b-\u200d\u2060\ufeff]/;

/** A text as it looks: without invisible characters, white space as one space, none at the ends. */
export function legible(content: RichText): RichText {
  const offsets = new Uint32Array(content.text.length + 1);
  let text = '';
  for (let at = 0; at < content.text.length; at += 1) {
    offsets[at] = text.length;
    const unit = content.text[at]!;
    if (invisible.test(unit)) continue;
    if (!/\s/.test(unit)) text += unit;
    else if (text !== '' && !text.endsWith(' ')) text += ' ';
  }
  offsets[content.text.length] = text.length;
  if (text.endsWith(' ')) text = text.slice(0, -1);
  const marks = content.marks.map((mark) => ({
    ...mark,
    start: offsets[mark.start]!,
    end: offsets[mark.end]!,
  }));
  return normalised({ text, marks });
}

/** A text without marks as it looks. */
export function legibleText(text: string): string {
  return legible(plain(text)).text;
}

/** A reader sees no difference between two texts, marks included. */
export function looksSame(a: RichText, b: RichText): boolean {
  return sameContent(a, b) || sameContent(legible(a), legible(b));
}
