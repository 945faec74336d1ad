import { findByKey } from '../text/find-by-key.ts';
import { matchKey } from '../text/match-key.ts';
import type { TextRange } from './finding.ts';

const patterns = new Map<string, RegExp>();

/** Where words stand in a text, whatever their case and, in English, their endings; Khmer by its match key. */
export function findWords(text: string, words: string, isKhmer: boolean): TextRange[] {
  if (isKhmer) return findByKey(text, matchKey(words));
  let pattern = patterns.get(words);
  if (!pattern) {
    const parts = words
      .trim()
      .split(/\s+/)
      .map((word) => stem(word));
    pattern = new RegExp(`(?<![A-Za-z])${parts.join('[\\s-]+(?:\\d+\\w*[\\s-]+)?')}(?![A-Za-z])`, 'gi');
    patterns.set(words, pattern);
  }
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A pattern for a word and its regular inflections. */
function stem(word: string): string {
  const escaped = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]");
  if (!/^[A-Za-z]{3,}$/.test(word) || /^[A-Z]+$/.test(word)) return escaped(word);
  if (word.endsWith('y')) return `${word.slice(0, -1)}(?:y|ies|ied|ying)(?:['’]s?)?`;
  const base = word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  return base.endsWith('e')
    ? `${base.slice(0, -1)}(?:e|es|ed|ing)(?:['’]s?)?`
    : `${base}(?:s|es|ed|ing)?(?:['’]s?)?`;
}
