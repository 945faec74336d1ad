import { type App, type Session, session } from 'electron';
import { isWindowPage } from './app-url.ts';
import { mayLoad } from './may-load.ts';
import { mayUse } from './may-use.ts';

/** Denies every window what it does not need: other pages, new windows, web views, permissions, the network. */
export function guard(app: App): void {
  app.on('web-contents-created', (_created, contents) => {
    const refuseOthers = (event: { preventDefault(): void; url: string }) => {
      if (!isWindowPage(event.url)) event.preventDefault();
    };
    contents.on('will-navigate', refuseOthers);
    contents.on('will-frame-navigate', refuseOthers);
    contents.on('will-redirect', refuseOthers);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  guardSession(session.defaultSession);
}

function guardSession(guarded: Session): void {
  guarded.setPermissionRequestHandler((_contents, permission, answer) => answer(mayUse(permission)));
  guarded.setPermissionCheckHandler((_contents, permission) => mayUse(permission));
  guarded.setDevicePermissionHandler(() => false);
  guarded.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));
  guarded.setSpellCheckerEnabled(false);
}
