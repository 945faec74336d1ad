import type { BitextComment } from '../bitext/bitext.ts';
import { readLimits, Unreadable } from '../read-result.ts';
import { childrenNamed, localName } from '../xml/children-named.ts';
import { childElements, type XmlElement } from '../xml/parse-xml.ts';
import { innerText } from '../xml/xml-node.ts';

/** Comments that stand once in a file and are pointed to from its texts, found by their ids. */
export type DefinedComments = (id: string) => readonly BitextComment[];

const day = (moment = '') => /^\d{4}-\d\d-\d\d/.exec(moment)?.[0] ?? '';

/**
 * Trados's comments, which stand in the head of a file. Throws `Unreadable` when so many were asked for that only a
 * file made to fill the memory can mean it.
 */
export function definedComments(root: XmlElement): DefinedComments {
  const definitions = childrenNamed(childrenNamed(root, 'doc-info')[0], 'cmt-defs').flatMap((one) =>
    childrenNamed(one, 'cmt-def'),
  );
  const byId = new Map(
    definitions.map((definition) => [
      definition.attributes.id ?? '',
      childrenNamed(childrenNamed(definition, 'Comments')[0], 'Comment').map((comment) => ({
        author: comment.attributes.user ?? '',
        at: day(comment.attributes.date),
        text: innerText(comment),
      })),
    ]),
  );
  let told = 0;
  return (id) => {
    const found = byId.get(id) ?? [];
    if ((told += found.length) > readLimits.elements)
      throw new Unreadable({ code: 'zip-bomb', part: 'XLIFF' });
    return found;
  };
}

/** Comments of memoQ, which stand in the unit itself. */
export function unitComments(unit: XmlElement): BitextComment[] {
  return childrenNamed(childrenNamed(unit, 'comments')[0], 'comment')
    .filter(({ attributes }) => attributes.deleted !== 'true')
    .map((comment) => ({
      author: comment.attributes.creatoruser ?? '',
      at: day(comment.attributes.time),
      text: innerText(comment),
    }));
}

/** Comments on words of a text: `value` of an annotation (2.1, 4.7.3.1.3), `comment` of a `<mrk>` (1.2), Trados's references. */
export function markedComments(text: XmlElement | undefined, defined: DefinedComments): BitextComment[] {
  const found: BitextComment[] = [];
  const visit = (element: XmlElement) => {
    for (const child of childElements(element)) {
      const { type, value, comment, 'sdl:cid': cid } = child.attributes;
      const name = localName(child);
      if (name === 'mrk' || name === 'sm') {
        const said = type === 'comment' ? value : comment;
        if (said) found.push({ author: '', at: '', text: said });
        if (cid !== undefined) for (const one of defined(cid)) found.push(one);
      }
      visit(child);
    }
  };
  if (text) visit(text);
  return found;
}
