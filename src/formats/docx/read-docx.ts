import type { Block, DocumentComment, TextDocument } from '../../core/document/document.ts';
import type { RichText } from '../../core/text/rich-text.ts';
import type { NoteList } from '../note-list.ts';
import { Unreadable } from '../read-result.ts';
import { CommentPlaces } from '../comment-places.ts';
import { readComments } from './read-comments.ts';
import { Numbering } from './numbering.ts';
import { formatNumber } from './number-format.ts';
import { OfficePackage, type Relationship } from './package.ts';
import { StoryReader, type StoryContext } from './read-story.ts';
import { Styles } from './styles.ts';
import { dropBreaks, hasAddedBreaks, keptUnits } from './word-breaks.ts';
import { childElements, childNamed, type XmlElement } from '../xml/parse-xml.ts';

type SideKind = 'header' | 'footer';

class DocxReader {
  private readonly office: OfficePackage;
  private readonly notes: NoteList;
  private readonly part: string;
  private readonly relationships: Map<string, Relationship>;
  private readonly styles: Styles;
  private readonly numbering: Numbering;
  private readonly noteReferences: string[] = [];
  private readonly comments: CommentPlaces;
  private readonly isBroken: boolean;
  private readonly tables = { count: 0 };

  constructor(bytes: Uint8Array, notes: NoteList) {
    this.office = new OfficePackage(bytes);
    this.notes = notes;
    this.part = this.office.mainPart();
    this.isBroken = hasAddedBreaks(this.office);
    this.comments = new CommentPlaces((text) => (this.isBroken ? keptUnits(text) : null));
    this.relationships = this.office.relationships(this.part);
    this.styles = new Styles(this.related('styles'), this.related('theme'));
    this.numbering = new Numbering(this.related('numbering'), (style) => this.styles.numbering(style)?.numId);
  }

  read(): Omit<TextDocument, 'notes'> {
    const main = new StoryReader(this.context(this.relationships));
    const root = this.office.xml(this.part, (element, [outer, inner, ...within]) => {
      const isPart = inner !== undefined && within.length === 0 && inner === bodyOf(outer);
      if (isPart) main.readPart({ ...inner, children: [element] });
      return isPart;
    });
    if (!bodyOf(root)) throw new Unreadable({ code: 'not-docx', part: this.part });
    main.end();
    const comments = this.readComments(main.blocks);
    const blocks = [
      ...main.blocks,
      ...this.readSides(main.sections, 'header'),
      ...this.readSides(main.sections, 'footer'),
      ...this.readNotes('footnote'),
      ...this.readNotes('endnote'),
    ];
    return {
      blocks: blocks.map((block) => ({ ...block, content: this.unbroken(block.content) })),
      ...(comments.length > 0 ? { comments } : {}),
    };
  }

  /** A text without the word breaks that were added when the document was made. */
  private unbroken(content: RichText): RichText {
    return this.isBroken ? dropBreaks(content) : content;
  }

  /** The part that the document has one relationship of a type to; one that only says how things look may be missing. */
  private related(type: string): XmlElement | undefined {
    for (const { type: found, target, external } of this.relationships.values()) {
      if (found !== type || external) continue;
      return type === 'theme' && !this.office.has(target) ? undefined : this.office.xml(target);
    }
    return undefined;
  }

  /** The comments on the body; Word allows them nowhere else but in notes, whose few are left out with a note. */
  private readComments(body: readonly Block[]): DocumentComment[] {
    const root = this.related('comments');
    if (!root) {
      for (let left = this.comments.count; left > 0; left -= 1) this.notes.leftOut('comment');
      return [];
    }
    const extended = this.related('commentsExtended');
    return readComments(root, extended, this.comments.rangesIn(body), this.notes);
  }

  private context(relationships: Map<string, Relationship>): StoryContext {
    const { styles, numbering, notes, noteReferences, comments, tables } = this;
    numbering.restart();
    return { styles, notes, noteReferences, relationships, numbering, comments, tables };
  }

  /** Headers or footers in the order of their sections, equal ones once, without those that are mere page numbers. */
  private readSides(sections: readonly XmlElement[], kind: SideKind): Block[] {
    const ids = sections.flatMap((section) =>
      childElements(section)
        .filter(({ name }) => name === `w:${kind}Reference`)
        .map(({ attributes }) => attributes['r:id'] ?? ''),
    );
    const blocks: Block[] = [];
    const seen = new Set<string>();
    for (const target of new Set(ids.map((id) => this.relationships.get(id)?.target))) {
      if (target === undefined) continue;
      const root = this.office.xml(target);
      const story = new StoryReader(this.context(this.office.relationships(target)), kind);
      story.read(root);
      const worded = story.blocks.filter(({ content }) => /\p{L}/u.test(content.text));
      const key = JSON.stringify(
        worded.map(({ cell, ...said }) => ({ ...said, isCell: cell !== undefined })),
      );
      if (!seen.has(key)) blocks.push(...worded.map((block): Block => ({ ...block, kind })));
      seen.add(key);
    }
    return blocks;
  }

  /** Footnotes or endnotes in the order in which the text refers to them. */
  private readNotes(type: 'footnote' | 'endnote'): Block[] {
    const references = this.noteReferences.filter((reference) => reference.startsWith(type));
    const target = [...this.relationships.values()].find((found) => found.type === `${type}s`)?.target;
    if (target === undefined || references.length === 0) return [];
    const root = this.office.xml(target);
    const notes = new Map(
      childElements(root).map((note) => [`${type} ${note.attributes['w:id'] ?? ''}`, note]),
    );
    const context = this.context(this.office.relationships(target));
    return [...new Set(references)].flatMap((reference, index) => {
      const story = new StoryReader(context, 'footnote');
      story.read(notes.get(reference) ?? { name: '', attributes: {}, children: [] });
      const label = formatNumber(index + 1, type === 'footnote' ? 'decimal' : 'lowerRoman');
      return story.blocks.map((block, i): Block => ({ ...block, ...(i === 0 ? { label } : {}) }));
    });
  }
}

function bodyOf(root: XmlElement | undefined): XmlElement | undefined {
  return root?.name === 'w:document' ? childNamed(root, 'w:body') : undefined;
}

/**
 * The text of a Word document (ECMA-376, transitional or strict): its body, then headers, footers and notes,
 * and the comments on its body.
 * Tracked changes are read as accepted. Throws `Unreadable`.
 */
export function readDocx(bytes: Uint8Array, notes: NoteList): Omit<TextDocument, 'notes'> {
  return new DocxReader(bytes, notes).read();
}
