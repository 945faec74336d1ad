import { decode } from '../../formats/text/decode.ts';
import type { NamedBytes } from '../import/read-side.ts';
import { readable } from './readable.ts';

/** The lines of a text; the line end that ends the file begins no further one. Throws `Stop` where it is no text. */
export function readLines({ name, bytes }: NamedBytes): string[] {
  if (bytes.length === 0) return [];
  return readable(name, () => decode(bytes).text)
    .replace(/\n$/, '')
    .split('\n');
}
