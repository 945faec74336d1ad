/** An acronym in Latin letters, `[start, end)`, with the words that define it where they stand before it in brackets. */
export interface Acronym {
  start: number;
  end: number;
  /** Without full stops: "DSC" for "D.S.C.". */
  letters: string;
  expansion?: string;
}

const acronym = /\b(?:[A-Z]{3,8}|(?:[A-Z]\.){3,}|[A-Z]{2,6}\.[A-Z]{2,6})(?![A-Za-z])/g;
const small = new Set(['of', 'and', 'the', 'for', 'on', 'in', 'to', 'de', 'a', 'an', '&', 'with', 'at']);

/** The acronyms in an English text, in order. Headings written in capitals hold none. */
export function readAcronyms(text: string): Acronym[] {
  if (!/[a-z]/.test(text)) return [];
  return [...text.matchAll(acronym)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const letters = match[0].replaceAll('.', '');
    const neighbours = `${text.slice(Math.max(0, start - 30), start).match(/\S+\s*$/)?.[0] ?? ''} ${text.slice(end).match(/^\s*\S+/)?.[0] ?? ''}`;
    if (
      /^[A-Z]+$/.test(neighbours.trim().split(/\s+/)[0] ?? '') &&
      !/[(]/.test(neighbours) &&
      /\b[A-Z]{3,}\b/.test(neighbours)
    )
      return [];
    if (text[start - 1] !== '(' || text[end] !== ')') return [{ start, end, letters }];
    const expansion = expansionBefore(text.slice(0, start - 1), letters);
    return [{ start, end, letters, ...(expansion === null ? {} : { expansion }) }];
  });
}

/** The capitalised words at the end of a text, as many as an acronym's letters may stand for. */
function expansionBefore(text: string, letters: string): string | null {
  const words = text.trimEnd().split(/\s+/);
  const taken: string[] = [];
  let capitals = 0;
  while (words.length > 0 && capitals < letters.length + 1) {
    const word = words.pop()!;
    const isSmall = small.has(word.toLowerCase());
    if (!/^[“"(]?[A-Z]/.test(word) && !isSmall) break;
    if (/[.;:)]$/.test(word) || (/,$/.test(word) && capitals > letters.length)) break;
    taken.unshift(word.replace(/^[“"(]/, ''));
    if (!isSmall) capitals += 1;
  }
  while (taken.length > 0 && small.has(taken[0]!.toLowerCase())) taken.shift();
  const initial = taken.findIndex((word) => word[0]!.toUpperCase() === letters[0]);
  if (initial > 0 && capitals > letters.length) taken.splice(0, initial);
  return taken.length >= 2 ? taken.join(' ') : null;
}

/** Whether the letters of an acronym stand in this order in the words that define it, their initials among them. */
export function standsFor(letters: string, expansion: string): boolean {
  if (isSwapped(letters, expansion)) return false;
  let at = 0;
  const words = expansion.toUpperCase();
  for (const letter of letters) {
    at = words.indexOf(letter, at);
    if (at < 0) return false;
    at += 1;
  }
  return true;
}

/** The capitals that begin the words of a definition: "MPT" of "Ministry of Post and Telecommunications". */
export function initialsOf(expansion: string): string {
  return expansion
    .split(/\s+/)
    .filter((word) => /^[A-Z]/.test(word))
    .map((word) => word[0])
    .join('');
}

/** Whether two neighbouring letters stand against the order of the initials: "MTPC" for MPTC. */
function isSwapped(letters: string, expansion: string): boolean {
  const initials = initialsOf(expansion);
  return !holds(letters, initials) && neighboursSwapped(letters).some((other) => holds(other, initials));
}

/** Every word that differs in two neighbouring letters having changed places. */
export function neighboursSwapped(letters: string): string[] {
  return [...letters.slice(1)].map(
    (_, at) => letters.slice(0, at) + letters[at + 1]! + letters[at]! + letters.slice(at + 2),
  );
}

/** Whether letters hold others in their order. */
export function holds(letters: string, others: string): boolean {
  let at = 0;
  for (const letter of letters) if (letter === others[at]) at += 1;
  return at === others.length;
}
