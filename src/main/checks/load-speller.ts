import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nspell from 'nspell';

export interface Speller {
  isSpelled: (word: string) => boolean;
  /** The likeliest right spelling; null where none is near. */
  suggest: (word: string) => string | null;
}

const fromHere = createRequire(import.meta.url);
let bundled: { aff: Uint8Array; dic: Uint8Array } | undefined;

/** Words of government and technology that the dictionary lacks. */
const known =
  'subdecree prakas riel riels sangkat khan khum srok cyber cybersecurity cybercrime cyberattack cyberattacks blockchain digitalization digitalize digitalized digitalizing fintech edtech govtech roadmap roadmaps inter internet website websites email emails online offline multi stakeholder stakeholders telecom telecommunication telecommunications interoperability dataset datasets workflow workflows onboarding toolkit toolkits startup startups smartphone smartphones metadata ecommerce wellbeing healthcare livelihoods coronavirus coronaviruses pandemic vaccinators multisectoral unofficially dengue genomics app apps vitro situ utero fide facto jure hoc'.split(
    ' ',
  );

let rareWords: string | undefined;

/** British spellings, words of medicine and law, and whatever else the dictionary is too small for. */
function isRareWord(word: string): boolean {
  rareWords ??= readFileSync(join(dirname(fromHere.resolve('word-list')), 'words.txt'), 'utf8');
  return hasLine(rareWords, word) || hasLine(rareWords, word.replace(/['’]s$/, ''));
}

/** Whether sorted lines hold one; searched as text, since a set of all of them takes longer to make than all searches. */
function hasLine(lines: string, line: string): boolean {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = lines.lastIndexOf('\n', middle - 1) + 1;
    const next = lines.indexOf('\n', start);
    const end = next < 0 ? lines.length : next;
    const found = lines.slice(start, end);
    if (found === line) return true;
    if (found < line) low = end + 1;
    else high = start;
  }
  return false;
}

/** The English dictionary that comes with Bokprae, with the words of the project and the office. */
export function loadSpeller(words: readonly string[]): Speller {
  if (!bundled) {
    const folder = dirname(fromHere.resolve('dictionary-en'));
    bundled = { aff: readFileSync(join(folder, 'index.aff')), dic: readFileSync(join(folder, 'index.dic')) };
  }
  const dictionary = nspell({ aff: Buffer.from(bundled.aff), dic: Buffer.from(bundled.dic) });
  for (const word of [...known, ...words]) dictionary.add(word);
  const spelled = new Map<string, boolean>();
  const suggested = new Map<string, string | null>();
  const isKnown = (word: string) => dictionary.correct(word) || isRareWord(word);
  return {
    isSpelled(word) {
      let right = spelled.get(word);
      if (right === undefined) spelled.set(word, (right = isKnown(word)));
      return right;
    },
    suggest(word) {
      let right = suggested.get(word);
      if (right === undefined)
        suggested.set(word, (right = nearest(word, (near) => dictionary.correct(near))));
      return right;
    },
  };
}

const letters = 'esianrtolcdugmphbyfvkwzxjq';

/** The first known word that one swap, one letter less, one more or one other makes of it: Norvig's order. */
function nearest(word: string, isKnown: (word: string) => boolean): string | null {
  const cut = Array.from({ length: word.length + 1 }, (_, i) => [word.slice(0, i), word.slice(i)] as const);
  const swapped = cut.filter(([, b]) => b.length > 1).map(([a, b]) => a + b[1]! + b[0]! + b.slice(2));
  const shorter = cut.filter(([, b]) => b !== '').map(([a, b]) => a + b.slice(1));
  const longer = cut.flatMap(([a, b]) => [...letters].map((letter) => a + letter + b));
  const other = cut
    .filter(([, b]) => b !== '')
    .flatMap(([a, b]) => [...letters].map((letter) => a + letter + b.slice(1)));
  return (
    [...swapped, ...shorter, ...longer, ...other].find(
      (candidate) => candidate !== word && isKnown(candidate),
    ) ?? null
  );
}
