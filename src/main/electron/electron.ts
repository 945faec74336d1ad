/** Door 1: the desktop window. Its decisions are the functions beside this file; here they are put together. */
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, safeStorage, screen } from 'electron';
import type { BackendEvent } from '../../shared/contract.ts';
import { messages } from '../../shared/messages/messages.ts';
import { refuse } from '../../shared/problem.ts';
import type { AppView, Settings } from '../../shared/app-view.ts';
import type { Backend, Connection } from '../backend.ts';
import { homeFolder } from '../home-folder.ts';
import { places } from '../places.ts';
import { appOrigin } from './app-url.ts';
import { fileInArguments } from './file-in-arguments.ts';
import { guard } from './guard.ts';
import { isTrustedSender } from './is-trusted-sender.ts';
import { menuTemplate } from './menu.ts';
import { keepPassphrase, keptPassphrase, mayKeep, passphraseToKeep } from './safe-passphrase.ts';
import { printIfPage } from './print-if-page.ts';
import { printPage } from './print-page.ts';
import { announceScheme, serveWindow } from './serve-window.ts';
import { startBackendProcess } from './start-backend-process.ts';
import { fitBounds, readBounds, writeBounds } from './window-bounds.ts';
import { windowOptions } from './window-options.ts';

const mac = process.platform === 'darwin';
let open = fileInArguments(process.argv, process.cwd());
let backend: Backend | null = null;
let window: BrowserWindow | null = null;
let closed = false;

function openFile(path: string): void {
  if (backend) backend.announce({ event: 'open', path });
  else open = path;
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

function showMenu(language: Settings['language']): void {
  const template = menuTemplate(messages(language), mac, (command) => tell({ event: 'command', command }));
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function tell(event: BackendEvent): void {
  if (event.event === 'settings') showMenu(event.settings.language);
  window?.webContents.send('event', event);
}

async function start(): Promise<void> {
  const home = homeFolder();
  const boundsFile = join(home, 'window.json');
  guard(app);
  serveWindow(places.window);
  const passphraseFile = join(home, 'passphrase');
  const keeps = mayKeep(safeStorage, process.platform);
  const kept = keeps ? { kept: keptPassphrase(safeStorage, passphraseFile) } : {};
  const started = startBackendProcess({ home, door: 'desktop', open, ...kept });
  backend = started;
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  const made = new BrowserWindow(windowOptions(places.preload, fitBounds(readBounds(boundsFile), displays)));
  window = made;
  let connection: Connection = started.connect(tell);
  const view = await connection.call('app.view', {});
  showMenu(view.ok ? (view.value as AppView).settings.language : 'en');

  made.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (!isMainFrame || isSameDocument) return;
    connection.close();
    connection = started.connect(tell);
  });
  const passOn = printIfPage(printPage);
  ipcMain.handle('call', async ({ senderFrame, sender }, method: unknown, input: unknown) => {
    if (sender !== made.webContents || !isTrustedSender(senderFrame)) return refuse('not-let-in');
    const outcome = await passOn(String(method), input, () => connection.call(String(method), input));
    const next = passphraseToKeep(String(method), input);
    if (keeps && outcome.ok && next !== undefined) keepPassphrase(safeStorage, passphraseFile, next);
    return outcome;
  });
  made.once('ready-to-show', () => made.show());
  made.on('close', () => writeBounds(boundsFile, made.getNormalBounds()));
  made.on('closed', () => (window = null));
  await made.loadURL(`${appOrigin}/`);
}

if (!app.requestSingleInstanceLock()) {
  app.quit();
} else {
  app.enableSandbox();
  announceScheme();
  app.on('second-instance', (_event, commandLine, folder) => {
    const file = fileInArguments(commandLine, folder);
    if (file) openFile(file);
    else window?.focus();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFile(path);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed || !backend) return;
    event.preventDefault();
    void backend.close().then(() => {
      closed = true;
      app.quit();
    });
  });
  void app.whenReady().then(start);
}
