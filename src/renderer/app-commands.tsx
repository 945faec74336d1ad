import { hasRight } from '../core/review/policy.ts';
import { isOutsider } from '../shared/is-outsider.ts';
import { useCommand } from './commands/use-command.ts';
import { say } from './parts/toast.ts';
import { settleWork } from './review/work.ts';
import { appState, changeApp, useApp } from './store/app-store.ts';
import { closeProject, openSample } from './store/open-project.ts';
import { changeSettings } from './store/settings.ts';

/** Does the commands that belong to no screen. */
export function AppCommands() {
  const project = useApp((state) => state.project);
  const open = project !== null;
  // Whoever does not belong to the project takes in the copy that makes them a member.
  const mayTakeIn = open && (project.readOnly === null || isOutsider(project.readOnly));
  useCommand('palette.open', () => changeApp({ dialog: 'palette' }));
  useCommand('shortcuts.show', () => changeApp({ dialog: 'shortcuts' }));
  useCommand('about.show', () => changeApp({ dialog: 'about' }));
  useCommand('policy.show', () => changeApp({ dialog: 'policy' }));
  useCommand('key.show', () => changeApp({ dialog: 'key' }));
  useCommand('project.new', () => changeApp({ screen: 'new-project', files: [] }));
  useCommand('project.open', () => changeApp({ dialog: 'open' }));
  useCommand('project.sample', () => void openSample());
  useCommand('language.english', () => void changeSettings({ language: 'en' }));
  useCommand('language.khmer', () => void changeSettings({ language: 'km' }));
  useCommand('theme.system', () => void changeSettings({ theme: 'system' }));
  useCommand('theme.light', () => void changeSettings({ theme: 'light' }));
  useCommand('theme.dark', () => void changeSettings({ theme: 'dark' }));

  useCommand('screen.align', () => changeApp({ screen: 'align' }), open);
  useCommand('screen.review', () => changeApp({ screen: 'review' }), open);
  useCommand('screen.approve', () => changeApp({ screen: 'approve' }), open);
  useCommand('screen.export', () => changeApp({ screen: 'export' }), open);
  useCommand('screen.overview', () => changeApp({ screen: 'overview' }), open);
  useCommand('screen.merge', () => changeApp({ screen: 'merge' }), open);
  useCommand('project.hand-over', () => void handOver(), open);
  useCommand('project.take-in', () => void takeIn(), mayTakeIn);
  const maySuggest = project?.me && project.readOnly === null && hasRight(project.me.role, 'suggest');
  useCommand('project.take-in-table', () => void takeInTable(), Boolean(maySuggest));
  const mayBring = project?.me && project.readOnly === null && hasRight(project.me.role, 'import');
  useCommand('project.new-version', () => void newVersion(), Boolean(mayBring));
  useCommand('project.check', () => changeApp({ dialog: 'check' }), open);
  useCommand('memories.show', () => changeApp({ dialog: 'memories' }), open);
  useCommand('document.pretranslate', () => changeApp({ dialog: 'pretranslate' }), open);
  useCommand('project.people', () => changeApp({ dialog: 'people' }), open);
  useCommand('termbases.show', () => changeApp({ dialog: 'termbases' }), open);
  useCommand('project.close', () => void closeProject(), open);
  useCommand(
    'project.saved',
    () => say(({ common }) => `${common.saved} ${project ? common.savedWhere(project.path) : ''}`),
    open,
  );
  return null;
}

/** What is being typed goes along. */
async function handOver() {
  const { project } = appState();
  if (project) await settleWork(project.handle);
  changeApp({ dialog: 'hand-over' });
}

async function takeIn() {
  const { project } = appState();
  if (project) await settleWork(project.handle);
  changeApp({ dialog: 'take-in' });
}

async function takeInTable() {
  const { project } = appState();
  if (project) await settleWork(project.handle);
  changeApp({ dialog: 'take-in-table' });
}

async function newVersion() {
  const { project } = appState();
  if (project) await settleWork(project.handle);
  changeApp({ dialog: 'new-version' });
}
