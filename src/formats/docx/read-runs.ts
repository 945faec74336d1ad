import type { RichText } from '../../core/text/rich-text.ts';
import { takeContents } from '../take-contents.ts';
import { safeHref } from '../href.ts';
import type { NoteList } from '../note-list.ts';
import { RichTextBuilder } from '../rich-text-builder.ts';
import { chosenBranch, contentOfControl, textBoxesIn } from './wrappers.ts';
import { Fields, linkOfField } from './fields.ts';
import type { Relationship } from './package.ts';
import { readRunProperties, type RunProperties, runStyle } from './run-properties.ts';
import type { CommentPlaces } from '../comment-places.ts';
import type { Styles } from './styles.ts';
import { symbolCharacter } from '../symbols.ts';
import { childElements, childNamed, childValue, textOf, type XmlElement } from '../xml/parse-xml.ts';

export interface RunContext {
  styles: Styles;
  relationships: ReadonlyMap<string, Relationship>;
  notes: NoteList;
  /** Gets the ids of notes where the text refers to them: "footnote 2", "endnote 1". */
  noteReferences: string[];
  comments: CommentPlaces;
}

/** Reads the runs of a story's paragraphs. */
export class RunReader {
  /** Contents of the text boxes that were met and not yet taken. */
  textBoxes: XmlElement[] = [];
  private readonly context: RunContext;
  private readonly fields = new Fields();
  private builder = new RichTextBuilder();
  private usual: RunProperties = {};

  constructor(context: RunContext) {
    this.context = context;
  }

  /** Adds what a paragraph says to the content that `take` gives. */
  readParagraph(paragraph: XmlElement): void {
    this.usual = this.context.styles.text(childValue(childNamed(paragraph, 'w:pPr'), 'w:pStyle'));
    this.readInline(paragraph, undefined);
    this.fields.endParagraph();
  }

  /** The blocks of what was read since. */
  take(): RichText[] {
    this.context.comments.endText(this.builder.text);
    const contents = takeContents(this.builder, this.context.notes);
    this.builder = new RichTextBuilder();
    return contents;
  }

  private readInline(parent: XmlElement, link: string | undefined): void {
    for (const element of childElements(parent)) {
      switch (element.name) {
        case 'w:r':
          this.readRun(element, link);
          break;
        case 'w:hyperlink': {
          const target = this.context.relationships.get(element.attributes['r:id'] ?? '');
          this.readInline(element, target?.external ? safeHref(target.target) : undefined);
          break;
        }
        case 'w:ins':
        case 'w:moveTo':
          this.context.notes.trackedChange();
          this.readInline(element, link);
          break;
        case 'w:del':
        case 'w:moveFrom':
          this.context.notes.trackedChange();
          break;
        case 'w:sdt': {
          const content = contentOfControl(element);
          if (content) this.readInline(content, link);
          break;
        }
        case 'mc:AlternateContent': {
          const branch = chosenBranch(element);
          if (branch) this.readInline(branch, link);
          break;
        }
        case 'w:commentRangeStart':
        case 'w:commentRangeEnd':
          this.markComment(element);
          break;
        case 'm:oMath':
        case 'm:oMathPara':
          this.context.notes.leftOut('equation');
          break;
        case 'w:fldSimple':
          this.readInline(element, linkOfField(element.attributes['w:instr'] ?? '') ?? link);
          break;
        case 'w:subDoc':
          this.context.notes.leftOut('embedded-document');
          break;
        case 'w:smartTag':
        case 'w:customXml':
        case 'w:dir':
        case 'w:bdo':
        case 'w:rubyBase':
          this.readInline(element, link);
          break;
      }
    }
  }

  private markComment({ name, attributes }: XmlElement): void {
    const edge = name === 'w:commentRangeStart' ? 'start' : name === 'w:commentRangeEnd' ? 'end' : 'here';
    this.context.comments.mark(edge, attributes['w:id'] ?? '', this.builder.length);
  }

  private readRun(run: XmlElement, link: string | undefined): void {
    const direct = childNamed(run, 'w:rPr');
    const inherited = this.context.styles.run(childValue(direct, 'w:rStyle'));
    const address = link ?? this.fields.link;
    // A link is underlined by its character style, which is the link's look and no mark of its own.
    const base = address === undefined ? inherited : { ...inherited, underline: false };
    const properties: RunProperties = { ...this.usual, ...base, ...readRunProperties(direct) };
    let isOwnMark = false;
    for (const element of childElements(run)) {
      if (!isOwnMark) this.readRunContent(element, properties, link);
      // Behind such a reference stands the note's own mark instead of a number.
      isOwnMark ||= ['1', 'true', 'on'].includes(element.attributes['w:customMarkFollows'] ?? '');
    }
  }

  private append(text: string, properties: RunProperties, link: string | undefined): void {
    if (this.fields.hidesText || text === '') return;
    if (properties.hidden) return this.context.notes.leftOut('hidden-text');
    this.builder.append(text, {
      ...runStyle(properties, text, this.usual.size ?? 20),
      link: link ?? this.fields.link,
      font: this.context.styles.fontName(properties),
    });
  }

  private readRunContent(element: XmlElement, properties: RunProperties, link: string | undefined): void {
    const { attributes } = element;
    const { notes } = this.context;
    switch (element.name) {
      case 'w:t': {
        const text = textOf(element).replace(/[\t\n\r]/g, ' ');
        const kept = attributes['xml:space'] === 'preserve' ? text : text.replace(/^ +| +$/g, '');
        return this.append(kept, properties, link);
      }
      case 'w:br':
        if (attributes['w:type'] === 'page' || attributes['w:type'] === 'column')
          return this.builder.separate();
        return this.append('\n', properties, link);
      case 'w:cr':
        return this.append('\n', properties, link);
      case 'w:tab':
      case 'w:ptab':
        return this.builder.separate();
      case 'w:noBreakHyphen':
        return this.append('\u2011', properties, link);
      case 'w:sym': {
        const character = symbolCharacter(attributes['w:font'] ?? '', attributes['w:char'] ?? '');
        return character === undefined ? notes.leftOut('symbol') : this.append(character, properties, link);
      }
      case 'w:fldChar':
        return this.fields.character(attributes['w:fldCharType']);
      case 'w:instrText':
        return this.fields.code(textOf(element));
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.context.noteReferences.push(`${element.name.slice(2, -9)} ${attributes['w:id'] ?? ''}`);
        return notes.leftOut('footnote-mark');
      case 'w:commentReference':
        return this.markComment(element);
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.textBoxes.push(...textBoxesIn(element, notes));
        return;
      case 'mc:AlternateContent':
        for (const child of childElements(chosenBranch(element) ?? element)) {
          this.readRunContent(child, properties, link);
        }
        return;
      case 'w:ruby': {
        const base = childNamed(element, 'w:rubyBase');
        if (base) this.readInline(base, link);
        return;
      }
    }
  }
}
