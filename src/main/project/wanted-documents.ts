import type { Project } from '../../core/review/project.ts';
import { evidenceName } from './evidence.ts';

/** The documents that a project's log names, former versions among them, by their SHA-256: the names under which each may be kept. */
export function wantedDocuments({ documents, formerDocuments, evidence }: Project): Map<string, string[]> {
  const wanted = new Map<string, string[]>();
  for (const document of [documents.source, documents.target, ...formerDocuments]) {
    if (document) wanted.set(document.sha256, [...(wanted.get(document.sha256) ?? []), document.name]);
  }
  if (evidence) wanted.set(evidence.log, [evidenceName]);
  return wanted;
}
