import { isOutsider } from '../../shared/is-outsider.ts';
import type { Outcome, Problem } from '../../shared/problem.ts';
import type { ProjectView } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';
import { withBytes } from '../bridge/with-bytes.ts';
import { say, showProblem } from '../parts/toast.ts';
import { endWork } from '../review/work.ts';
import { problemSentence } from '../../shared/messages/problem-sentence.ts';
import type { SealedPackage } from './app-state.ts';
import { appState, changeApp } from './app-store.ts';
import { ask } from './ask.ts';
import { rememberPath } from './remembered-path.ts';

/** Opens a project file; one that is gone is told to `tellMissing`. */
export async function openProject(
  path: string,
  how: { takeOver?: boolean; acceptOlder?: boolean; tellMissing?: (problem: Problem) => void } = {},
): Promise<boolean> {
  const { takeOver = false, acceptOlder = false, tellMissing } = how;
  const outcome = await backend.call('project.open', { path, takeOver, acceptOlder, readOnly: false });
  if (isSealed(outcome)) return askPassphrase({ path });
  if (!outcome.ok && outcome.problem.code === 'file-missing' && tellMissing) {
    tellMissing(outcome.problem);
    return false;
  }
  return showProject(outcome);
}

/** Copies a dropped project file into the projects' folder and opens it. */
export async function adoptProject(file: File): Promise<boolean> {
  const outcome = await backend.call('project.adopt', { file: await withBytes(file) });
  return isSealed(outcome) ? askPassphrase({ file }) : showProject(outcome);
}

/** Opens a sealed package; comes back with why its passphrase is not the right one. */
export async function openSealed(sealed: SealedPackage, passphrase: string): Promise<Problem | null> {
  const outcome =
    'path' in sealed
      ? await backend.call('project.open', { ...sealed, takeOver: false, readOnly: false, passphrase })
      : await backend.call('project.adopt', { file: await withBytes(sealed.file), passphrase });
  if (!outcome.ok && outcome.problem.code === 'package-passphrase-wrong') {
    changeApp({ progress: null });
    return outcome.problem;
  }
  showProject(outcome);
  return null;
}

const isSealed = (outcome: Outcome<unknown>) => !outcome.ok && outcome.problem.code === 'package-sealed';

function askPassphrase(sealed: SealedPackage): false {
  changeApp({ dialog: 'unseal', sealed, progress: null });
  return false;
}

export async function openSample(): Promise<boolean> {
  return showProject(await backend.call('project.sample', {}));
}

/** Shows a project that was just opened, in Review; or what went wrong. */
export function showProject(outcome: Outcome<ProjectView>): boolean {
  changeApp({ progress: null });
  if (!outcome.ok) {
    showProblem(outcome.problem);
    return false;
  }
  const before = appState().project;
  if (before && before.handle !== outcome.value.handle) {
    const { handle } = before;
    void endWork(handle).then(() => backend.call('project.close', { handle }));
  }
  const dialog = outcome.value.readOnly ? 'read-only' : null;
  changeApp({ project: outcome.value, screen: 'review', dialog, files: [], goToRow: null });
  rememberPath(outcome.value.path);
  const { notice } = outcome.value;
  if (notice) say((_, language) => problemSentence(notice, language));
  return true;
}

/** Opens a project again whose backend has let it go, on the screen where it was. */
export async function reopenProject({ path, readOnly }: ProjectView): Promise<void> {
  const asked = { path, takeOver: false, readOnly: readOnly !== null && !isOutsider(readOnly) };
  const outcome = await backend.call('project.open', asked);
  if (outcome.ok) return changeApp({ project: outcome.value });
  showProblem(outcome.problem);
  changeApp({ project: null, screen: 'home' });
}

/** Closes the open project and goes home, where the list of recent ones is read anew. */
export async function closeProject(): Promise<void> {
  const { project } = appState();
  if (project) await endWork(project.handle);
  rememberPath(null);
  changeApp({ project: null, screen: 'home', goToRow: null, dialog: null });
  if (project) await ask('project.close', { handle: project.handle });
  const app = await ask('app.view', {});
  if (app) changeApp({ app });
}
