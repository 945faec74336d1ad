/**
 * The error types of MQM-Core (themqm.org) by dimension, and `other` for what none of them names. The ids
 * stand in the log: one may be added, none renamed.
 */
export const mqmCategories = [
  'terminology/wrong-term',
  'terminology/inconsistent-with-resource',
  'terminology/inconsistent-use',
  'accuracy/mistranslation',
  'accuracy/overtranslation',
  'accuracy/undertranslation',
  'accuracy/addition',
  'accuracy/omission',
  'accuracy/do-not-translate',
  'accuracy/untranslated',
  'linguistic/grammar',
  'linguistic/punctuation',
  'linguistic/spelling',
  'linguistic/unintelligible',
  'linguistic/character-encoding',
  'linguistic/textual-conventions',
  'style/organizational',
  'style/third-party',
  'style/external-reference',
  'style/register',
  'style/awkward',
  'style/unidiomatic',
  'style/inconsistent',
  'locale/number-format',
  'locale/currency-format',
  'locale/measurement-format',
  'locale/time-format',
  'locale/date-format',
  'locale/address-format',
  'locale/telephone-format',
  'locale/shortcut-key',
  'audience/culture-specific-reference',
  'audience/offensive',
  'design/layout',
  'design/markup-tag',
  'design/truncation',
  'design/missing-text',
  'design/link',
  'other',
] as const;
export type MqmCategory = (typeof mqmCategories)[number];

export const severities = ['neutral', 'minor', 'major', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** Penalty points of one error (MQM's usual exponential scale). */
export const penaltyOf: Record<Severity, number> = { neutral: 0, minor: 1, major: 5, critical: 25 };

/** The dimension that a category belongs to: what stands before the stroke. */
export function dimensionOf(category: MqmCategory): string {
  return category.split('/', 1)[0]!;
}
