import { appOrigin } from './app-url.ts';

/** Whether the window may load an address: its own files, and what it makes itself in memory. */
export function mayLoad(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  if (protocol === 'data:' || protocol === 'blob:' || protocol === 'devtools:') return true;
  return `${protocol}//${host}` === appOrigin;
}
