import type { Action } from '../../core/review/change.ts';
import type { Project } from '../../core/review/project.ts';
import { plain, type RichText, slice } from '../../core/text/rich-text.ts';
import type { BitextVersion } from '../../formats/bitext/bitext.ts';
import { hearsay } from '../../formats/bitext/comment-lines.ts';

/**
 * Another translation of a whole row as a suggestion for the one segment that it changes; as a comment where it
 * changes several, since a suggestion is for one.
 */
export function proposalAction(
  project: Project,
  row: string,
  { author, at, content, note = '' }: BitextVersion,
  index: number,
): Action {
  const name = author.slice(0, 1_000);
  const told = at === '' && note === '' ? name : hearsay({ author: name, at, text: note }).trim();
  const found = placeOf(project, row, content);
  if (!found) {
    const text = hearsay({ author: name, at, text: [content.text, note].filter(Boolean).join('\n') });
    return {
      kind: 'comment',
      body: { comment: `p-${row}-${index + 1}`, row, thread: null, text: text.slice(0, 20_000) },
    };
  }
  return {
    kind: 'suggest',
    body: {
      suggestion: `p-${row}-${index + 1}`,
      row,
      ...found,
      ...(told === '' ? {} : { note: told.slice(0, 10_000) }),
    },
  };
}

/** The segment that a text of the whole row differs in, and what it says there; null where there are several. */
function placeOf(project: Project, row: string, content: RichText) {
  const segments = project.rows.get(row)?.target ?? [];
  const texts = segments.map((id) => project.segments.get(id)!.content);
  if (segments.length === 0) return { segment: null, on: plain(''), content };
  for (const [index, segment] of segments.entries()) {
    const before = texts.slice(0, index).map(({ text }) => `${text} `);
    const after = texts.slice(index + 1).map(({ text }) => ` ${text}`);
    const [head, tail] = [before.join(''), after.join('')];
    const fits = content.text.startsWith(head) && content.text.endsWith(tail);
    if (!fits || content.text.length < head.length + tail.length) continue;
    const own = slice(content, head.length, content.text.length - tail.length);
    if (own.text === texts[index]!.text && index < segments.length - 1) continue;
    return { segment, on: texts[index]!, content: own };
  }
  return null;
}
