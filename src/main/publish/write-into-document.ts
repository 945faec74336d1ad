import { type CarrierFormat, carrierFormats } from '../../formats/write-back/carrier.ts';
import { asDocument } from '../../formats/write-back/as-document.ts';
import { frameText } from '../../formats/write-back/frame-text.ts';
import { isUtf8 } from 'node:buffer';
import { writeBack } from '../../formats/write-back/write-back.ts';
import { done, type Outcome, refuse } from '../../shared/problem.ts';
import { changedBlocks } from './changed-blocks.ts';
import type { Project } from '../../core/review/project.ts';
import type { Provenance } from '../../formats/publication.ts';
import type { ExportFormat } from '../../shared/export-kinds.ts';
import type { ExportSource } from './render-export.ts';

/**
 * The translation written back into the document that its draft came in, or into the source document where it is made
 * here; null where that is of another format or, as a text, not in UTF-8. Texts and pages say what they are as publications
 * do. Refused when a text that changed is not found in the document.
 */
export function writeIntoDocument(
  { project, documentBytes }: ExportSource,
  format: ExportFormat,
  provenance: () => Provenance,
): Outcome<Uint8Array> | null {
  const side = project.documents.target ? 'target' : 'source';
  const facts = documentToFill(project);
  const bytes = facts?.format === format ? documentBytes(side) : null;
  if (!facts || !bytes) return null;
  const isText = facts.format === 'markdown' || facts.format === 'html';
  if (isText && !isUtf8(bytes)) return null;
  const written = writeBack(bytes, facts.format, changedBlocks(project), project.languages.target);
  if (written.lost.length > 0) {
    const [first = ''] = written.lost;
    const count = written.lost.length;
    return refuse('text-not-placed', { file: facts.name, count, text: first.slice(0, 60) });
  }
  const { format: own } = facts;
  if (own === 'docx') return done(asDocument(written.bytes));
  return done(
    own === 'markdown' || own === 'html' ? frameText(written.bytes, own, provenance()) : written.bytes,
  );
}

/** The document that the translation is written back into; null where none was a file of its own that carries text. */
export function documentToFill({ documents }: Project): { name: string; format: CarrierFormat } | null {
  const { source, target } = documents;
  const facts = target ?? source;
  // One file that held both texts is nobody's own.
  if (!facts || (target && source?.sha256 === target.sha256)) return null;
  const format = carrierFormats.find((one) => one === facts.format);
  return format ? { name: facts.name, format } : null;
}
