import { matchKey } from '../text/match-key.ts';

const english = new Set(
  (
    'and or nor but of for to the a an in on at by with from into under over between among through as than that ' +
    'which who whose its their his her our & its including regarding concerning'
  ).split(' '),
);
/** With these a line of a title begins that stands alone: "Press Release / on the Workshop / under the theme". */
const titleOpeners = new Set(
  'on under at for by in with between regarding concerning about from during held organised organized'.split(
    ' ',
  ),
);
const khmerEndings = [
  'និង',
  'ឬ',
  'នៃ',
  'របស់',
  'ដោយ',
  'ដើម្បី',
  'ក្នុង',
  'ស្តីពី',
  'ព្រមទាំង',
  'សម្រាប់',
  'ដែល',
  'នឹង',
].map(matchKey);
const khmerOpenings = ['និង', 'ឬ', 'នៃ', 'របស់', 'ព្រមទាំង'].map(matchKey);

const lastWord = (line: string) => /[\p{L}&]+$/u.exec(line.trimEnd())?.[0].toLowerCase() ?? '';
const firstWord = (line: string) => /^[\p{L}&]+/u.exec(line.trimStart())?.[0].toLowerCase() ?? '';

/** Whether a line is nothing but a connecting word, as "on" in the middle of a title. */
export function isConnective(line: string): boolean {
  const trimmed = line.trim();
  return english.has(trimmed.toLowerCase()) || khmerEndings.includes(matchKey(trimmed));
}

/** Whether a line ends in a word that wants another after it: "MINISTRY OF POST AND". */
export function endsInConnective(line: string): boolean {
  if (isConnective(line)) return false;
  if (english.has(lastWord(line))) return true;
  const key = matchKey(line.slice(-24));
  return khmerEndings.some((word) => key.endsWith(word));
}

/** Whether a line begins with a word that goes on with the line before it in any text. */
export function beginsWithConjunction(line: string): boolean {
  if (/^(?:and|or|nor|of)$/.test(firstWord(line)) && /^\s*\p{Ll}/u.test(line)) return true;
  const key = matchKey(line.slice(0, 24));
  return khmerOpenings.some(
    (word) => key.startsWith(word) && !/^[\u17b6-\u17d2]/.test(key.slice(word.length)),
  );
}

/** Whether a short line of its own can only be cut off: "MINISTRY OF POST AND", not "Log in". */
export function endsInConjunction(line: string): boolean {
  if (isConnective(line)) return false;
  return (
    /[^\p{L}](?:and|or|of|for|the|an?|&)\s*$/iu.test(line) ||
    (/[\u1780-\u17d3]\s*$/.test(line) && endsInConnective(line))
  );
}

export function beginsLikeTitleLine(line: string): boolean {
  return titleOpeners.has(firstWord(line));
}
