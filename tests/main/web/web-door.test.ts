import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { eventually } from '../../eventually.ts';
import { openBackend } from '../../../src/main/backend.ts';
import { contentPolicy } from '../../../src/main/content-policy.ts';
import { WebDoor, type WebDoorOptions } from '../../../src/main/web/web-door.ts';
import { packJson } from '../../../src/shared/web-door.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { ownHeaders, sendRequest } from './send-request.ts';

/** A door that waits long for windows, since calls of a busy machine may take longer than the usual patience. */
async function openDoor(options: Partial<WebDoorOptions> = {}) {
  const folder = temporaryFolder();
  const window = join(folder, 'window');
  mkdirSync(join(window, 'assets'), { recursive: true });
  writeFileSync(join(window, 'index.html'), '<!doctype html><title>Bokprae</title>');
  writeFileSync(join(window, 'assets/main.js'), 'export {};');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  const backend = openBackend({ home: join(folder, 'home'), door: 'web', open: null });
  const door = new WebDoor({ backend, window, patience: 600_000, ...options });
  await door.listen();
  onTestFinished(async () => {
    await door.close();
    await backend.close();
  });
  const url = new URL(door.address().url);
  return { door, port: Number(url.port), code: new URLSearchParams(url.hash.slice(1)).get('code') ?? '' };
}

async function letIn(port: number, code: string): Promise<string> {
  const body = JSON.stringify({ code });
  const answer = await sendRequest(port, '/session', { method: 'POST', headers: ownHeaders(port), body });
  expect(answer.status).toBe(200);
  return (JSON.parse(answer.body) as { token: string }).token;
}

async function openSession() {
  const { door, port, code } = await openDoor();
  return { door, port, code, token: await letIn(port, code) };
}

const appView = JSON.stringify({ method: 'app.view', input: {} });

test('the window is served with a strict content policy, and nothing is kept by the browser', async () => {
  const { port } = await openDoor();
  const answer = await sendRequest(port, '/');
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(answer.headers['content-security-policy']).toBe(contentPolicy);
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  expect(answer.headers['referrer-policy']).toBe('no-referrer');
  expect(answer.headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.headers['set-cookie']).toBeUndefined();
  expect((await sendRequest(port, '/assets/main.js')).headers['content-type']).toContain('text/javascript');
});

test('a refusal carries the same headers', async () => {
  const { port } = await openDoor();
  const answer = await sendRequest(port, '/nothing', {});
  expect(answer.status).toBe(404);
  expect(answer.headers['content-security-policy']).toBe(contentPolicy);
});

test.each([
  '/../secret.js',
  '/assets/../../secret.js',
  '/%2e%2e/secret.js',
  '/..%2fsecret.js',
  '/..\\secret.js',
  '//secret.js',
  '/assets',
  '/assets/',
  '/index.html%00.js',
  '*',
])('the path %s names nothing', async (path) => {
  const { port } = await openDoor();
  expect((await sendRequest(port, path)).status).toBe(404);
});

test.each(['localhost', '127.0.0.1', 'evil.example', '127.0.0.1:1', '[::1]'])(
  'a request for the host %s is refused',
  async (host) => {
    const { port } = await openDoor();
    expect((await sendRequest(port, '/', { headers: { host } })).status).toBe(421);
  },
);

test.each(['cross-site', 'same-site'])('a page that was sent here from a %s is refused', async (site) => {
  const { port } = await openDoor();
  expect((await sendRequest(port, '/', { headers: { 'sec-fetch-site': site } })).status).toBe(403);
});

test('a code lets one window in, once', async () => {
  const { port, code } = await openDoor();
  const token = await letIn(port, code);
  expect(token.length).toBeGreaterThan(30);
  const again = { method: 'POST', headers: ownHeaders(port), body: JSON.stringify({ code }) };
  expect((await sendRequest(port, '/session', again)).status).toBe(403);
});

test.each(['""', '{}', '{"code":1}', 'no JSON', '{"code":"wrong"}'])(
  'the body %s opens no session',
  async (body) => {
    const { port } = await openDoor();
    const sent = { method: 'POST', headers: ownHeaders(port), body };
    expect((await sendRequest(port, '/session', sent)).status).toBe(403);
  },
);

test('a call with the token is answered', async () => {
  const { port, token } = await openSession();
  const sent = { method: 'POST', headers: ownHeaders(port, token), body: appView };
  const answer = await sendRequest(port, '/call', sent);
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { door: 'web', identity: null } });
});

test('bytes go in as base64', async () => {
  const { port, token } = await openSession();
  const file = { name: 'a.txt', bytes: new TextEncoder().encode('One sentence. Another one.\n') };
  const body = packJson({ method: 'documents.read', input: { source: file, target: null, languages: null } });
  const answer = await sendRequest(port, '/call', { method: 'POST', headers: ownHeaders(port, token), body });
  expect(JSON.parse(answer.body)).toMatchObject({
    ok: true,
    value: { source: { language: 'en', segments: 2 } },
  });
});

test.each([
  ['without a token', 401, { 'x-bokprae-token': '' }],
  ['with another token', 401, { 'x-bokprae-token': 'A'.repeat(43) }],
  ['from another origin', 403, { origin: 'http://evil.example' }],
  ['from another port', 403, { origin: 'http://127.0.0.1:1' }],
  ['from a sandboxed page', 403, { origin: 'null' }],
  ['from another site', 403, { 'sec-fetch-site': 'cross-site' }],
  ['from the address bar', 403, { 'sec-fetch-site': 'none' }],
  ['as a form', 415, { 'content-type': 'application/x-www-form-urlencoded' }],
  ['as plain text', 415, { 'content-type': 'text/plain' }],
  ['with more than 200 MB', 413, { 'content-length': String(200 * 1024 * 1024 + 1) }],
])('a call %s is refused with %i', async (_how, status, headers) => {
  const { port, token } = await openSession();
  const sent = { method: 'POST', headers: { ...ownHeaders(port, token), ...headers } };
  expect((await sendRequest(port, '/call', { ...sent, body: status === 413 ? '' : appView })).status).toBe(
    status,
  );
});

test.each(['origin', 'sec-fetch-site', 'content-type', 'x-bokprae-token'])(
  'a call that lacks %s is refused',
  async (name) => {
    const { port, token } = await openSession();
    const headers = Object.fromEntries(
      Object.entries(ownHeaders(port, token)).filter(([header]) => header !== name),
    );
    const answer = await sendRequest(port, '/call', { method: 'POST', headers, body: appView });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain('door');
  },
);

test.each(['GET', 'PUT', 'OPTIONS', 'DELETE'])('%s is no way to call', async (method) => {
  const { port, token } = await openSession();
  expect((await sendRequest(port, '/call', { method, headers: ownHeaders(port, token) })).status).toBe(405);
});

test('a page elsewhere gets no leave to call across origins', async () => {
  const { port } = await openDoor();
  const headers = { origin: 'http://evil.example', 'access-control-request-method': 'POST' };
  const answer = await sendRequest(port, '/call', { method: 'OPTIONS', headers });
  expect(answer.headers['access-control-allow-origin']).toBeUndefined();
});

test.each(['{', '[]', '{"method":1}', '{"method":"app.view","input":{},"more":1}'])(
  'the call %s is told to be malformed',
  async (body) => {
    const { port, token } = await openSession();
    const answer = await sendRequest(port, '/call', {
      method: 'POST',
      headers: ownHeaders(port, token),
      body,
    });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
  },
);

/** Opens a stream of events, and gathers its lines. */
function listen(port: number, token: string) {
  const lines: string[] = [];
  const asked = request({
    host: '127.0.0.1',
    port,
    path: '/events',
    method: 'POST',
    headers: { host: `127.0.0.1:${port}`, ...ownHeaders(port, token) },
    agent: false,
  });
  const begun = new Promise<number>((resolve) => {
    asked.on('response', (response) => {
      response.on('data', (chunk: Buffer) => lines.push(...chunk.toString('utf8').split('\n')));
      response.on('error', () => undefined);
      resolve(response.statusCode ?? 0);
    });
  });
  asked.on('error', () => undefined);
  asked.end();
  return { begun, events: () => lines.filter((line) => line !== ''), stop: () => asked.destroy() };
}

test('events reach every window, by its own stream', async () => {
  const { door, port, token } = await openSession();
  const second = new URL(door.address().url).hash.slice('#code='.length);
  const streams = [listen(port, token), listen(port, await letIn(port, second))];
  expect(await Promise.all(streams.map((stream) => stream.begun))).toEqual([200, 200]);
  const body = JSON.stringify({ method: 'settings.change', input: { theme: 'dark' } });
  await sendRequest(port, '/call', { method: 'POST', headers: ownHeaders(port, token), body });
  await eventually(() => expect(streams.map((stream) => stream.events().length)).toEqual([1, 1]));
  expect(JSON.parse(streams[1]!.events()[0]!)).toEqual({
    event: 'settings',
    settings: { language: 'en', theme: 'dark' },
  });
  for (const stream of streams) stream.stop();
});

test('a stream without the token is refused', async () => {
  const { port } = await openSession();
  expect(await listen(port, 'wrong').begun).toBe(401);
});

test('a reload in time keeps the window; when it stays away, the last one has closed', async () => {
  let empty = 0;
  const { port, code } = await openDoor({ patience: 1_000, onEmpty: () => (empty += 1) });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const token = await letIn(port, code);
  const first = listen(port, token);
  await first.begun;
  const awaited = async (stream: typeof first) => {
    const before = vi.getTimerCount();
    stream.stop();
    while (vi.getTimerCount() === before) await wait(5);
  };
  await awaited(first);
  vi.advanceTimersByTime(999);
  const second = listen(port, token);
  expect(await second.begun).toBe(200);
  vi.advanceTimersByTime(10_000);
  expect(empty).toBe(0);
  await awaited(second);
  vi.advanceTimersByTime(999);
  expect(empty).toBe(0);
  vi.advanceTimersByTime(1);
  expect(empty).toBe(1);
});
