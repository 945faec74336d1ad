import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Input, Method, Output } from '../../../src/shared/contract.ts';
import type { Outcome } from '../../../src/shared/problem.ts';
import { packJson, unpackJson } from '../../../src/shared/web-door.ts';
import { ownHeaders, sendRequest } from './send-request.ts';

export interface Door {
  process: ChildProcess;
  port: number;
  call<M extends Method>(method: M, input: Input<M>): Promise<Outcome<Output<M>>>;
  /** Opens the window's stream; returns what closes it. */
  listen(): Promise<() => void>;
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | string | null>;
}

/** Starts a web door in a process of its own, lets one window in, and speaks for it; `keep` is its option. */
export async function startDoor(folder: string, keep = false): Promise<Door> {
  const window = join(folder, 'window');
  mkdirSync(window, { recursive: true });
  writeFileSync(join(window, 'index.html'), '<!doctype html>');
  const program = resolve(import.meta.dirname, 'door-process.ts');
  const child = spawn(process.execPath, [program, join(folder, 'home'), window, ...(keep ? ['keep'] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, BOKPRAE_HOME: join(folder, 'home') },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<number | string | null>((done) =>
    child.once('close', (code, signal) => done(code ?? signal)),
  );
  const address = await new Promise<URL>((found, fail) => {
    child.stdout.once('data', (chunk: Buffer) => found(new URL(chunk.toString('utf8').trim())));
    void ended.then((code) => fail(new Error(`The door ended with ${code}.`)));
  });
  const port = Number(address.port);
  const code = new URLSearchParams(address.hash.slice(1)).get('code');
  const session = { method: 'POST', headers: ownHeaders(port), body: JSON.stringify({ code }) };
  const { token } = JSON.parse((await sendRequest(port, '/session', session)).body) as { token: string };
  const headers = ownHeaders(port, token);
  return {
    process: child,
    port,
    ended,
    async call<M extends Method>(method: M, input: Input<M>) {
      const body = packJson({ method, input });
      const answer = await sendRequest(port, '/call', { method: 'POST', headers, body });
      return unpackJson(answer.body) as Outcome<Output<M>>;
    },
    listen: () =>
      new Promise((begun, fail) => {
        const options = { host: '127.0.0.1', port, path: '/events', method: 'POST', agent: false };
        const all = { host: `127.0.0.1:${port}`, ...headers };
        const stream = request({ ...options, headers: all }, (response) => {
          response.on('error', () => undefined).resume();
          begun(() => stream.destroy());
        });
        stream.on('error', fail);
        stream.end();
      }),
  };
}
