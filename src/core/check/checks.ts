import type { Check } from './check.ts';
import { acronym } from './acronym.ts';
import { addition } from './addition.ts';
import { brackets } from './brackets.ts';
import { capitals } from './capitals.ts';
import { colon } from './colon.ts';
import { consistency } from './consistency.ts';
import { date } from './date.ts';
import { digits } from './digits.ts';
import { encoding } from './encoding.ts';
import { honorific } from './honorific.ts';
import { invisible } from './invisible.ts';
import { letterhead } from './letterhead.ts';
import { list } from './list.ts';
import { money } from './money.ts';
import { name } from './name.ts';
import { negation } from './negation.ts';
import { number } from './number.ts';
import { obligation } from './obligation.ts';
import { omission } from './omission.ts';
import { percent } from './percent.ts';
import { punctuation } from './punctuation.ts';
import { reference } from './reference.ts';
import { repetition } from './repetition.ts';
import { script } from './script.ts';
import { sentenceEnd } from './sentence-end.ts';
import { spacing } from './spacing.ts';
import { spelling } from './spelling.ts';
import { term } from './term.ts';
import { untranslated } from './untranslated.ts';

/** Every check, in the order in which findings of one place are told. */
export const checks: readonly Check[] = [
  number,
  date,
  money,
  percent,
  reference,
  list,
  omission,
  addition,
  brackets,
  honorific,
  name,
  acronym,
  term,
  consistency,
  obligation,
  negation,
  untranslated,
  script,
  repetition,
  spacing,
  punctuation,
  sentenceEnd,
  invisible,
  digits,
  colon,
  capitals,
  spelling,
  encoding,
  letterhead,
];
