import { isLegacyFont } from '../core/text/legacy-khmer.ts';
import { type Mark, type MarkType, normaliseMarks, type RichText } from '../core/text/rich-text.ts';

/** The marks of one run of text, and the font that shows its Latin letters where the file names one. */
export interface RunStyle {
  link?: string | undefined;
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  underline?: boolean | undefined;
  superscript?: boolean | undefined;
  subscript?: boolean | undefined;
  font?: string | undefined;
}

/** Letters other than Khmer ones. */
const otherLetters = /(?=\p{L})[^\u1780-\u17ff]/gu;
/** A single letter is rather a sign or a slip than a word. */
const leastLetters = 2;

const switches = ['bold', 'italic', 'underline', 'superscript', 'subscript'] as const satisfies MarkType[];

/** Puts a block's content together, run by run. */
export class RichTextBuilder {
  private readonly parts: string[] = [];
  private readonly marks: Mark[] = [];
  /** UTF-16 units of what was appended until now. */
  length = 0;
  private endsInSpace = true;
  private gap = false;
  private old = { font: '', letters: 0 };

  append(text: string, style: RunStyle = {}): void {
    if (text === '') return;
    if (this.gap) {
      this.gap = false;
      if (!/^\s/.test(text)) this.push(' ', style);
    }
    this.push(text, style);
    if (style.font !== undefined && isLegacyFont(style.font)) {
      this.old = { font: style.font, letters: this.old.letters + (text.match(otherLetters)?.length ?? 0) };
    }
  }

  /** The font, such as Limon, that shows Khmer for Latin letters in which some of this is typed; null where there is none. */
  get legacyFont(): string | null {
    return this.old.letters < leastLetters ? null : this.old.font;
  }

  /** Something that stands between two words without being text: one space, unless there is white space anyway. */
  separate(): void {
    if (!this.endsInSpace) this.gap = true;
  }

  /** What was appended until now. */
  get text(): string {
    return this.parts.join('');
  }

  take(): RichText {
    const text = this.parts.join('');
    return { text, marks: normaliseMarks(this.marks, text.length) };
  }

  private push(text: string, style: RunStyle): void {
    const start = this.length;
    const end = start + text.length;
    this.parts.push(text);
    this.length = end;
    this.endsInSpace = /\s$/.test(text);
    for (const type of switches) if (style[type]) this.marks.push({ type, start, end });
    if (style.link) this.marks.push({ type: 'link', start, end, href: style.link });
  }
}
