import { primaryLanguage } from '../../core/text/primary-language.ts';
import type { RichText } from '../../core/text/rich-text.ts';
import type { ElementProblem } from '../xml/element-reader.ts';

/** A property: `<prop type="…">`. */
export interface TmxProperty {
  type: string;
  value: string;
  /** Its other attributes, such as its language; not there where there are none. */
  attributes?: Record<string, string>;
}

/** What units, their variants and the header carry beside the text. */
export interface TmxFacts {
  /** Attributes as they stand in the file, without the language. */
  attributes: Record<string, string>;
  properties: TmxProperty[];
  notes: string[];
}

/** A segment's text. Inline elements that are no marks are one U+FFFC each; `codes` holds their XML, in order. */
export interface TmxText extends RichText {
  codes: string[];
}

/** A unit's text in one language. */
export interface TmxVariant extends TmxFacts {
  language: string;
  text: TmxText;
}

/** One translation unit. */
export interface TmxUnit extends TmxFacts {
  /** Line of the file on which the unit begins, from 1. */
  line: number;
  variants: TmxVariant[];
}

/** Why a unit was skipped; for one without text, `detail` is the language that it has none in. */
export type TmxProblem = ElementProblem | { line: number; reason: 'no-text'; detail?: string };

/** The variants of a language by its prefix: "km" finds km, km-KH and KM. */
export function variantsIn(unit: TmxUnit, language: string): TmxVariant[] {
  return unit.variants.filter((variant) => primaryLanguage(variant.language) === primaryLanguage(language));
}
