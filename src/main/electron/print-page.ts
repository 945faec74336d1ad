import { BrowserWindow, session } from 'electron';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { done, type Outcome, refuse } from '../../shared/problem.ts';

/**
 * A page that the backend wrote as a tagged PDF, printed in a hidden window that reaches no network and runs nothing.
 * Refused as `cancelled` when it is stopped.
 */
export async function printPage(html: Uint8Array, stop: AbortSignal): Promise<Outcome<Uint8Array>> {
  if (stop.aborted) return refuse('cancelled');
  const stopped = new Promise<never>((_, reject) =>
    stop.addEventListener('abort', () => reject(new Error('It was stopped.'))),
  );
  // Nothing may wait for it yet when it is stopped.
  stopped.catch(() => undefined);
  const apart = session.fromPartition('print');
  apart.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !/^(?:file|data):/.test(url) }));
  const folder = await mkdtemp(join(tmpdir(), 'bokprae-print-'));
  const page = new BrowserWindow({
    show: false,
    webPreferences: { session: apart, sandbox: true, contextIsolation: true, javascript: false },
  });
  try {
    const file = join(folder, 'page.html');
    await writeFile(file, html);
    await Promise.race([page.loadFile(file), stopped]);
    const options = {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    };
    return done(new Uint8Array(await Promise.race([page.webContents.printToPDF(options), stopped])));
  } catch (error) {
    if (stop.aborted) return refuse('cancelled');
    return refuse('print-failed', { detail: error instanceof Error ? error.message : String(error) });
  } finally {
    page.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}
