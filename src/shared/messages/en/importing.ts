/** Making a new project: two files in, how they were read, and what becomes of them. */
export const importing = {
  title: 'New project',
  sourceFile: 'Source text',
  targetFile: 'Translation',
  chooseSource: 'Choose the Khmer text…',
  chooseTarget: 'Choose the English draft…',
  chooseOther: 'Choose another…',
  ocr: 'Read its pages by OCR',
  ocrWhat:
    'Tesseract reads the pages as pictures, some 15 seconds each. Nobody has proofread what comes out: compare it with the pages.',
  ocrRunning: 'Reading pages as pictures',
  ocrPage: (given: { page: number; pages: number }) =>
    `Reading page ${given.page} of ${given.pages} as a picture`,
  paste: 'Paste texts…',
  pasteTitle: 'Paste both texts',
  pasteWhat: 'Empty lines part paragraphs. Leave the translation empty to write it here.',
  pasteTake: 'Use these texts',
  pastedSource: 'Pasted source text',
  pastedTarget: 'Pasted translation',
  remove: 'Do without it',
  alone: 'Without a draft, the English is written here.',
  both: 'This file holds both texts.',
  dropHere: 'Or drop both files anywhere on this window.',
  language: 'Language',
  swap: 'Exchange the two sides',
  size: (given: { segments: number; blocks: number }) =>
    `${given.segments} ${given.segments === 1 ? 'segment' : 'segments'} in ${given.blocks} ${given.blocks === 1 ? 'block' : 'blocks'}`,
  characters: (n: number) => `${n.toLocaleString('en')} characters`,
  pairs: (n: number) => (n === 1 ? '1 row' : `${n.toLocaleString('en')} rows`),
  doubtful: (n: number) => (n === 1 ? '1 doubtful pair' : `${n.toLocaleString('en')} doubtful pairs`),
  legend: 'How sure the pairs are',
  howRead: 'How it was read',
  preview: 'Both texts, as they were read and paired',
  nothingOdd: 'Nothing unusual.',
  notes: {
    'joined-across-break': (given: { block: number }) =>
      `A sentence cut by a page break was joined again: block ${given.block}`,
    'encoding-guessed': (given: { detail: string }) => `Read as ${given.detail}`,
    'left-out': (given: { detail: string; count: number }) => `Left out: ${given.count} × ${given.detail}`,
    'legacy-font': (given: { block: number }) =>
      `Paragraph ${given.block} is typed for an old Khmer font and cannot be read: convert it to Unicode`,
    'broken-khmer':
      'Some Khmer text is broken: marks stand without their letters. Compare it with the original',
    unproofed: 'Read off its pages by OCR: nobody has proofread it',
    'comments-taken': (given: { count: number }) =>
      given.count === 1 ? 'One comment comes along' : `${given.count} comments come along`,
    'tracked-changes-accepted': (given: { count: number }) =>
      given.count === 1
        ? 'One tracked change was taken as accepted'
        : `${given.count} tracked changes were taken as accepted`,
    'list-from-text': (given: { blocks: string; count: number }) =>
      given.count === 1
        ? `A line that begins with a list mark was read as a list item: block ${given.blocks}`
        : `Lines that begin with a list mark were read as list items: blocks ${given.blocks}`,
  },
  leftOut: {
    comment: 'comment',
    'embedded-document': 'embedded document',
    equation: 'equation',
    'footnote-mark': 'footnote mark',
    'hidden-text': 'hidden text',
    html: 'HTML',
    image: 'picture',
    'scanned-page': 'page that is a picture',
    'slanted-text': 'page with text at an angle',
    object: 'embedded object',
    'other-language': 'text in another language',
    symbol: 'symbol',
  } as Record<string, string>,
  kinds: {
    heading: (level: number) => `Heading ${level}`,
    paragraph: 'Paragraph',
    'list-item': 'List item',
    'table-cell': (given: { row: number; column: number }) => `Cell ${given.row}, ${given.column}`,
    header: 'Page header',
    footer: 'Page footer',
    footnote: 'Footnote',
  },
  noCounterpart: 'Nothing stands beside it',
  block: (n: number) => `Block ${n}`,
  projectTitle: 'Title',
  fileName: 'File name',
  official: 'Use the official terms of the government as a termbase',
  folder: 'Folder',
  change: 'Change…',
  create: 'Create project',
  reading: 'Reading both texts…',
  pairing: 'Pairing the two texts…',
  creating: 'Writing the project…',
  rows: 'Rows',
};
