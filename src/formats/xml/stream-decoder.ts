import { Unreadable } from '../read-result.ts';

/** Decodes an XML file that comes in pieces: UTF-8, UTF-16, or what its declaration names. */
export class StreamDecoder {
  #decoder: InstanceType<typeof TextDecoder> | null = null;
  #waiting: Uint8Array = new Uint8Array(0);

  /** Throws `Unreadable` "unknown-encoding" for one that is not known here. */
  write(bytes: Uint8Array): string {
    if (this.#decoder) return this.#decoder.decode(bytes, { stream: true });
    const joined = new Uint8Array(this.#waiting.length + bytes.length);
    joined.set(this.#waiting);
    joined.set(bytes, this.#waiting.length);
    this.#waiting = joined;
    if (joined.length < 200) return '';
    return this.#begin();
  }

  close(): string {
    const begun = this.#decoder ? '' : this.#begin();
    return begun + this.#decoder!.decode();
  }

  #begin(): string {
    const label = encodingOf(this.#waiting);
    try {
      this.#decoder = new TextDecoder(label);
    } catch {
      throw new Unreadable({ code: 'unknown-encoding', detail: label });
    }
    return this.#decoder.decode(this.#waiting, { stream: true });
  }
}

/** The encoding that the declaration of an XML file names. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  return /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const named = declaredEncoding(bytes);
  // A file that can be read as single bytes so far is not in UTF-16, whatever it says.
  return named === undefined || /^utf-?16|^ucs/i.test(named) ? 'utf-8' : named;
}
