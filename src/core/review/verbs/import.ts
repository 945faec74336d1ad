import { normalised } from '../../text/rich-text.ts';
import type { Body, ImportedDocument, Side } from '../change.ts';
import type { Project } from '../project.ts';
import { leaveTrail } from '../trail.ts';
import type { Verb } from '../verb.ts';

export const importDocuments: Verb<'import'> = {
  check(project, _author, body) {
    if (project.documents.source) return 'already-imported';
    return wellFormed(body) ? null : 'segments-differ';
  },
  perform(project, change, touched) {
    const { source, target, rows } = change.body;
    take(project, 'source', source, change.id);
    if (target) take(project, 'target', target, change.id);
    for (const row of rows) {
      project.rows.set(row.id, row);
      project.rowOrder.push(row.id);
      touched.rows.add(row.id);
      for (const segment of [...row.source, ...row.target]) {
        project.rowOfSegment.set(segment, row.id);
        touched.segments.add(segment);
      }
    }
    touched.order = touched.project = true;
  },
};

function take(project: Project, side: Side, document: ImportedDocument, change: string) {
  const { name, format, sha256 } = document;
  project.documents[side] = { name, format, sha256 };
  for (const { id, shape } of document.blocks) project.blocks.set(id, { id, side, shape });
  for (const segment of document.segments) {
    const content = normalised(segment.content);
    project.segments.set(segment.id, {
      id: segment.id,
      side,
      block: segment.block,
      before: segment.before,
      content,
      imported: content,
      version: [change],
      editors: [],
      past: [],
      ancestors: [],
      revised: null,
    });
    leaveTrail(project, segment.id, { content });
    project.segmentOrder[side].push(segment.id);
  }
}

/** Ids are unique, every segment stands in a block of its document, and in exactly one row. */
function wellFormed({ source, target, rows }: Body<'import'>): boolean {
  const documents = target ? [source, target] : [source];
  const segments = documents.flatMap((document) => document.segments.map((segment) => segment.id));
  const blocks = documents.flatMap((document) => document.blocks.map((block) => block.id));
  const paired = rows.flatMap((row) => [...row.source, ...row.target]);
  const sourceIds = new Set(source.segments.map((segment) => segment.id));
  return (
    new Set(segments).size === segments.length &&
    new Set(blocks).size === blocks.length &&
    new Set(rows.map((row) => row.id)).size === rows.length &&
    documents.every((document) => {
      const own = new Set(document.blocks.map((block) => block.id));
      return document.segments.every((segment) => own.has(segment.block));
    }) &&
    paired.length === segments.length &&
    new Set([...paired, ...segments]).size === segments.length &&
    rows.every(
      (row) =>
        row.source.length + row.target.length > 0 &&
        row.source.every((id) => sourceIds.has(id)) &&
        row.target.every((id) => !sourceIds.has(id)),
    )
  );
}
