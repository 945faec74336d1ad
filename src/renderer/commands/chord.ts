/** What a chord is compared with: the parts of a keyboard event that matter. */
export interface Press {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const codeOf: Record<string, string> = { '.': 'Period', ',': 'Comma', '/': 'Slash' };

/**
 * Whether a key press is a chord such as "Mod+Shift+Z". Letters, digits and points are also known by their
 * place on the keyboard, because Ctrl and a letter give a Khmer character on a Khmer layout.
 */
export function isChord(press: Press, chord: string, mac: boolean): boolean {
  const parts = chord.split('+');
  const key = parts.pop() ?? '';
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  const symbol = key === '?';
  if (other || mod !== parts.includes('Mod') || press.altKey !== parts.includes('Alt')) return false;
  if (!symbol && press.shiftKey !== parts.includes('Shift')) return false;
  if (press.key.toLowerCase() === key.toLowerCase() || (key === 'Space' && press.key === ' ')) return true;
  if (parts.length === 0 || key.length > 1) return false;
  if (/[a-z]/i.test(key)) return !/^[a-z]$/i.test(press.key) && press.code === `Key${key.toUpperCase()}`;
  if (/\d/.test(key)) return press.code === `Digit${key}`;
  return press.code === codeOf[key];
}

const names: Record<string, string> = {
  Enter: '⏎',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** A chord as it is printed on the keys, part by part. */
export function chordNames(chord: string, mac: boolean): string[] {
  return chord.split('+').map((part) => {
    if (part === 'Mod') return mac ? '⌘' : 'Ctrl';
    if (part === 'Alt' && mac) return '⌥';
    return names[part] ?? part;
  });
}

/** The chord in the form that `aria-keyshortcuts` wants. */
export function chordForAria(chord: string, mac: boolean): string {
  return chord.replace('Mod', mac ? 'Meta' : 'Control');
}
