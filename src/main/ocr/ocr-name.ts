const mark = ' (OCR).txt';

/** What the text that was read off the pages of a PDF is called: nobody has proofread it, and its name says where it comes from. */
export function ocrName(pdf: string): string {
  return pdf.replace(/\.pdf$/i, '') + mark;
}

/** Whether a document is called like a text that was read off pages. */
export function isOcrName(name: string): boolean {
  return name.endsWith(mark);
}
