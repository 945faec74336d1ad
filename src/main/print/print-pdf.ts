import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { done, type Outcome, refuse } from '../../shared/problem.ts';
import { findChromium } from './find-chromium.ts';

/** The longest that printing may take, in seconds: a page of 10 MB, or 1,300 sheets, takes about one of a quiet machine's minutes. */
const patienceFor = (html: string) => 180 + 60 * Math.ceil(html.length / 1_000_000);

/** Switches of a Chromium that prints one file and does nothing else: no network, no profile of the user; the page's own policy lets no script run. */
function switches(folder: string): string[] {
  return [
    '--headless',
    '--disable-gpu',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--proxy-server=127.0.0.1:9',
    // Without this, what is on this computer is asked beside the proxy.
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${join(folder, 'out.pdf')}`,
    pathToFileURL(join(folder, 'page.html')).href,
  ];
}

/**
 * A page as a tagged PDF, printed by the system's Chromium. Refused by `no-chromium` where there is none, and as
 * `cancelled` when it is stopped.
 */
export async function printPdf(html: string, stop?: AbortSignal): Promise<Outcome<Uint8Array>> {
  const program = findChromium();
  if (program === null) return refuse('no-chromium', { program: process.env.CHROMIUM_PATH ?? '' });
  const folder = await mkdtemp(join(tmpdir(), 'bokprae-print-'));
  try {
    await writeFile(join(folder, 'page.html'), html);
    const failure = stop?.aborted ? '' : await run(program, switches(folder), patienceFor(html), stop);
    if (stop?.aborted) return refuse('cancelled');
    if (failure !== null) return refuse('print-failed', { detail: failure });
    return done(new Uint8Array(await readFile(join(folder, 'out.pdf'))));
  } catch (error) {
    return refuse('print-failed', { detail: error instanceof Error ? error.message : String(error) });
  } finally {
    // A browser that was told to end may still be writing its profile.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(() => undefined);
  }
}

/** Null when the program ended well; otherwise what it said last. It is killed when it is stopped, or after `patience` seconds. */
function run(
  program: string,
  words: string[],
  patience: number,
  stop: AbortSignal | undefined,
): Promise<string | null> {
  return new Promise((settle) => {
    const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    const end = (why: string | null) => {
      clearTimeout(timer);
      stop?.removeEventListener('abort', kill);
      settle(why);
    };
    const kill = () => {
      child.kill('SIGKILL');
      end(`no answer within ${patience} seconds`);
    };
    const timer = setTimeout(kill, patience * 1_000);
    stop?.addEventListener('abort', kill);
    child.stderr.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-2_000)));
    child.on('error', (error) => end(error.message));
    child.on('close', (status) =>
      end(status === 0 ? null : (said.trim().split('\n').at(-1) ?? `exit code ${status}`)),
    );
  });
}
