export const severities = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof severities)[number];

export const checkNames = [
  'number',
  'date',
  'money',
  'percent',
  'reference',
  'list',
  'omission',
  'addition',
  'brackets',
  'honorific',
  'name',
  'acronym',
  'term',
  'consistency',
  'obligation',
  'negation',
  'untranslated',
  'script',
  'repetition',
  'spacing',
  'punctuation',
  'sentence-end',
  'invisible',
  'digits',
  'colon',
  'capitals',
  'spelling',
  'encoding',
  'letterhead',
] as const;
export type CheckName = (typeof checkNames)[number];

/** `[start, end)` in UTF-16 units. */
export interface TextRange {
  start: number;
  end: number;
}

/** Puts `text` in place of a range of the translation. */
export interface Fix extends TextRange {
  text: string;
}

/** What is wrong, as a check says it: `code` names its sentence, `with` what the sentence speaks of. */
export interface Remark {
  code: string;
  with?: Record<string, string>;
  source?: TextRange;
  target?: TextRange;
  fix?: Fix;
  /** Where it differs from the check's own. */
  severity?: Severity;
}

/** A remark about one row of a document, counted from 0. */
export interface Finding extends Remark {
  check: CheckName;
  severity: Severity;
  row: number;
  /** In how many further rows the same is found and not told, as the document does so throughout. */
  more?: number;
}
