import type { CheckName, Severity } from '../../../core/check/finding.ts';

type Given = Record<string, string>;

/** What checks found, for the window, the command line and reports. */
export const findings = {
  checks: {
    number: 'Number',
    date: 'Date',
    money: 'Currency',
    percent: 'Percentage',
    reference: 'Legal reference',
    list: 'List mark',
    omission: 'Omission',
    addition: 'Addition',
    brackets: 'Listed items',
    honorific: 'Title of respect',
    name: 'Name',
    acronym: 'Acronym',
    term: 'Term',
    consistency: 'Consistency',
    obligation: 'Obligation',
    negation: 'Negation',
    untranslated: 'Untranslated',
    script: 'Khmer left over',
    repetition: 'Repeated word',
    spacing: 'Spaces',
    punctuation: 'Punctuation',
    'sentence-end': 'Sentence end',
    invisible: 'Invisible characters',
    digits: 'Digits',
    colon: 'Colon',
    capitals: 'Capitals',
    spelling: 'Spelling',
    encoding: 'Khmer encoding',
    letterhead: 'Letterhead',
  } satisfies Record<CheckName, string>,
  severities: { error: 'Error', warning: 'Warning', hint: 'Hint' } satisfies Record<Severity, string>,
  title: 'Findings',
  count: (open: number) => (open === 0 ? 'none open' : `${open} open`),
  countAll: (open: number) => (open === 1 ? '1 finding' : `${open} findings`),
  filters: 'Findings shown',
  open: 'Open',
  allChecks: 'All checks',
  none: 'The checks have nothing to say here.',
  looking: (percent: number) => `Checking … ${percent} %`,
  apply: 'Set right',
  applyText: (text: string) => `Write “${text}”`,
  addWord: 'Add to the project’s words',
  waive: 'Waive…',
  unwaive: 'Take the waiver back',
  waivedBy: (given: { by: string; reason: string }) => `Waived by ${given.by}: ${given.reason}`,
  waiveReason: 'Why this is right as it stands',
  waiveHint: 'The finding comes back when the row is changed.',
  waiveGo: 'Waive',
  reports: 'Report',
  settings: 'Checks of this project',
  settingsHint: 'What you set holds for everybody who works on this project.',
  settingsLocked: 'Supervisors set these for everybody.',
  own: 'As it comes',
  off: 'Off',
  wordList: 'The project’s own words',
  removeWord: (word: string) => `Take out ${word}`,
  exportChecks: 'Save as the office’s checks',
  importChecks: 'Take over a file…',
  report: {
    titleOf: (title: string) => `Findings in ${title}`,
    none: 'The checks found nothing.',
    row: 'Row',
    severity: 'Severity',
    check: 'Check',
    what: 'What was found',
    source: 'Source',
    target: 'Translation',
    fix: 'Proposed',
    waived: 'Waived',
  },
  more: (rows: number) => (rows === 1 ? 'One more row has the same.' : `${rows} more rows have the same.`),
  sentences: {
    figureChanged: ({ source, target }: Given) => `The source says ${source}, the translation ${target}.`,
    figureAdded: ({ target }: Given) => `${target} does not stand in the source.`,
    figureMissing: ({ source }: Given) => `${source} is missing in the translation.`,
    separators: ({ target, fix }: Given) =>
      `${target} is written with the other separators; English writes ${fix}.`,
    noSuchDay: ({ target }: Given) => `There is no such day: ${target}.`,
    lunarDiffers: ({ date, right }: Given) => `The lunar date is not that of ${date}, which is ${right}.`,
    currency: ({ source, target }: Given) =>
      `The currency differs: ${source} in the source, ${target} in the translation.`,
    percentLost: ({ source, target }: Given) => `${source} is a percentage in the source; ${target} is none.`,
    percentAdded: ({ source, target }: Given) =>
      `${target} is a percentage; ${source} in the source is none.`,
    referenceLevel: ({ source, target }: Given) =>
      `“${target}” names another part of the law than “${source}”.`,
    actLetters: ({ source, right }: Given) => `The letters ${source} of the act are ${right} in English.`,
    listMark: ({ source, target }: Given) =>
      `The item is ${source} in the source and ${target} in the translation.`,
    listOrder: ({ mark, right }: Given) =>
      `The items are numbered in sequence, but for ${mark}: ${right} is expected.`,
    notTranslated: () => 'This text has no translation.',
    tooShort: ({ share }: Given) =>
      `The translation is only ${share} % as long as expected: something may be missing.`,
    noSource: () => 'No source text stands behind this translation.',
    tooLong: ({ share }: Given) =>
      `The translation is ${share} % as long as expected: something may have been added.`,
    listedItems: ({ source, target }: Given) =>
      `The source lists ${source} items in brackets, the translation ${target}.`,
    bracketsLost: ({ source }: Given) =>
      `“${source}” stands in brackets in the source; the translation has no brackets.`,
    quotesLost: ({ source }: Given) =>
      `“${source}” is quoted in the source; the translation has no quotation marks.`,
    honorific: ({ source, right }: Given) => `${source} is left out: “${right}” is missing before the name.`,
    nameSpelling: ({ target, other }: Given) => `“${target}” is also spelt “${other}” in this document.`,
    acronymLetters: ({ target, right }: Given) =>
      `The letters of ${target} do not fit the words before it; ${right} does.`,
    acronymLookAlike: ({ target, right }: Given) => `${target} looks like ${right} with other letters.`,
    acronymUnknown: ({ target }: Given) => `${target} is not explained in this document.`,
    acronymTwice: ({ target, first, second }: Given) =>
      `${target} is explained as “${second}” here and as “${first}” before.`,
    acronymEarly: ({ target }: Given) => `${target} is used before it is explained.`,
    termForbidden: ({ target, right, note }: Given) =>
      `“${target}” should not be used here${right ? `; “${right}” is the term` : ''}.${note ? ` ${note}.` : ''}`,
    termMissing: ({ source, right }: Given) =>
      `The term for ${source} is “${right}”; the translation does not have it.`,
    twoTranslations: ({ row, other }: Given) =>
      `Row ${row} has the same source and another translation: “${other}”.`,
    twoSources: ({ row }: Given) => `Row ${row} has the same translation of another source.`,
    obligationWeakened: ({ source, target, right }: Given) =>
      `${source} obliges (“${right}”, “must”); “${target}” only permits.`,
    permissionHardened: ({ source, target, right }: Given) =>
      `${source} permits (“${right}”); “${target}” obliges.`,
    negationLost: ({ source }: Given) =>
      `The source denies or forbids (${source}); the translation does not.`,
    negationAdded: ({ target }: Given) => `“${target}” denies or forbids what the source does not.`,
    copied: () => 'The text was copied, not translated.',
    sourceNotKhmer: () => 'The source is not in Khmer here.',
    khmerLeft: ({ target }: Given) => `Khmer was left in the translation: ${target}.`,
    repeated: ({ target }: Given) => `“${target}” stands twice.`,
    spacesTwice: () => 'There is more than one space.',
    spaceBefore: () => 'There is a space before the punctuation mark.',
    spaceInside: () => 'There is a space inside the brackets.',
    spaceMissing: () => 'A space is missing.',
    unpaired: ({ target }: Given) => `${target} has no partner.`,
    markTwice: ({ target }: Given) => `${target} has one mark too many.`,
    noSentenceEnd: () => 'The sentence has no mark at its end.',
    invisible: ({ target }: Given) => `There is a character that nobody sees: ${target}.`,
    digitsMixed: ({ target }: Given) => `${target} mixes Khmer and Latin digits.`,
    digitsKhmer: ({ target }: Given) => `${target} is written in Khmer digits.`,
    colonSign: () => 'The sign ៈ stands where a colon (៖) is meant.',
    colonKhmer: ({ target }: Given) => `The Khmer sign ${target} stands where “:” is meant.`,
    officeCapitals: ({ right }: Given) => `The title is written with capitals: ${right}.`,
    headingCapitals: ({ target }: Given) =>
      `“${target}” begins with a small letter in a heading of capitalised words.`,
    misspelt: ({ target, right }: Given) => `“${target}” is not in the dictionary; perhaps “${right}”.`,
    khmerOrder: ({ right }: Given) => `The Khmer characters stand in the wrong order; ${right} is right.`,
    markWithoutBase: () => 'A Khmer vowel or sign stands without its letter.',
    letterheadForm: ({ right }: Given) => `The official form is ${right}.`,
    markMissing: () => 'Nothing marks this as an unofficial translation.',
  },
};

export type FindingMessages = typeof findings;
