import type { NumberFound } from './number-found.ts';

/** What a figure says besides its value. */
export type FigureRole = 'number' | 'day' | 'month' | 'year' | 'reference' | 'lunar' | 'list';

export type Currency = 'KHR' | 'USD' | 'EUR' | 'GBP' | 'JPY' | 'THB' | 'CNY' | 'VND';

/** A number or the name of a month as it stands in a text, with all that must come through a translation. */
export interface Figure extends NumberFound {
  role: FigureRole;
  currency?: Currency;
  /** May stand for a number or for something else ("one", "second", "មួយ"): explains another figure, needs none. */
  weak?: true;
  /** Belongs to a range or list whose last figure carries the percent sign. */
  sharedPercent?: true;
  /** How it should be written in its language, where its separators follow the other convention. */
  conventional?: string;
}
