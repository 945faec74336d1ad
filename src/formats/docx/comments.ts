import type { DocumentComment } from '../../core/document/document.ts';
import { childElements, textOf, type XmlElement } from '../xml/parse-xml.ts';

/** Where a comment begins or ends: before a letter of the paragraph whose first block has this index in the body. */
interface Place {
  block: number;
  letters: number;
}

interface Found {
  start?: Place;
  end?: Place;
}

/** Gathers where comments stand while the body of a document is read. */
export class CommentPlaces {
  private readonly found = new Map<string, Found>();
  private block = 0;
  private readonly lettersOf: (text: string) => number;

  /** `lettersOf` counts the letters of a text that blocks will keep. */
  constructor(lettersOf: (text: string) => number) {
    this.lettersOf = lettersOf;
  }

  /** A paragraph begins that makes the block with this index, if any. */
  beginParagraph(block: number): void {
    this.block = block;
  }

  /** Meets a mark of a comment after `text`, what its paragraph said until then. */
  mark(name: string, id: string, text: string): void {
    const place = { block: this.block, letters: this.lettersOf(text) };
    const found = this.found.get(id) ?? {};
    if (name === 'w:commentRangeStart') found.start = place;
    else if (name === 'w:commentRangeEnd') found.end = place;
    else found.end ??= place;
    this.found.set(id, found);
  }

  /** How many comments were met. */
  get count(): number {
    return this.found.size;
  }

  /** Letters from the beginning of the body to both ends of a comment; `null` where it stands nowhere in it. */
  rangeOf(id: string, lettersBefore: (block: number) => number): { start: number; end: number } | null {
    const { start, end } = this.found.get(id) ?? {};
    const place = end ?? start;
    if (!place) return null;
    const count = ({ block, letters }: Place) => lettersBefore(block) + letters;
    return { start: Math.min(count(start ?? place), count(place)), end: count(place) };
  }
}

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
): DocumentComment[] {
  const threads = new Map(
    (extended ? childElements(extended) : []).map(({ attributes }) => [attributes['w15:paraId'], attributes]),
  );
  const read = childElements(comments)
    .filter(({ name }) => name === 'w:comment')
    .map((comment) => {
      const { 'w:id': id = '', 'w:author': author = '', 'w:date': at = '' } = comment.attributes;
      const paragraph = paragraphId(comment);
      const thread = threads.get(paragraph);
      const resolved = /^(?:1|true)$/.test(thread?.['w15:done'] ?? '');
      const parent = thread?.['w15:paraIdParent'] ?? '';
      return { paragraph, parent, range: rangeOf(id), author, at, text: wordsOf(comment), resolved };
    })
    .filter(({ text, range }) => text !== '' && range !== null);
  const known = new Set(read.map(({ paragraph }) => paragraph).filter(Boolean));
  const answers = Map.groupBy(read, ({ parent }) => (known.has(parent) ? parent : ''));
  const first = answers.get('') ?? [];
  first.sort((a, b) => a.range!.start - b.range!.start || a.range!.end - b.range!.end);
  const list: DocumentComment[] = [];
  for (const comment of first) {
    const at = list.length;
    const under = comment.paragraph === '' ? [] : (answers.get(comment.paragraph) ?? []);
    for (const said of [comment, ...under]) {
      const { author, at: when, text, resolved } = said;
      list.push({
        ...comment.range!,
        author,
        at: when,
        text,
        resolved,
        answers: said === comment ? null : at,
      });
    }
  }
  return list;
}
