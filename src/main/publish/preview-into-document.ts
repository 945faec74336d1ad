import { htmlPartsOfBlocks } from '../../formats/html/write-html.ts';
import type { Provenance } from '../../formats/publication.ts';
import { readFlowing } from '../../formats/read-flowing.ts';
import { done, type Outcome } from '../../shared/problem.ts';
import type { ExportFormat } from '../../shared/export-kinds.ts';
import type { ExportSource } from './render-export.ts';
import { documentToFill, writeIntoDocument } from './write-into-document.ts';

/**
 * The texts of the very file that an export writes, read out of its bytes again, as a page shows them; null where the
 * translation is not written into a document of its own. Refused where that would be.
 */
export function previewIntoDocument(
  source: ExportSource,
  format: ExportFormat,
  provenance: () => Provenance,
): Outcome<{ css: string; body: string }> | null {
  const written = writeIntoDocument(source, format, provenance);
  if (!written?.ok) return written;
  const { name } = documentToFill(source.project)!;
  const read = readFlowing(name, written.value);
  if (!read.ok) return null;
  return done(htmlPartsOfBlocks(read.document.blocks, source.project.languages.target));
}
