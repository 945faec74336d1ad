import { type Mark, type MarkType, normaliseMarks, type RichText } from '../core/text/rich-text.ts';

/** The marks of one run of text. */
export interface RunStyle {
  link?: string | undefined;
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  underline?: boolean | undefined;
  superscript?: boolean | undefined;
  subscript?: boolean | undefined;
}

const switches = ['bold', 'italic', 'underline', 'superscript', 'subscript'] as const satisfies MarkType[];

/** Puts a block's content together, run by run. */
export class RichTextBuilder {
  private readonly parts: string[] = [];
  private readonly marks: Mark[] = [];
  private length = 0;
  private endsInSpace = true;
  private gap = false;

  append(text: string, style: RunStyle = {}): void {
    if (text === '') return;
    if (this.gap) {
      this.gap = false;
      if (!/^\s/.test(text)) this.push(' ', style);
    }
    this.push(text, style);
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
