import { describe, expect, it } from 'vitest';
import { chordForAria, chordNames, isChord, type Press } from '../../../src/renderer/commands/chord.ts';
import { commandIds, commandOf } from '../../../src/renderer/commands/commands.ts';

function press(key: string, code: string, held: ('ctrl' | 'meta' | 'shift' | 'alt')[] = []): Press {
  return {
    key,
    code,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    shiftKey: held.includes('shift'),
    altKey: held.includes('alt'),
  };
}

describe('a key chord', () => {
  it('is pressed with exactly its modifiers', () => {
    expect(isChord(press('Enter', 'Enter', ['ctrl']), 'Mod+Enter', false)).toBe(true);
    expect(isChord(press('Enter', 'Enter', ['ctrl', 'shift']), 'Mod+Enter', false)).toBe(false);
    expect(isChord(press('Enter', 'Enter', ['ctrl', 'shift']), 'Mod+Shift+Enter', false)).toBe(true);
    expect(isChord(press('Enter', 'Enter'), 'Mod+Enter', false)).toBe(false);
    expect(isChord(press('F8', 'F8', ['shift']), 'F8', false)).toBe(false);
  });

  it('means Cmd on a Mac, where Ctrl is another key', () => {
    expect(isChord(press('k', 'KeyK', ['meta']), 'Mod+K', true)).toBe(true);
    expect(isChord(press('k', 'KeyK', ['ctrl']), 'Mod+K', true)).toBe(false);
    expect(isChord(press('k', 'KeyK', ['meta']), 'Mod+K', false)).toBe(false);
  });

  it('is known on a Khmer keyboard by the place of its key', () => {
    expect(isChord(press('ក', 'KeyK', ['ctrl']), 'Mod+K', false)).toBe(true);
    expect(isChord(press('១', 'Digit1', ['alt']), 'Alt+1', false)).toBe(true);
    expect(isChord(press('ក', 'KeyK'), '?', false)).toBe(false);
  });

  it('follows the letter, not the place, where the letter is Latin', () => {
    expect(isChord(press('z', 'KeyY', ['ctrl']), 'Mod+Z', false)).toBe(true);
    expect(isChord(press('z', 'KeyY', ['ctrl']), 'Mod+Y', false)).toBe(false);
  });

  it('with a point is pressed whatever Shift makes of it', () => {
    expect(isChord(press('>', 'Period', ['ctrl', 'shift']), 'Mod+Shift+.', false)).toBe(true);
    expect(isChord(press('<', 'Comma', ['ctrl', 'shift']), 'Mod+Shift+,', false)).toBe(true);
    expect(isChord(press('>', 'Period', ['ctrl', 'shift']), 'Mod+Shift+,', false)).toBe(false);
  });

  it('asks for a question mark however that is typed', () => {
    expect(isChord(press('?', 'Slash', ['shift']), '?', false)).toBe(true);
    expect(isChord(press('?', 'Minus'), '?', false)).toBe(true);
  });

  it('is printed as on the keys and told to screen readers in their form', () => {
    expect(chordNames('Mod+Shift+ArrowUp', false)).toEqual(['Ctrl', 'Shift', '↑']);
    expect(chordNames('Mod+Alt+Enter', true)).toEqual(['⌘', '⌥', '⏎']);
    expect(chordForAria('Mod+K', false)).toBe('Control+K');
    expect(chordForAria('Mod+K', true)).toBe('Meta+K');
  });
});

describe('the table of commands', () => {
  it('gives no chord to two commands that may be there at once', () => {
    const places = [
      ['everywhere', 'project', 'rows', 'text'],
      ['everywhere', 'project', 'approve'],
      ['everywhere', 'project', 'align'],
    ];
    for (const together of places) {
      const chords = commandIds
        .map(commandOf)
        .filter(({ where }) => together.includes(where))
        .flatMap(({ keys, quietKeys = [] }) => [...keys, ...quietKeys]);
      expect(chords.filter((chord, index) => chords.indexOf(chord) !== index)).toEqual([]);
    }
  });
});
