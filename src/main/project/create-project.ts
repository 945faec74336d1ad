import { createHash, randomUUID } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { apply } from '../../core/review/apply.ts';
import type { Action, Body, Evidence } from '../../core/review/change.ts';
import { emptyProject, type Project } from '../../core/review/project.ts';
import { done, refuse, type Outcome } from '../../shared/problem.ts';
import { diskProblem } from '../home/disk-problem.ts';
import type { Identity } from '../people/identity.ts';
import { evidenceName } from './evidence.ts';
import { connect } from './connect.ts';
import { takeLock } from './lock.ts';
import type { OpenProject, ProjectContext } from './open-project.ts';
import { sealChange, type SealedChange } from './seal-change.ts';
import { isUsableName } from './usable-name.ts';
import { writableProject } from './writable-project.ts';
import { writeFreshFile, type StoredDocument } from './write-fresh-file.ts';

/** What a project begins with. The documents are those whose hashes the import names. */
export interface Beginning {
  title: string;
  languages: { source: string; target: string };
  /** Nobody approves what they edited last. */
  fourEyes: boolean;
  documents: { source: { bytes: Uint8Array }; target: { bytes: Uint8Array } | null };
  import: Body<'import'>;
  /** Changes to make at once: translations in rows that no document gives one, states and comments that a file tells. */
  translations?: readonly Action[];
  /** An older project's log, and what the new one's first change says of it. */
  evidence?: { facts: Evidence; log: Uint8Array };
}

/** Makes a project file, whole or not at all, and opens it; its maker is its first supervisor. */
export function createProject(
  path: string,
  context: ProjectContext,
  beginning: Beginning,
): Outcome<OpenProject> {
  const name = basename(path);
  const { identity } = context;
  if (!isUsableName(name)) return refuse('name-unusable', { name });
  if (!identity) return refuse('no-identity');
  try {
    const folder = dirname(resolve(path));
    if (!existsSync(folder)) return refuse('folder-missing', { folder });
    const real = join(realpathSync.native(folder), name);
    if (existsSync(real)) return refuse('file-exists', { file: name });
    const begun = begin(beginning, identity, context.now());
    if (!begun) return refuse('bad-request', { kind: 'import' });
    const taken = takeLock(real, { who: identity.name, now: context.now(), takeOver: false });
    if (!taken.ok) return taken;
    const lock = taken.value;
    try {
      if (existsSync(real)) {
        lock.release();
        return refuse('file-exists', { file: name });
      }
      const { project, sealed, documents } = begun;
      writeFreshFile(real, { project, rows: sealed, documents }, (sha256) =>
        context.home.files.noteWritten(real, project.id, sha256),
      );
      const loaded = { project, changes: sealed.map(({ change }) => change) };
      const database = connect(real);
      return done(writableProject({ path: real, database, loaded, lock, identity, context, notice: null }));
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    const problem = diskProblem(error, name);
    if (!problem) throw error;
    return { ok: false, problem };
  }
}

interface Begun {
  project: Project;
  sealed: SealedChange[];
  documents: StoredDocument[];
}

/** The first two changes; null when they would not do what they say, or the documents are others. */
function begin(beginning: Beginning, identity: Identity, now: Date): Begun | null {
  const { title, languages, fourEyes, import: body, translations = [], evidence } = beginning;
  const actions: Action[] = [
    {
      kind: 'found',
      body: {
        title,
        languages,
        founder: identity.name,
        fourEyes,
        ...(evidence && { evidence: evidence.facts }),
      },
    },
    { kind: 'import', body },
    ...translations,
  ];
  const project = emptyProject();
  const id = randomUUID();
  const sealed: SealedChange[] = [];
  for (const action of actions) {
    const change = sealChange({ ...project, id }, { action }, identity, now);
    if (!change) return null;
    apply(project, change.change);
    sealed.push(change);
  }
  const documents = documentsOf(beginning);
  return documents && project.refusals.length === 0 ? { project, sealed, documents } : null;
}

function documentsOf({ documents, import: body, evidence }: Beginning): StoredDocument[] | null {
  const stored = new Map<string, StoredDocument>();
  for (const side of ['source', 'target'] as const) {
    const bytes = documents[side]?.bytes;
    const facts = body[side];
    if (!bytes !== !facts) return null;
    if (!bytes || !facts) continue;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 !== facts.sha256) return null;
    if (!stored.has(sha256)) stored.set(sha256, { sha256, name: facts.name, bytes });
  }
  if (evidence) {
    const { facts, log } = evidence;
    stored.set(facts.log, { sha256: facts.log, name: evidenceName, bytes: log });
  }
  return [...stored.values()];
}
