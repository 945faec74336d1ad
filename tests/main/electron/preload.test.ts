import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { resolveConfig } from 'electron-vite';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Builds the preload script as `npm run build` does, into a folder of its own. */
async function buildPreload(): Promise<{ name: string; code: string }[]> {
  const outDir = temporaryFolder();
  const { config } = await resolveConfig({ root, logLevel: 'silent' }, 'build', 'production');
  const preload = config!.preload!;
  await build({ ...preload, configFile: false, build: { ...preload.build, outDir } });
  return readdirSync(outDir).map((name) => ({ name, code: readFileSync(join(outDir, name), 'utf8') }));
}

test('the preload is one CommonJS file that requires nothing but electron and shows two verbs', async () => {
  const files = await buildPreload();
  expect(files.map(({ name }) => name)).toEqual(['preload.cjs']);
  const { code } = files[0]!;
  expect(code).not.toMatch(/\bimport\b|\bexport\b|\bprocess\b/);

  const required: string[] = [];
  const exposed: Record<string, unknown> = {};
  const invoked: unknown[][] = [];
  const listened: Record<string, (event: unknown, message: unknown) => void> = {};
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: unknown) => void (exposed[name] = api) },
    ipcRenderer: {
      invoke: (...words: unknown[]) => {
        invoked.push(words);
        return Promise.resolve('answer');
      },
      on: (channel: string, listener: (event: unknown, message: unknown) => void) => {
        listened[channel] = listener;
      },
    },
  };
  const require = (name: string) => {
    required.push(name);
    return electron;
  };
  runInNewContext(code, { require, exports: {}, module: { exports: {} } });
  expect(required).toEqual(['electron']);
  expect(Object.keys(exposed)).toEqual(['bokprae']);

  const bokprae = exposed.bokprae as {
    call(method: string, input: unknown): Promise<unknown>;
    onEvent(listener: (event: unknown) => void): void;
  };
  expect(Object.keys(bokprae)).toEqual(['call', 'onEvent']);
  expect(await bokprae.call('app.view', {})).toBe('answer');
  expect(invoked).toEqual([['call', 'app.view', {}]]);
  const heard: unknown[] = [];
  bokprae.onEvent((event) => heard.push(event));
  listened.event!({ sender: 'the raw event stays out of reach' }, { event: 'open', path: '/a' });
  expect(heard).toEqual([{ event: 'open', path: '/a' }]);
});

test('neither the web door nor the command line can start Electron’s download', () => {
  const seen = new Set<string>();
  const follow = (file: string) => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, kind, from] of code.matchAll(/^(import|export)(?! type)[^;]*?from '([^']+)';/gm)) {
      expect(`${file}: ${kind} ${from}`).not.toMatch(/ electron$/);
      if (from!.startsWith('.')) follow(resolve(file, '..', from!));
    }
  };
  for (const entry of ['start.ts', 'web/backend-worker.ts', 'cli/command-line.ts'])
    follow(join(root, 'src/main', entry));
  expect(seen.size).toBeGreaterThan(50);
});
