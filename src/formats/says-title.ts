import { matchKey } from '../core/text/match-key.ts';
import type { Publication } from './publication.ts';

/** Rows at the beginning in which a document's own title is looked for. */
const head = 12;
/** In UTF-16 units; longer texts tell of the matter. */
const longest = 300;

/** Whether a document with a letterhead says its title at its beginning, line by line; it need not be said twice. */
export function saysTitle({ letterhead, rows, title }: Publication): boolean {
  if (!letterhead) return false;
  const said = rows
    .slice(0, head)
    .flatMap(({ target }) => target.map(({ content }) => content.text.trim()))
    .filter(({ length }) => length <= longest);
  return matchKey(said.join(' ')).includes(matchKey(title));
}
