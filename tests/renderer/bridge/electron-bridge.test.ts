import { describe, expect, it, vi } from 'vitest';
import type { BackendEvent } from '../../../src/shared/contract.ts';
import { refuse } from '../../../src/shared/problem.ts';
import { electronBridge } from '../../../src/renderer/bridge/electron-bridge.ts';

describe('the way through the preload', () => {
  it('hands calls and events on', async () => {
    let tell: (event: BackendEvent) => void = () => undefined;
    const call = vi.fn(() => Promise.resolve({ ok: true as const, value: null }));
    const bridge = electronBridge({ call, onEvent: (listener) => void (tell = listener) });
    const heard: BackendEvent[] = [];
    const stop = bridge.onEvent((event) => void heard.push(event));
    tell({ event: 'open', path: 'a' });
    stop();
    tell({ event: 'open', path: 'b' });
    expect(heard).toEqual([{ event: 'open', path: 'a' }]);
    expect(await bridge.call('app.view', {})).toEqual({ ok: true, value: null });
    expect(call).toHaveBeenCalledWith('app.view', {});
  });

  it('tells when the backend is gone and when it is back', async () => {
    const answers = [
      Promise.reject(new Error('gone')),
      Promise.resolve(refuse('backend-gone')),
      Promise.resolve(refuse('bad-request')),
    ];
    const bridge = electronBridge({ call: () => answers.shift()!, onEvent: () => undefined });
    const heard: (string | null)[] = [];
    bridge.onConnection((problem) => void heard.push(problem?.code ?? null));
    expect(await bridge.call('app.view', {})).toEqual(refuse('backend-gone'));
    await bridge.call('app.view', {});
    await bridge.call('app.view', {});
    expect(heard).toEqual(['backend-gone', 'backend-gone', null]);
  });
});
