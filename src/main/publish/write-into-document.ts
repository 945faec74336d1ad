import { writeBack } from '../../formats/write-back/write-back.ts';
import { done, type Outcome, refuse } from '../../shared/problem.ts';
import { changedBlocks } from './changed-blocks.ts';
import type { ExportSource } from './render-export.ts';

/**
 * The translation written back into the document that its draft came in, or into the source document where it is made
 * here; null where that is of another format. Refused when a text that changed is not found in the document.
 */
export function writeIntoDocument(
  { project, documentBytes }: ExportSource,
  format: 'docx' | 'odt',
): Outcome<Uint8Array> | null {
  const side = project.documents.target ? 'target' : 'source';
  const facts = project.documents[side];
  const bytes = facts?.format === format && !isBilingual(project.documents) ? documentBytes(side) : null;
  if (!bytes) return null;
  const { bytes: written, lost } = writeBack(bytes, format, changedBlocks(project), project.languages.target);
  if (lost.length > 0) {
    const [first = ''] = lost;
    return refuse('text-not-placed', { file: facts!.name, count: lost.length, text: first.slice(0, 60) });
  }
  return done(written);
}

/** One file held both texts. */
function isBilingual({ source, target }: ExportSource['project']['documents']): boolean {
  return target !== null && source?.sha256 === target.sha256;
}
