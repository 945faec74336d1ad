import type { RichText } from '../../core/text/rich-text.ts';
import type { BitextVersion } from './bitext.ts';

/** A suggestion as a file tells it; what is said of its moment is kept where it is a day or a moment. */
export function versionOf(
  author: string,
  at: string | undefined,
  content: RichText,
  note?: string,
): BitextVersion {
  const moment = at !== undefined && /^\d{4}-\d\d-\d\d[\dT:.Z]*$/.test(at) ? at : '';
  return { author, at: moment, content, ...(note ? { note } : {}) };
}
