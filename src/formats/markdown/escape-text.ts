const rules: [RegExp, string][] = [
  [/[\\`*|]/g, '\\$&'],
  // Intraword low lines mean nothing; all others may begin or end emphasis.
  [/(?<![A-Za-z\d])_|_(?![A-Za-z\d])/g, '\\_'],
  [/<(?=[A-Za-z/!?])/g, '\\<'],
  [/&(?=#?\w+;)/g, '\\&'],
  [/~(?=~)|(?<=~)~/g, '\\~'],
  [/!(?=\[)/g, '\\!'],
];

function escapeBy(text: string, brackets: RegExp): string {
  const escaped = rules.reduce((done, [pattern, replacement]) => done.replace(pattern, replacement), text);
  return escaped.replace(brackets, '\\$&');
}

/** Text as inline Markdown that means just itself; it may stand anywhere but at the beginning of a line. */
export function escapeText(text: string): string {
  return escapeBy(text, /\](?=[(:])/g);
}

/** Text inside a link, where brackets must not be taken for the link's own. */
export function escapeLinkText(text: string): string {
  return escapeBy(text, /[[\]]/g);
}

/** A line of inline Markdown that would begin a heading, quotation, list, rule or table does so no more. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[-+=:][-+=:|\s\\]*$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
