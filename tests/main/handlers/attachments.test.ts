import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWindow } from './open-window.ts';

describe('memories and termbases of a project', () => {
  it('begin with the memory of this installation, and are kept in the order that was chosen', async () => {
    const { window, handle, home } = await openWindow('ក្រសួង។', 'Ministry.');
    const read = () => window.call('attachments.read', { handle, kind: 'memory' });
    expect(await read()).toMatchObject([{ name: 'My memory', missing: true, writable: true, penalty: 0 }]);
    const path = join(home, 'Old work.bkm');
    writeFileSync(path, '');
    const [own] = await read();
    const list = [
      { path, penalty: 3, writable: false },
      { path: own!.path, penalty: 0, writable: true },
    ];
    await window.call('attachments.set', { handle, kind: 'memory', list });
    expect(await read()).toEqual([
      { ...list[0], name: 'Old work', missing: false, waits: null },
      { ...list[1], name: 'My memory', missing: true, waits: null },
    ]);
    expect(window.events).toContainEqual({ event: 'attachments', handle, kind: 'memory' });
    expect(await window.call('attachments.read', { handle, kind: 'terms' })).toEqual([]);
  });

  it('may be none, and are refused where the file is not there or named twice', async () => {
    const { window, handle, home } = await openWindow('ក្រសួង។', 'Ministry.');
    const about = { handle, kind: 'memory' } as const;
    await window.call('attachments.set', { ...about, list: [] });
    expect(await window.call('attachments.read', about)).toEqual([]);
    const missing = { path: join(home, 'gone.bkm'), penalty: 0, writable: false };
    expect(await window.refusal('attachments.set', { ...about, list: [missing] })).toBe('file-missing');
    const twice = [missing, missing].map((each) => ({ ...each, path: join(home, 'home.db') }));
    expect(await window.refusal('attachments.set', { ...about, list: twice })).toBe('bad-request');
    expect(await window.call('attachments.read', about)).toEqual([]);
  });
});
