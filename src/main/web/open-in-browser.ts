import { spawn } from 'node:child_process';

/** The program that hands an address to the default browser, and its arguments. */
export function browserCommand(platform: NodeJS.Platform, url: string): [string, string[]] {
  if (platform === 'darwin') return ['open', [url]];
  // `start` would read the address as a command line; this entry point takes it as it is.
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return ['xdg-open', [url]];
}

/** Opens an address in the default browser; where that cannot be done, nothing happens. */
export function openInBrowser(url: string): void {
  const [program, parameters] = browserCommand(process.platform, url);
  const child = spawn(program, parameters, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
