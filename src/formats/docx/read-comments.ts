import type { DocumentComment } from '../../core/document/document.ts';
import type { NoteList } from '../note-list.ts';
import { threadComments } from '../thread-comments.ts';
import { childElements, textOf, type XmlElement } from '../xml/parse-xml.ts';

/** The words of a comment's paragraphs. */
function wordsOf(comment: XmlElement): string {
  const paragraphs = (parent: XmlElement): string[] =>
    childElements(parent).flatMap((child) => (child.name === 'w:p' ? [runsOf(child)] : paragraphs(child)));
  return paragraphs(comment).join('\n').trim();
}

function runsOf(parent: XmlElement): string {
  return childElements(parent)
    .map((child) => {
      if (child.name === 'w:t') return textOf(child);
      if (child.name === 'w:br' || child.name === 'w:tab') return ' ';
      return child.name === 'w:del' ? '' : runsOf(child);
    })
    .join('');
}

/** The id of a comment's last paragraph, by which the part of threads names it. */
function paragraphId(comment: XmlElement): string {
  return childElements(comment).findLast(({ name }) => name === 'w:p')?.attributes['w14:paraId'] ?? '';
}

/**
 * The comments of a Word document in the order of their places, answers after what they answer. `extended` is
 * commentsExtended.xml ([MS-DOCX] 2.5.4), which knows threads and what is done.
 */
export function readComments(
  comments: XmlElement,
  extended: XmlElement | undefined,
  rangeOf: (id: string) => { start: number; end: number } | null,
  notes: NoteList,
): DocumentComment[] {
  const threads = new Map(
    (extended ? childElements(extended) : []).map(({ attributes }) => [attributes['w15:paraId'], attributes]),
  );
  const found = childElements(comments)
    .filter(({ name }) => name === 'w:comment')
    .map((comment) => {
      const { 'w:id': id = '', 'w:author': author = '', 'w:date': at = '' } = comment.attributes;
      const key = paragraphId(comment);
      const thread = threads.get(key);
      const resolved = /^(?:1|true)$/.test(thread?.['w15:done'] ?? '');
      const parent = thread?.['w15:paraIdParent'] ?? '';
      return { key, parent, range: rangeOf(id), author, at, text: wordsOf(comment), resolved };
    });
  return threadComments(found, notes);
}
