import type { RichText } from '../../core/text/rich-text.ts';
import { momentIn } from './moment-in.ts';
import type { BitextVersion } from './bitext.ts';

/** A suggestion as a file tells it; what is said of its moment is kept where it is a day or a moment. */
export function versionOf(
  author: string,
  at: string | undefined,
  content: RichText,
  note?: string,
): BitextVersion {
  return { author, at: momentIn(at), content, ...(note ? { note } : {}) };
}
