/** Writing the document that goes out. */
export const exporting = {
  title: 'Export',
  preview: 'The document as it will be',
  format: 'Format',
  formats: { docx: 'Word', html: 'Web page', markdown: 'Markdown', text: 'Plain text' },
  layout: 'Layout',
  layouts: { bilingual: 'Both, side by side', target: 'Translation only' },
  names: 'Name who translated, reviewed and approved',
  namesHint: 'Left out of what is published unless you choose it. Comments and history are never exported.',
  contains: 'What it contains',
  rows: (given: { rows: number; both: boolean }) =>
    given.both
      ? `${given.rows} ${given.rows === 1 ? 'row' : 'rows'}, Khmer beside English`
      : `The translation alone, in the paragraphs of its own document`,
  provenance:
    'At its end: “Unofficial translation”, state of approval, version, date, and the fingerprint of the source file',
  final: 'Final: every row is approved.',
  draft: 'Draft',
  draftWhat: (open: number) =>
    open === 1
      ? '1 row is not approved, so every page says DRAFT and the end says what is open.'
      : `${open} rows are not approved, so every page says DRAFT and the end says what is open.`,
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
  written: (name: string) => `${name} was written to your downloads.`,
};
