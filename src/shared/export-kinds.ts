/** What can be written, and as what. */

export const exportLayouts = ['bilingual', 'target', 'review', 'changes', 'certificate'] as const;
export type ExportLayout = (typeof exportLayouts)[number];

export const exportFormats = [
  'docx',
  'pdf',
  'html',
  'markdown',
  'text',
  'odt',
  'xliff',
  'xliff12',
  'tmx',
  'csv',
  'tsv',
  'xlsx',
] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The formats of each layout, the usual one first. A translation is written as ODT only into a draft that was one. */
export const formatsOfLayout: Record<ExportLayout, readonly ExportFormat[]> = {
  bilingual: ['docx', 'pdf', 'html', 'markdown', 'text', 'xliff', 'xliff12', 'tmx', 'csv', 'tsv', 'xlsx'],
  target: ['docx', 'pdf', 'html', 'markdown', 'text', 'odt'],
  review: ['docx', 'xlsx'],
  changes: ['docx', 'pdf', 'html'],
  certificate: ['pdf', 'html'],
};

export const endingOfFormat: Record<ExportFormat, string> = {
  docx: 'docx',
  pdf: 'pdf',
  html: 'html',
  markdown: 'md',
  text: 'txt',
  odt: 'odt',
  xliff: 'xlf',
  xliff12: 'xlf',
  tmx: 'tmx',
  csv: 'csv',
  tsv: 'tsv',
  xlsx: 'xlsx',
};

const otherEndings: Record<string, ExportFormat> = { htm: 'html', markdown: 'markdown', xliff: 'xliff' };

/** The format that a file's name asks for. */
export function formatOfFileName(name: string): ExportFormat | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return exportFormats.find((format) => endingOfFormat[format] === ending) ?? otherEndings[ending];
}

/** What is published on pages, and so under a letterhead; a translation written back into its own document keeps that one's. */
export function takesLetterhead(layout: ExportLayout, format: ExportFormat): boolean {
  return (layout === 'bilingual' || layout === 'target') && ['docx', 'pdf', 'html'].includes(format);
}

/** Files for other programs, which carry comments, suggestions and earlier texts unless they are to be left out. */
export function isExchange(format: ExportFormat): boolean {
  return ['xliff', 'xliff12', 'tmx', 'csv', 'tsv', 'xlsx'].includes(format);
}

/** Endings as a sentence names them: ".docx, .pdf or .html". */
export function endingsNamed(formats: readonly ExportFormat[]): string {
  const endings = [...new Set(formats.map((format) => `.${endingOfFormat[format]}`))];
  const last = endings.pop() ?? '';
  return endings.length === 0 ? last : `${endings.join(', ')} or ${last}`;
}
