import { writeDocx } from './docx/write-docx.ts';
import { writeHtml } from './html/write-html.ts';
import { writeMarkdown } from './markdown/write-markdown.ts';
import type { Publication, PublicationFormat, PublicationLayout } from './publication.ts';
import { writeText } from './text/write-text.ts';

/** A publication as a file's bytes, the same ones for the same publication. Text formats are UTF-8. */
export async function writePublication(
  publication: Publication,
  format: PublicationFormat,
  layout: PublicationLayout,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return await writeDocx(publication, layout);
    case 'html':
      return new TextEncoder().encode(writeHtml(publication, layout));
    case 'markdown':
      return new TextEncoder().encode(writeMarkdown(publication, layout));
    case 'text':
      return new TextEncoder().encode(writeText(publication, layout));
  }
}
