/** Heights of a line in points at 11 points; Khmer has signs above and below its letters. */
const latinLine = 15;
const khmerLine = 20;
/** What Excel allows a row; what is longer is read in its cell. */
const tallest = 409;
/** Lines are broken before they are full. */
const filled = 0.92;

/** How wide a character is, in digits: subscripts and signs above and below take no room. */
function widthOf(character: string, before: string): number {
  if (before === '\u17d2' || /[\u200b-\u200d\u17b4\u17b5\p{Mn}]/u.test(character)) return 0;
  if (/\p{Mc}/u.test(character)) return 0.8;
  if (/[\u1780-\u17ff]/.test(character)) return 1.2;
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u.test(
    character,
  )
    ? 2
    : 1;
}

function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const line of text.split('\n')) {
    let [taken, before] = [0, ''];
    for (const character of line) {
      taken += widthOf(character, before);
      before = character;
    }
    lines += Math.max(1, Math.ceil(taken / (width * filled)));
  }
  return lines;
}

/**
 * The height in points that a row needs to show its texts in columns of these widths (in digits). It is guessed: LibreOffice
 * shows one line of each row whose height a workbook does not tell.
 */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const heights = texts.map((text, column) => {
    const line = /[\u1780-\u17ff]/.test(text) ? khmerLine : latinLine;
    return line * linesOf(text.slice(0, 4096), widths[column] ?? 10);
  });
  return Math.min(tallest, Math.max(latinLine, ...heights));
}
