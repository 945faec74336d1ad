import type { Atom, Holder, Run } from './text-places.ts';

/** What stands for a character in a source: nothing but itself, references as well, or signs behind a backslash too. */
export type Escapes = 'none' | 'references' | 'backslashes';

const escapes: Record<Escapes, RegExp | null> = {
  none: null,
  references: /&(?:#x[\da-f]{1,6}|#\d{1,7}|\w{1,32});/iy,
  backslashes: /&(?:#x[\da-f]{1,6}|#\d{1,7}|\w{1,32});|\\[!-/:-@[-`{-~]/iy,
};
const ampersand = /^&(?:amp|#0*38|#x0*26);$/i;
const tag = /<(?:!--[^]*?-->|[^<>]*>)/y;

/**
 * What a text that was read out of `[start, end)` of a source is there: its characters by themselves, escaped, or as
 * references. What stands between them and is not of the text (tags, signs ahead of a line) is passed over. Null where
 * the two do not fit.
 */
export function sourceAtoms(
  source: string,
  [start, end]: readonly [number, number],
  text: string,
  run: Run,
  escaping: Escapes,
): Atom[] | null {
  const holder: Holder = { start, end: start, preserves: true };
  const atoms: Atom[] = [];
  let at = start;
  for (let unit = 0; unit < text.length; unit += 1) {
    const found = placeOf(source, [at, end], text[unit]!, escapes[escaping]);
    if (!found) return null;
    const [from, to] = found;
    atoms.push({ character: text[unit]!, start: from, end: to, run, holder });
    const isPair = /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(unit, unit + 2));
    if (isPair && to - from > 1) atoms.push({ character: text[++unit]!, start: to, end: to, run, holder });
    at = to;
  }
  return atoms;
}

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

function placeOf(
  source: string,
  [start, end]: [number, number],
  character: string,
  escape: RegExp | null,
): [number, number] | null {
  for (let at = start; at < end; at += 1) {
    const sign = source[at]!;
    const whole = escape && /[&\\]/.test(sign) ? matchAt(escape, source, at) : undefined;
    if (whole !== undefined && at + whole.length <= end) {
      const isMeant = sign === '\\' ? whole[1] === character : character !== '&' || ampersand.test(whole);
      if (isMeant) return [at, at + whole.length];
    }
    if (sign === character) return [at, at + 1];
    if (character === '\n' && sign === '\r') return [at, at + (source[at + 1] === '\n' ? 2 : 1)];
    if (sign === '<') at += (matchAt(tag, source, at)?.length ?? 1) - 1;
  }
  return null;
}
