import { afterEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../../eventually.ts';
import type { BackendEvent } from '../../../src/shared/contract.ts';
import { packJson } from '../../../src/shared/web-door.ts';
import { webBridge } from '../../../src/renderer/bridge/web-bridge.ts';

type Answer = (body: string, headers: Record<string, string>) => Response | Promise<Response>;

/** A browser tab whose requests are answered by the functions given for each path. */
function tab(answers: Record<string, Answer>, fragment = '#code=good', kept: Record<string, string> = {}) {
  const asked: { path: string; body: string; headers: Record<string, string> }[] = [];
  const bridge = webBridge({
    takeFragment: () => fragment,
    storage: {
      getItem: (name) => kept[name] ?? null,
      setItem: (name, value) => void (kept[name] = value),
    },
    fetch: async (path, request) => {
      const headers = request?.headers as Record<string, string>;
      const body = typeof request?.body === 'string' ? request.body : '';
      const name = path instanceof Request ? path.url : path.toString();
      asked.push({ path: name, body, headers });
      const answer = answers[name];
      if (!answer) throw new TypeError('Failed to fetch');
      return answer(body, headers);
    },
  });
  return { bridge, asked, kept };
}

const session: Answer = () => Response.json({ token: 'T' });
/** A stream of events that stays open. */
const quiet: Answer = () => new Response(new ReadableStream());

afterEach(() => void vi.useRealTimers());

describe('the way to the loopback host', () => {
  it('exchanges the launch code for a token, keeps it, and sends it with every call', async () => {
    const answer = packJson({ ok: true, value: { bytes: new Uint8Array([1, 2]) } });
    const { bridge, asked, kept } = tab({
      '/session': session,
      '/events': quiet,
      '/call': () => new Response(answer),
    });
    const outcome = await bridge.call('app.view', {});
    expect(outcome).toEqual({ ok: true, value: { bytes: new Uint8Array([1, 2]) } });
    expect(kept).toEqual({ 'bokprae-token': 'T' });
    const call = asked.find(({ path }) => path === '/call');
    expect(call?.headers['x-bokprae-token']).toBe('T');
    expect(JSON.parse(call?.body ?? '')).toEqual({ method: 'app.view', input: {} });
  });

  it('uses the token that it kept when the page is loaded again', async () => {
    const { bridge, asked } = tab(
      { '/events': quiet, '/call': () => Response.json({ ok: true, value: null }) },
      '',
      { 'bokprae-token': 'kept' },
    );
    expect((await bridge.call('app.view', {})).ok).toBe(true);
    expect(asked.some(({ path }) => path === '/session')).toBe(false);
    expect(asked.every(({ headers }) => headers['x-bokprae-token'] === 'kept')).toBe(true);
  });

  it('says that the window is not let in where it has neither code nor token', async () => {
    const { bridge, asked } = tab({}, '');
    const heard = vi.fn();
    bridge.onConnection(heard);
    expect(await bridge.call('app.view', {})).toEqual({ ok: false, problem: { code: 'not-let-in' } });
    expect(asked).toEqual([]);
    expect(heard).toHaveBeenCalledWith({ code: 'not-let-in' });
  });

  it('says that the window is not let in any more where the token is unknown', async () => {
    const refused = () => new Response('No', { status: 401 });
    const { bridge } = tab({ '/session': session, '/events': refused, '/call': refused });
    expect(await bridge.call('app.view', {})).toEqual({ ok: false, problem: { code: 'not-let-in' } });
  });

  it('says that the backend is gone where nothing answers', async () => {
    const { bridge } = tab({ '/session': session, '/events': quiet });
    const heard = vi.fn();
    bridge.onConnection(heard);
    expect(await bridge.call('app.view', {})).toEqual({ ok: false, problem: { code: 'backend-gone' } });
    expect(heard).toHaveBeenLastCalledWith({ code: 'backend-gone' });
  });

  it('keeps quiet about calls that were let go', async () => {
    const { bridge } = tab({ '/session': session, '/events': quiet });
    await Promise.resolve();
    const heard = vi.fn();
    const stop = new AbortController();
    stop.abort();
    const outcome = bridge.call('app.view', {}, stop.signal);
    bridge.onConnection(heard);
    expect((await outcome).ok).toBe(false);
    expect(heard).not.toHaveBeenCalledWith({ code: 'backend-gone' });
  });

  it('says that a document is too large where the door refuses its size', async () => {
    const large = () => new Response('Too large', { status: 413 });
    const { bridge } = tab({ '/session': session, '/events': quiet, '/call': large });
    expect(await bridge.call('app.view', {})).toEqual({ ok: false, problem: { code: 'document-too-large' } });
  });

  it('tells events line by line, however the stream is cut', async () => {
    const event: BackendEvent = { event: 'open', path: '/ឯកសារ.bokprae' };
    const bytes = new TextEncoder().encode(`\n${packJson(event)}\n${packJson({ ...event, path: 'b' })}\n`);
    const stream = () =>
      new Response(
        new ReadableStream({
          start(controller) {
            for (let at = 0; at < bytes.length; at += 7) controller.enqueue(bytes.slice(at, at + 7));
          },
        }),
      );
    const { bridge } = tab({ '/session': session, '/events': stream });
    const heard: BackendEvent[] = [];
    bridge.onEvent((told) => void heard.push(told));
    await eventually(() => expect(heard).toHaveLength(2));
    expect(heard).toEqual([event, { ...event, path: 'b' }]);
  });

  it('listens again when the stream ends, and tells when the backend is back', async () => {
    vi.useFakeTimers();
    let turn = 0;
    const events = () => {
      turn += 1;
      if (turn === 1) return new Response('\n');
      if (turn === 2) throw new TypeError('Failed to fetch');
      return new Response(new ReadableStream());
    };
    const { bridge } = tab({ '/session': session, '/events': events });
    const heard: (string | null)[] = [];
    bridge.onConnection((problem) => void heard.push(problem?.code ?? null));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(heard).toEqual([null, 'backend-gone', null]);
    expect(turn).toBe(3);
  });
});
