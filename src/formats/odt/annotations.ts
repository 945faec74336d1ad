import type { Block, DocumentComment } from '../../core/document/document.ts';
import { CommentPlaces } from '../comment-places.ts';
import type { NoteList } from '../note-list.ts';
import { type FoundComment, threadComments } from '../thread-comments.ts';
import { childrenNamed } from '../xml/children-named.ts';
import { textOf, type XmlElement } from '../xml/parse-xml.ts';

/** The comments of an OpenDocument text (ODF 1.3 part 3, 14.1), gathered while its body is read. */
export class Annotations {
  readonly places = new CommentPlaces();
  readonly #found: Omit<FoundComment, 'range'>[] = [];

  /** Meets a comment after so many UTF-16 units of its paragraph. */
  begin(annotation: XmlElement, units: number): void {
    const key = annotation.attributes['office:name'] ?? `#${this.#found.length}`;
    const { 'loext:resolved': resolved, 'loext:parent-name': parent = '' } = annotation.attributes;
    const [creator] = childrenNamed(annotation, 'creator');
    const [date] = childrenNamed(annotation, 'date');
    this.#found.push({
      key,
      parent,
      author: creator ? textOf(creator).trim() : '',
      at: date ? textOf(date).trim() : '',
      text: childrenNamed(annotation, 'p', 'list').map(words).join('\n').trim(),
      resolved: resolved === 'true',
    });
    this.places.mark('start', key, units);
  }

  /** Meets the end of what a comment stands on. */
  end({ attributes }: XmlElement, units: number): void {
    const name = attributes['office:name'] ?? '';
    if (this.places.has(name)) this.places.mark('end', name, units);
  }

  /** The comments in their order, in a body with these blocks. */
  comments(body: readonly Block[], notes: NoteList): DocumentComment[] {
    const rangeOf = this.places.rangesIn(body);
    return threadComments(
      this.#found.map((one) => ({ ...one, range: rangeOf(one.key) })),
      notes,
    );
  }
}

function words(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      return /^text:(?:s|tab|line-break)$/.test(child.name) ? ' ' : words(child);
    })
    .join('');
}
