import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isOutsider } from '../../shared/is-outsider.ts';
import { done, type Outcome, refuse } from '../../shared/problem.ts';
import type { ProjectView } from '../../shared/view.ts';
import { diskProblem } from '../home/disk-problem.ts';
import { makeFolder } from '../home/make-folder.ts';
import { writeWholeFile } from '../home/write-whole-file.ts';
import { type Beginning, createFromDocuments } from '../import/create-from-documents.ts';
import { knownFiles } from '../import/known-pairs.ts';
import type { Identity } from '../people/identity.ts';
import { places } from '../places.ts';
import type { Opening } from '../project/open-project.ts';
import { refoundProject } from '../project/refound-project.ts';
import { isUsableName, projectEnding } from '../project/usable-name.ts';
import { tellProgress } from '../session/tell-progress.ts';
import type { Caller, Handler } from '../session/backend-state.ts';
import { projectsFolder } from '../home-folder.ts';
import { placeFile } from '../merge/merge-files.ts';
import { isPackage, packageEnding } from '../merge/package-mark.ts';
import { readForeign } from '../merge/read-foreign.ts';
import { takeInto } from '../merge/take-into.ts';
import { ensureOwn } from '../terms/own-termbases.ts';
import { withProject } from './with-project.ts';

const asUsual: Opening = { takeOver: false, readOnly: false };

function identityOf({ state }: Caller): Outcome<Identity> {
  const identity = state.keyring.identity();
  if (!identity.ok) return identity;
  return identity.value ? done(identity.value) : refuse('no-identity');
}

async function create(
  caller: Caller,
  path: string,
  beginning: Beginning,
  work?: string,
): Promise<Outcome<ProjectView>> {
  const identity = identityOf(caller);
  if (!identity.ok) return identity;
  const { state, window } = caller;
  const context = state.projects.context(path, identity.value, window);
  const known = knownFiles(state.home.attachments);
  const made = await createFromDocuments(path, context, beginning, (files, languages) =>
    state.work.run('read', { files, languages, known }, { window, work }, tellProgress(window)),
  );
  return made.ok ? done(state.projects.hold(made.value, identity.value, window).view) : made;
}

function open(caller: Caller, path: string, opening: Opening = asUsual): Outcome<ProjectView> {
  const identity = identityOf(caller);
  if (!identity.ok) return identity;
  const { state, window } = caller;
  const opened = state.projects.open(path, identity.value, window, opening);
  return opened.ok ? done(opened.value.view) : opened;
}

/** Makes a folder unless it is there. */
function ensureFolder(folder: string): Outcome<null> {
  try {
    makeFolder(folder);
    return done(null);
  } catch (error) {
    const problem = diskProblem(error, folder);
    if (!problem) throw error;
    const code = problem.code === 'file-read-only' ? 'folder-read-only' : problem.code;
    return { ok: false, problem: { code, with: { ...problem.with, folder } } };
  }
}

export const createNew: Handler<'project.create'> = (caller, input) => {
  const { title, name, source, target, languages, work } = input;
  if (!isUsableName(`${name}${projectEnding}`)) return refuse('name-unusable', { name });
  const folder = resolve(input.folder);
  const made = ensureFolder(folder);
  if (!made.ok) return made;
  return create(caller, join(folder, `${name}${projectEnding}`), { title, source, target, languages }, work);
};

const sampleName = 'Sample press release';

/** The sample in the projects' folder: the one that is there, or a new one. */
export const openSample: Handler<'project.sample'> = (caller) => {
  const folder = projectsFolder(caller.state.home.folder);
  const made = ensureFolder(folder);
  if (!made.ok) return made;
  const path = join(folder, `${sampleName}${projectEnding}`);
  if (existsSync(path)) return open(caller, path);
  const document = (name: string) => ({ name, bytes: readFileSync(join(places.sample, name)) });
  return createSample(caller, path, {
    title: sampleName,
    source: document('sample.km.md'),
    target: document('sample.en.md'),
    languages: { source: 'km', target: 'en' },
  });
};

/** The sample comes with the terms that it is about, unless there is no room for them. */
async function createSample(
  caller: Caller,
  path: string,
  beginning: Beginning,
): Promise<Outcome<ProjectView>> {
  const made = await create(caller, path, beginning);
  const project = made.ok && caller.state.projects.get(made.value.handle)?.project.id;
  if (!project) return made;
  const { home } = caller.state;
  const bytes = readFileSync(join(places.sample, 'terms.tsv'));
  try {
    const terms = ensureOwn(home.folder, { name: 'Sample terms', bytes });
    home.attachments.write(project, 'terms', [{ path: terms, penalty: 0, writable: true }]);
  } catch (error) {
    if (!diskProblem(error, home.folder)) throw error;
  }
  return made;
}

export const openExisting: Handler<'project.open'> = (caller, { path, passphrase = null, ...opening }) => {
  const packed = packageAt(resolve(path));
  const opened = packed
    ? adoptPackage(caller, { name: basename(path), bytes: packed }, passphrase)
    : open(caller, resolve(path), opening);
  if (opened.ok && caller.state.open !== null) caller.state.open = null;
  return opened;
};

/** The bytes of a review package that lies at a path; null for anything else. */
function packageAt(path: string): Buffer | null {
  if (!path.toLowerCase().endsWith(packageEnding) || !existsSync(path)) return null;
  const bytes = readFileSync(path);
  return isPackage(bytes) ? bytes : null;
}

/** Keeps a dropped project file in the projects' folder, under its own name or that name with a number. */
export const adopt: Handler<'project.adopt'> = (caller, { file, passphrase }) => {
  if (isPackage(file.bytes)) return adoptPackage(caller, file, passphrase ?? null);
  const name = file.name.replace(/\.bokprae$/i, '');
  if (!isUsableName(`${name}${projectEnding}`)) return refuse('name-unusable', { name: file.name });
  const folder = projectsFolder(caller.state.home.folder);
  const made = ensureFolder(folder);
  if (!made.ok) return made;
  const path = freePath(folder, name);
  try {
    writeWholeFile(path, file.bytes);
  } catch (error) {
    const problem = diskProblem(error, path);
    if (!problem) throw error;
    return { ok: false, problem };
  }
  return open(caller, path);
};

/** Makes a project of a review package; where one of the same project is here already, it is taken in there. */
function adoptPackage(
  caller: Caller,
  file: { name: string; bytes: Uint8Array },
  passphrase: string | null,
): Outcome<ProjectView> {
  const { state, window } = caller;
  const { home, now } = state;
  const report = tellProgress(window);
  const read = readForeign(file.bytes, file.name, {
    now: now(),
    passphrase,
    onProgress: (share) => report('check', share),
  });
  if (!read.ok) return read;
  const { project, errand } = read.value;
  if (errand) home.handOvers.noteErrand(project.id, errand);
  const present = home.files.paths(project.id).find((path) => existsSync(path));
  if (present !== undefined) {
    const opened = open(caller, present);
    if (!opened.ok || (opened.value.readOnly && !isOutsider(opened.value.readOnly))) return opened;
    const taken = takeInto(caller, opened.value.handle, read.value, file.name);
    return taken.ok ? open(caller, present) : taken;
  }
  const folder = projectsFolder(home.folder);
  const made = ensureFolder(folder);
  if (!made.ok) return made;
  const title = file.name.replace(/\.bokpack$/i, '');
  if (!isUsableName(`${title}${projectEnding}`)) return refuse('name-unusable', { name: file.name });
  const placed = placeFile(freePath(folder, title), read.value, { home, now });
  return placed.ok ? open(caller, placed.value) : placed;
}

function freePath(folder: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${name}${number === 1 ? '' : ` ${number}`}${projectEnding}`);
    if (!existsSync(path)) return path;
  }
}

/** The new file stands beside the old one, which stays as it is. */
export const refound: Handler<'project.refound'> = (caller, { handle }) => {
  const old = caller.state.projects.get(handle);
  if (!old) return refuse('no-such-project', { handle });
  const identity = identityOf(caller);
  if (!identity.ok) return identity;
  const { state, window } = caller;
  const path = freePath(dirname(old.file.path), basename(old.file.path).replace(/\.bokprae$/i, ''));
  const context = state.projects.context(path, identity.value, window);
  const made = refoundProject(old.file.path, path, context);
  return made.ok ? done(state.projects.hold(made.value, identity.value, window).view) : made;
};

export const view: Handler<'project.view'> = (caller, { handle }) =>
  withProject(caller, handle, (session) => done(session.view));

export const close: Handler<'project.close'> = ({ state, window }, { handle }) => {
  state.projects.release(handle, window);
  return done(null);
};

export const verify: Handler<'project.verify'> = (caller, { handle }) =>
  withProject(caller, handle, (session) => done(session.file.verify()));
