import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import type { Action, Body, Side } from '../../core/review/change.ts';
import type { Project } from '../../core/review/project.ts';
import { refuse, type Outcome } from '../../shared/problem.ts';
import { concat, plain } from '../../core/text/rich-text.ts';
import { diskProblem } from '../home/disk-problem.ts';
import { createProject } from './create-project.ts';
import { evidenceOf, packLog } from './evidence.ts';
import { inspectFile } from './inspect-file.ts';
import { inspectionProblem } from './inspection-problem.ts';
import { openBytes } from './open-bytes.ts';
import type { OpenProject, ProjectContext } from './open-project.ts';
import { readDocuments } from './read-documents.ts';
import { readSnapshot } from './read-snapshot.ts';
import { recoverPrivately } from './recover-privately.ts';

/**
 * Begins a project anew from a file whose last key is lost: texts and pairing as they stand there, states,
 * comments and members left behind, and the old log attached as evidence. The old file is only read, and has
 * to hold; whoever does it is the new project's first supervisor.
 */
export function refoundProject(old: string, path: string, context: ProjectContext): Outcome<OpenProject> {
  try {
    const { bytes: found, journal } = readSnapshot(realpathSync.native(old), { atRest: false });
    const bytes = journal ? recoverPrivately(found, journal) : found;
    const inspection = inspectFile(bytes, {
      now: context.now(),
      knownHeads: (project) => context.home.files.heads(project),
      onProgress: context.onProgress,
    });
    const { contents } = inspection;
    const problem = inspectionProblem(inspection, basename(old));
    if (problem) return { ok: false, problem };
    if (!contents?.project.documents.source) return refuse('file-not-a-project', { file: basename(old) });
    const { project, rows } = contents;
    const database = openBytes(bytes);
    const stored = new Map(readDocuments(database).map((document) => [document.sha256, document.bytes]));
    database.close();
    const { source, target } = project.documents;
    const log = packLog(rows);
    return createProject(path, context, {
      title: project.title,
      languages: project.languages,
      fourEyes: true,
      documents: {
        source: { bytes: stored.get(source!.sha256)! },
        target: target && { bytes: stored.get(target.sha256)! },
      },
      import: importOf(project),
      translations: target ? [] : translationsOf(project),
      evidence: { facts: evidenceOf(project, rows), log },
    });
  } catch (error) {
    const problem = diskProblem(error, basename(old));
    if (!problem) throw error;
    return { ok: false, problem };
  }
}

function importOf(project: Project): Body<'import'> {
  const target = documentOf(project, 'target');
  const rows = project.rowOrder.map((id) => project.rows.get(id)!);
  return {
    source: documentOf(project, 'source')!,
    target,
    rows: target
      ? rows
      : rows.map((row) => ({ ...row, target: [] })).filter(({ source }) => source.length > 0),
  };
}

function documentOf(project: Project, side: Side): Body<'import'>['source'] | null {
  const facts = project.documents[side];
  if (!facts) return null;
  const segments = project.segmentOrder[side].map((id) => {
    const { block, before, content } = project.segments.get(id)!;
    return { id, block, before, content };
  });
  const blocks = [...project.blocks.values()]
    .filter((block) => block.side === side)
    .map(({ id, shape }) => ({ id, shape }));
  return { ...facts, blocks, segments };
}

/** Translations that no document brought in are written again, one text for a row. */
function translationsOf(project: Project): Action[] {
  return project.rowOrder.flatMap((row): Action[] => {
    const texts = project.rows.get(row)!.target.map((id) => project.segments.get(id)!.content);
    if (texts.every(({ text }) => text.trim() === '')) return [];
    const written = texts.filter(({ text }) => text.trim() !== '');
    const content = concat(written.flatMap((text, index) => (index === 0 ? [text] : [plain(' '), text])));
    const segment = createHash('sha256').update(row).digest('base64url').slice(0, 12);
    return [{ kind: 'insert', body: { row, segment, content } }];
  });
}
