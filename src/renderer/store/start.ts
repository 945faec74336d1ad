import type { BackendEvent } from '../../shared/contract.ts';
import { backend } from '../bridge/backend.ts';
import { commandIds } from '../commands/commands.ts';
import { runCommand } from '../commands/handlers.ts';
import { showProblem } from '../parts/toast.ts';
import { appState, changeApp } from './app-store.ts';
import { openProject, reopenProject } from './open-project.ts';
import { rememberedPath } from './remembered-path.ts';
import { applySettings, followSystemTheme } from './settings.ts';

/** Joins the window to the backend: first view, events, and what happens when it cannot be reached. */
export async function start(): Promise<void> {
  followSystemTheme();
  backend.onEvent(takeEvent);
  backend.onConnection((problem) => {
    const found = problem === null && appState().lost !== null;
    if (problem !== appState().lost) changeApp({ lost: problem });
    if (found) void refresh();
  });
  await refresh();
  await openRemembered();
}

/** Opens the project that was named at the start, or was open here last, once there is a key to work with. */
export async function openRemembered(): Promise<void> {
  const { app, project } = appState();
  const open = app?.open ?? rememberedPath();
  if (open && !project && app?.identity && !app.identity.isLocked) await openProject(open);
}

/** Reads anew what may have changed while the backend was away. */
async function refresh(): Promise<void> {
  const outcome = await backend.call('app.view', {});
  if (!outcome.ok) return showProblem(outcome.problem);
  changeApp({ app: outcome.value, lost: null });
  applySettings(outcome.value.settings);
  const { project } = appState();
  if (!project) return;
  const view = await backend.call('project.view', { handle: project.handle });
  if (view.ok) changeApp({ project: view.value });
  else await reopenProject(project);
}

function takeEvent(event: BackendEvent): void {
  const { project } = appState();
  switch (event.event) {
    case 'changed':
      if (project?.handle === event.handle) changeApp({ project: event.view });
      return;
    case 'settings':
      return applySettings(event.settings);
    case 'progress':
      return changeApp({ progress: { task: event.task, share: event.share } });
    case 'read-only':
      if (project?.handle === event.handle) {
        changeApp({ project: { ...project, readOnly: event.problem } });
        showProblem(event.problem);
      }
      return;
    // The parts that show these listen themselves.
    case 'attachments':
    case 'findings':
    case 'memory':
    case 'terms':
    case 'work':
      return;
    case 'open':
      return void openProject(event.path);
    case 'command': {
      const id = commandIds.find((command) => command === event.command);
      if (id) runCommand(id);
      return;
    }
  }
}
