import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { openBackend } from '../../../src/main/backend.ts';
import { RemoteBackend } from '../../../src/main/remote/remote-backend.ts';
import { serveBackend } from '../../../src/main/remote/serve-backend.ts';
import { workerChannel } from '../../../src/main/remote/worker-channel.ts';
import type { BackendEvent } from '../../../src/shared/contract.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A backend at one end of a channel, and what stands for it at the other. */
function openRemote() {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  let closed = 0;
  const local = openBackend({ home: join(temporaryFolder(), 'home'), door: 'desktop', open: null });
  serveBackend(local, workerChannel(port2), () => (closed += 1));
  return { remote: new RemoteBackend(workerChannel(port1)), closed: () => closed };
}

test('calls are answered, whatever their order, bytes and all', async () => {
  const { remote } = openRemote();
  const connection = remote.connect(() => undefined);
  const bytes = new TextEncoder().encode('One. Two.');
  const read = { source: { name: 'a.txt', bytes }, target: null, languages: null };
  const [app, reading, nothing] = await Promise.all([
    connection.call('app.view', {}),
    connection.call('documents.read', read),
    connection.call('nothing', {}),
  ]);
  expect(app).toMatchObject({ ok: true, value: { door: 'desktop' } });
  expect(reading).toMatchObject({ ok: true, value: { source: { segments: 2 } } });
  expect(nothing).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
  await remote.close();
});

test('events reach the windows that are there', async () => {
  const { remote } = openRemote();
  const heard: [string, BackendEvent][] = [];
  const first = remote.connect((event) => heard.push(['first', event]));
  const second = remote.connect((event) => heard.push(['second', event]));
  remote.announce({ event: 'open', path: '/a' });
  await first.call('app.view', {});
  second.close();
  await first.call('settings.change', { theme: 'dark' });
  expect(heard.map(([window, { event }]) => [window, event])).toEqual([
    ['first', 'open'],
    ['second', 'open'],
    ['first', 'settings'],
  ]);
  expect(await second.call('app.view', {})).toMatchObject({ problem: { code: 'backend-gone' } });
  await remote.close();
});

test('closing waits until the other end has closed', async () => {
  const { remote, closed } = openRemote();
  await remote.close();
  expect(closed()).toBe(1);
  await remote.close();
});

test('when the other end is gone, every call says so', async () => {
  const { remote } = openRemote();
  const connection = remote.connect(() => undefined);
  const waiting = connection.call('app.view', {});
  remote.gone();
  expect(await waiting).toMatchObject({ ok: false, problem: { code: 'backend-gone' } });
  expect(await connection.call('app.view', {})).toMatchObject({ problem: { code: 'backend-gone' } });
  await remote.close();
});
