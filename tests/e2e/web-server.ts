import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** A web door in a process and a data folder of its own. */
export interface WebServer {
  /** The address that lets a window in, once. */
  url: string;
  /** The user's data folder; projects made by the sample lie in it too. */
  home: string;
  process: ChildProcess;
  /** The exit code, once it has ended. */
  ended: Promise<number | null>;
  /** What it has said so far, on both streams. */
  said(): string;
  /** Asks it to end, and waits until it has; returns the files that it should not have left behind. */
  stop(): Promise<string[]>;
}

/**
 * What starts a web door: the built command line, which stays however long a busy machine takes to load a page anew; or
 * `npm start`, which runs the sources, starts slower, and ends with its last window.
 */
const programs = {
  built: ['out/main/bokprae.js', 'serve', '--keep'],
  sources: ['src/main/start.ts', '--web', '--no-open', '--no-build'],
};

/** Starts a web door, the built one unless a test is about the other. */
export async function startWebServer(program: keyof typeof programs = 'built'): Promise<WebServer> {
  const home = mkdtempSync(join(tmpdir(), 'bokprae-e2e-'));
  const child = spawn(process.execPath, programs[program], {
    cwd: root,
    env: { ...process.env, BOKPRAE_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  const url = await new Promise<string>((found, fail) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said);
      if (address) found(address[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then((code) => fail(new Error(`The web door ended with ${code}: ${said}`)));
  });
  return {
    url,
    home,
    process: child,
    ended,
    said: () => said,
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 60_000);
      const code = await ended;
      clearTimeout(late);
      const left = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter(isLeftover);
      rmSync(home, { recursive: true, force: true });
      return code === 0 ? left : [`exit code ${code}`, ...left];
    },
  };
}

/** A lock, a journal, or a file that was being written. */
function isLeftover(name: string): boolean {
  return /\.(lock|new)$|-(journal|wal|shm)$/.test(name);
}
