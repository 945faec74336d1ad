import type { StaticFile } from '../web/static-files.ts';

export const appScheme = 'app';
export const appOrigin = 'app://bokprae';

/** The window's file that an address names; null for anything that is not one of them. */
export function fileForUrl(url: string, files: ReadonlyMap<string, StaticFile>): StaticFile | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, username, password, pathname } = new URL(url);
  if (`${protocol}//${host}` !== appOrigin || username !== '' || password !== '') return null;
  return files.get(pathname) ?? null;
}

/** Whether an address is the window's own page, which is all that it may ever show. */
export function isWindowPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password, pathname } = new URL(url);
  const own = `${protocol}//${host}` === appOrigin && username === '' && password === '';
  return own && (pathname === '/' || pathname === '/index.html');
}
