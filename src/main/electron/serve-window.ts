import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { securityHeaders } from '../content-policy.ts';
import { listStaticFiles } from '../web/static-files.ts';
import { appScheme, fileForUrl } from './app-url.ts';

/** Must be called before the app is ready: the window's addresses are an origin of their own, as secure as https. */
export function announceScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }]);
}

/** Answers the window's requests from the files of a folder. */
export function serveWindow(folder: string): void {
  const files = listStaticFiles(folder);
  protocol.handle(appScheme, async (request) => {
    const found = request.method === 'GET' ? fileForUrl(request.url, files) : null;
    if (!found) return new Response('Nothing here', { status: 404, headers: securityHeaders });
    const headers = { ...securityHeaders, 'content-type': found.type };
    return new Response(await readFile(found.file), { headers });
  });
}
