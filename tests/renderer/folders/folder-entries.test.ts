import { describe, expect, it } from 'vitest';
import { firstAt, folderEntries, nextEntry } from '../../../src/renderer/folders/folder-entries.ts';

const view = {
  folder: '/home/dara',
  parent: '/home',
  folders: ['letters', 'press'],
  files: [{ name: 'plan.bokprae', path: '/home/dara/plan.bokprae', changed: '2026-03-12T00:00:00Z' }],
};
const entries = folderEntries(view);

describe('the list of a folder', () => {
  it('begins with the way up, then folders, then files', () => {
    expect(entries.map(({ kind, path }) => [kind, path])).toEqual([
      ['up', '/home'],
      ['folder', '/home/dara/letters'],
      ['folder', '/home/dara/press'],
      ['file', '/home/dara/plan.bokprae'],
    ]);
  });

  it('has no way up at the root, and joins names to the root right', () => {
    const root = folderEntries({ folder: '/', parent: null, folders: ['home'], files: [] });
    expect(root.map(({ path }) => path)).toEqual(['/home']);
  });

  it("knows Windows' separators", () => {
    const drive = folderEntries({ folder: 'C:\\', parent: null, folders: ['Users'], files: [] });
    expect(drive[0]?.path).toBe('C:\\Users');
  });

  it('is begun at its first own entry, or where one came up from', () => {
    expect(firstAt(entries)).toBe(1);
    expect(firstAt(entries, '/home/dara/press')).toBe(2);
    expect(firstAt([])).toBe(0);
  });

  it('is walked by arrows, ends and letters', () => {
    expect(nextEntry(entries, 0, 'ArrowUp')).toBe(0);
    expect(nextEntry(entries, 3, 'ArrowDown')).toBe(3);
    expect(nextEntry(entries, 1, 'End')).toBe(3);
    expect(nextEntry(entries, 3, 'Home')).toBe(0);
    expect(nextEntry(entries, 0, 'p')).toBe(2);
    expect(nextEntry(entries, 2, 'p')).toBe(3);
    expect(nextEntry(entries, 3, 'P')).toBe(2);
    expect(nextEntry(entries, 0, 'x')).toBeNull();
    expect(nextEntry(entries, 0, 'Tab')).toBeNull();
    expect(nextEntry([], 0, 'ArrowDown')).toBeNull();
  });
});
