import { chmodSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { homeFolder, projectsFolder } from '../../../src/main/home-folder.ts';
import { isStale } from '../../../src/main/start/build-if-stale.ts';
import { reasonForBrowser } from '../../../src/main/start/choose-door.ts';
import { fetchRuntime, findRuntime } from '../../../src/main/start/desktop-runtime.ts';
import { runDesktop } from '../../../src/main/start/run-desktop.ts';
import { temporaryFolder } from '../temporary-folder.ts';

function write(path: string, text = '', time?: number): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  if (time !== undefined) utimesSync(path, time, time);
  return path;
}

describe('the desktop window', () => {
  const linux = { platform: 'linux' as const, user: 1000 };
  test('is tried where there is a display and a sandbox', () => {
    expect(reasonForBrowser({ ...linux, env: { DISPLAY: ':0' } })).toBeNull();
    expect(reasonForBrowser({ ...linux, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBeNull();
    expect(reasonForBrowser({ platform: 'darwin', env: {}, user: 0 })).toBeNull();
    expect(reasonForBrowser({ platform: 'win32', env: {}, user: null })).toBeNull();
  });
  test('gives way to the browser where there is no display, and for root', () => {
    expect(reasonForBrowser({ ...linux, env: {} })).toContain('no display');
    expect(reasonForBrowser({ ...linux, env: { DISPLAY: '' } })).toContain('no display');
    expect(reasonForBrowser({ ...linux, env: { DISPLAY: ':0' }, user: 0 })).toContain('root');
  });
});

describe('the built window', () => {
  const sources = (root: string, time: number) => {
    write(join(root, 'src/deep/main.ts'), '', time);
    write(join(root, 'package.json'), '{}', time);
  };
  const built = (root: string, time: number) => {
    for (const name of ['main/electron.js', 'preload/preload.cjs', 'renderer/index.html']) {
      write(join(root, 'out', name), '', time);
    }
  };
  test('is stale while it is missing, and when a source is younger', () => {
    const root = temporaryFolder();
    sources(root, 1_000);
    expect(isStale(root)).toBe(true);
    built(root, 2_000);
    expect(isStale(root)).toBe(false);
    write(join(root, 'src/deep/main.ts'), '', 3_000);
    expect(isStale(root)).toBe(true);
  });
  test('is as it is where there are no sources', () => {
    const root = temporaryFolder();
    built(root, 1_000);
    write(join(root, 'package.json'), '{}', 2_000);
    expect(isStale(root)).toBe(false);
  });
});

describe('the desktop runtime', () => {
  /** An installer that says that it runs, writes one part after the other as the test asks for them, and is done. */
  const installs = (root: string) =>
    write(
      join(root, 'install.mjs'),
      `import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
       import { tmpdir } from 'node:os';
       for (let part = 0; part < 4; part += 1) {
         writeFileSync(tmpdir() + '/part' + part, 'some bytes');
         while (!existsSync(${JSON.stringify(root)} + '/after' + part))
           await new Promise((resolve) => setTimeout(resolve, 10));
       }
       mkdirSync(${JSON.stringify(join(root, 'node_modules/electron/dist'))}, { recursive: true });
       writeFileSync(${JSON.stringify(join(root, 'node_modules/electron/dist/electron'))}, '');
       writeFileSync(${JSON.stringify(join(root, 'node_modules/electron/path.txt'))}, 'electron');`,
    );
  /** Begins to fetch on a clock that the test moves, with the temporary folder in a place of its own. */
  const begin = (root: string) => {
    const temporary = join(root, 'temporary');
    mkdirSync(temporary);
    vi.stubEnv('TMPDIR', temporary);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    onTestFinished(() => {
      vi.useRealTimers();
      vi.unstubAllEnvs();
    });
    const fetched = fetchRuntime(root, { patience: 3_000, installer: installs(root) });
    const hasCome = async (part: number) => {
      const names = () => readdirSync(temporary, { recursive: true, encoding: 'utf8' });
      while (!names().some((name) => name.endsWith(`part${part}`))) await wait(10);
    };
    return { fetched, hasCome, leftBehind: () => readdirSync(temporary) };
  };

  test('is found where its package says', () => {
    const root = temporaryFolder();
    expect(findRuntime(root)).toBeNull();
    write(join(root, 'node_modules/electron/path.txt'), 'electron\n');
    expect(findRuntime(root)).toBeNull();
    const program = write(join(root, 'node_modules/electron/dist/electron'));
    expect(findRuntime(root)).toBe(program);
  });

  test('is fetched for as long as bytes arrive', async () => {
    const root = temporaryFolder();
    const { fetched, hasCome, leftBehind } = begin(root);
    for (let part = 0; part < 4; part += 1) {
      await hasCome(part);
      vi.advanceTimersByTime(2_900);
      write(join(root, `after${part}`));
    }
    expect(await fetched).toBe(join(root, 'node_modules/electron/dist/electron'));
    expect(leftBehind()).toEqual([]);
  });

  test('is given up when no byte arrives', async () => {
    const { fetched, hasCome, leftBehind } = begin(temporaryFolder());
    await hasCome(0);
    vi.advanceTimersByTime(3_600);
    expect(await fetched).toBeNull();
    expect(leftBehind()).toEqual([]);
  });

  test('is given up at once when its installer fails, or is not there', async () => {
    const root = temporaryFolder();
    const failing = write(join(root, 'fail.mjs'), 'console.error("ENOTFOUND github.com"); process.exit(1);');
    expect(await fetchRuntime(root, { patience: 15_000, installer: failing })).toBeNull();
    expect(await fetchRuntime(root, { patience: 15_000 })).toBeNull();
  });
});

describe('running the desktop window', () => {
  const program = (root: string, script: string) => {
    const file = write(join(root, 'electron'), `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return file;
  };
  test('hands it the app and the project, and ends with it', async () => {
    const root = temporaryFolder();
    const runs = program(
      root,
      `[ "$1" = "${root}" ] && [ "$2" = /a.bokprae ] && [ -z "$ELECTRON_RUN_AS_NODE" ]`,
    );
    process.env.ELECTRON_RUN_AS_NODE = '1';
    expect(await runDesktop(runs, root, '/a.bokprae')).toBe(true);
    expect(await runDesktop(runs, root, '/b.bokprae')).toBe(false);
    delete process.env.ELECTRON_RUN_AS_NODE;
  });
  test('tells when it could not start', async () => {
    const root = temporaryFolder();
    expect(await runDesktop(program(root, 'exit 127'), root, null)).toBe(false);
    expect(await runDesktop(join(root, 'none'), root, null)).toBe(false);
  });
});

describe('the user’s data folder', () => {
  const userFolder = '/home/sok';
  test('is where each system keeps such things', () => {
    const folder = (platform: NodeJS.Platform, env: Record<string, string>) =>
      homeFolder({ platform, env, userFolder });
    expect(folder('linux', {})).toBe('/home/sok/.local/share/bokprae');
    expect(folder('linux', { XDG_DATA_HOME: '/data' })).toBe('/data/bokprae');
    expect(folder('darwin', {})).toBe('/home/sok/Library/Application Support/bokprae');
    expect(folder('win32', { APPDATA: '/roaming' })).toBe('/roaming/bokprae');
  });
  test('is the one that BOKPRAE_HOME names, as the caller meant it', () => {
    const env = { BOKPRAE_HOME: 'data', INIT_CWD: '/work' };
    expect(homeFolder({ platform: 'linux', env, userFolder })).toBe('/work/data');
    expect(projectsFolder('/work/data')).toBe('/work/data/projects');
  });
});
