import { writeBack } from '../../formats/write-back/write-back.ts';
import { done, type Outcome, refuse } from '../../shared/problem.ts';
import { changedBlocks } from './changed-blocks.ts';
import type { Project } from '../../core/review/project.ts';
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
  const facts = documentToFill(project);
  const bytes = facts?.format === format ? documentBytes(side) : null;
  if (!bytes) return null;
  const { bytes: written, lost } = writeBack(bytes, format, changedBlocks(project), project.languages.target);
  if (lost.length > 0) {
    const [first = ''] = lost;
    return refuse('text-not-placed', { file: facts!.name, count: lost.length, text: first.slice(0, 60) });
  }
  return done(written);
}

/** The document that the translation is written back into; null where none was a Word or OpenDocument file of its own. */
export function documentToFill({ documents }: Project): { name: string; format: 'docx' | 'odt' } | null {
  const { source, target } = documents;
  const facts = target ?? source;
  // One file that held both texts is nobody's own.
  if (!facts || (target && source?.sha256 === target.sha256)) return null;
  const { name, format } = facts;
  return format === 'docx' || format === 'odt' ? { name, format } : null;
}
