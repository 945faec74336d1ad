import type { CheckedTerm } from '../../core/check/check.ts';
import type { CheckOptions, CheckProfile } from '../../core/check/check-document.ts';
import { checkNames } from '../../core/check/finding.ts';
import type { Project } from '../../core/review/project.ts';
import { loadSpeller, type Speller } from './load-speller.ts';

const spellers = new Map<string, Speller>();

/** A speller that also knows these words; a few are kept, since making one takes a while. */
export function spellerFor(words: readonly string[]): Speller {
  const key = words.join('\n');
  let speller = spellers.get(key);
  if (!speller) {
    if (spellers.size > 4) spellers.clear();
    spellers.set(key, (speller = loadSpeller(words)));
  }
  return speller;
}

/** What a project set, of checks that this Bokprae has. */
export function profileOf(checks: Readonly<Record<string, CheckProfile[keyof CheckProfile]>>): CheckProfile {
  return Object.fromEntries(
    Object.entries(checks).filter(([name]) => (checkNames as readonly string[]).includes(name)),
  );
}

/** What the checks of a project go by: its settings, its words, and the terms that apply. */
export function checkOptions({ settings }: Project, terms: readonly CheckedTerm[]): CheckOptions {
  return { terms, profile: profileOf(settings.checks), ...spellerFor(settings.words) };
}
