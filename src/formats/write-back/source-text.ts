import { Unreadable } from '../read-result.ts';

/** A text file in UTF-8 and how it is written again, with its byte order mark if it had one. Throws `Unreadable`. */
export function sourceText(bytes: Uint8Array): { text: string; encode: (text: string) => Uint8Array } {
  try {
    const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const mark = whole.startsWith('\ufeff') ? '\ufeff' : '';
    return { text: whole.slice(mark.length), encode: (text) => new TextEncoder().encode(mark + text) };
  } catch {
    throw new Unreadable({ code: 'unknown-encoding' });
  }
}
