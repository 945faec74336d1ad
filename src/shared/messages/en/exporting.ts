const count = (rows: number) => `${rows} ${rows === 1 ? 'row' : 'rows'}`;

/** Writing the document that goes out. */
export const exporting = {
  title: 'Export',
  preview: 'The document as it will be',
  format: 'Format',
  formats: {
    docx: 'Word',
    pdf: 'PDF',
    html: 'Web page',
    markdown: 'Markdown',
    text: 'Plain text',
    odt: 'OpenDocument',
    xliff: 'XLIFF 2.1',
    xliff12: 'XLIFF 1.2',
    tmx: 'TMX',
    csv: 'CSV',
    tsv: 'TSV',
    xlsx: 'Excel',
  },
  layout: 'Layout',
  layouts: {
    bilingual: 'Both, side by side',
    target: 'Translation only',
    review: 'Table to correct',
    changes: 'Change report',
    certificate: 'Certificate',
  },
  letterhead: 'Letterhead',
  noLetterhead: 'None',
  ownLetterhead: 'Make your own…',
  editLetterhead: 'Edit…',
  ownLetterheadTitle: 'A letterhead of your own',
  editLetterheadTitle: 'Edit the letterhead',
  letterheadWhat: (folder: string) =>
    `It is for every project on this computer, and lies in ${folder}: a folder that can be copied to another one.`,
  letterheadUnnamed: 'Give the letterhead a name.',
  saveLetterhead: 'Save and use it',
  removeLetterhead: 'Delete it',
  letterheadFields: {
    km: 'Khmer',
    en: 'English',
    name: 'What you call it',
    kingdom: 'Kingdom of Cambodia and its motto at the head',
    logo: 'Logo',
    noLogo: 'none (PNG, or SVG without letters)',
    chooseLogo: 'Choose a picture',
    removeLogo: 'Take it off',
    says: 'What the logo shows, for those who do not see it',
    office: 'Ministry and departments, a line each',
    number: 'Line for the number',
    place: 'Place',
    date: 'Place and date',
    dates: { end: 'Above the signature', head: 'At the head', nowhere: 'Nowhere' },
    whichDay: 'Which day',
    days: { day: 'The day of the export', own: 'A day of your own', blank: 'Dots, to be filled in by hand' },
    height: 'Height of the logo in mm',
    heightWrong: ({ from, to }: { from: number; to: number }) => `From ${from} to ${to} mm`,
    lunar: 'Lunar date above it, in Khmer',
    title: 'Who signs: title',
    signer: 'Who signs: name',
    note: 'That it is signed and stamped (never in a draft)',
    footer: 'Foot of every page',
  },
  names: 'Name who translated, reviewed and approved',
  namesHint: 'Left out of what is published unless you choose it. Comments and history are never exported.',
  contains: 'What it contains',
  what: {
    bilingual: (rows: number) => `${count(rows)}, Khmer beside English`,
    target: () => 'The translation alone, in the paragraphs of its own document',
    review: (rows: number) =>
      `${count(rows)} with comments and states, to be corrected in Word and taken in again as suggestions and comments`,
    changes: () => 'What the review changed since the documents came in, with names, times and reasons',
    certificate: () =>
      'Who approved what and when, what is open, with the hashes of the documents and texts, and the people’s keys',
    exchange: (rows: number) => `${count(rows)} with states and pairing, for other programs`,
  },
  into: (name: string) =>
    `The translation written back into ${name}: its layout, tables, notes and pictures stay`,
  spoken: 'Give comments, suggestions and earlier texts along',
  spokenHint: 'With the names of those who wrote them. Leave them out for anybody outside.',
  provenance:
    'At its end: “Unofficial translation”, state of approval, version, date, and the fingerprint of the source file',
  final: 'Final: every row is approved.',
  draft: 'Draft',
  draftWhat: (open: number) =>
    open === 1
      ? '1 row is not approved, so every page says DRAFT and the end says what is open.'
      : `${open} rows are not approved, so every page says DRAFT and the end says what is open.`,
  draftUnmarked: (open: number) =>
    open === 1
      ? '1 row is not approved. The file’s name says DRAFT; its pages do not.'
      : `${open} rows are not approved. The file’s name says DRAFT; its pages do not.`,
  draftFramed: (open: number) =>
    open === 1
      ? '1 row is not approved. A line above the text says DRAFT, and the end says what is open.'
      : `${open} rows are not approved. A line above the text says DRAFT, and the end says what is open.`,
  draftOutside: (open: number) =>
    open === 1
      ? '1 row is not approved. The file’s name says DRAFT.'
      : `${open} rows are not approved. The file’s name says DRAFT.`,
  backPreview: (name: string) =>
    `These are the texts of the file that is written. How they look is for ${name} to say, whose layout, tables and pictures stay.`,
  openStates: {
    initial: (n: number) => `${n} new`,
    translated: (n: number) => `${n} translated`,
    reviewed: (n: number) => `${n} reviewed`,
  },
  requested: (n: number) => (n === 1 ? '1 row was sent back' : `${n} rows were sent back`),
  goToApprove: 'See what is open',
  pages: 'The preview shows the text; Word sets the pages itself.',
  download: 'Export',
  writing: 'Writing…',
  printing: 'The PDF is being printed. A thousand pages take a minute or two.',
  written: (name: string) => `${name} was written to your downloads.`,
};
