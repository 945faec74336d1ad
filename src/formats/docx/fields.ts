import { safeHref } from '../href.ts';

interface Field {
  phase: 'code' | 'result';
  code: string;
  link: string | undefined;
  /** The field around it, if any. */
  outer: Field | undefined;
  /** Whether it stands in the code of a field around it. */
  isInCode: boolean;
  /** The innermost field with a link, of this one and those around it. */
  linking: Field | undefined;
}

/** The address that a field's code links to, if any. */
export function linkOfField(code: string): string | undefined {
  const target = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(code)?.[1];
  return target === undefined ? undefined : safeHref(target);
}

/** The complex fields (ECMA-376 part 1, 17.16.18) that are open at a place in the text. */
export class Fields {
  private innermost: Field | undefined;
  /** Around the fields that began in this paragraph. */
  private before: Field | undefined;

  character(type: string | undefined): void {
    if (type === 'begin') this.begin('code', '', undefined);
    if (type === 'end') this.end();
    const field = this.innermost;
    if (type !== 'separate' || !field) return;
    field.phase = 'result';
    field.link = linkOfField(field.code);
    field.linking = field.link === undefined ? field.outer?.linking : field;
  }

  code(text: string): void {
    const field = this.innermost;
    if (field?.phase === 'code') field.code += text;
  }

  /** Whether text here is part of a field's code and not of what a reader sees. */
  get hidesText(): boolean {
    const field = this.innermost;
    return field !== undefined && (field.isInCode || field.phase === 'code');
  }

  get link(): string | undefined {
    return this.innermost?.linking?.link;
  }

  /** The code of the innermost field that makes a link of text here. */
  get linkCode(): string | undefined {
    return this.innermost?.linking?.code;
  }

  /** A field whose code is still open when its paragraph ends is damaged, and must not swallow what follows. */
  endParagraph(): void {
    const begun: Field[] = [];
    for (let field = this.innermost; field && field !== this.before; field = field.outer) begun.push(field);
    this.innermost = this.before;
    for (const { phase, code, link } of begun.reverse())
      if (phase === 'result') this.begin(phase, code, link);
    this.before = this.innermost;
  }

  private begin(phase: Field['phase'], code: string, link: string | undefined): void {
    const outer = this.innermost;
    const field = { phase, code, link, outer, isInCode: this.hidesText, linking: outer?.linking };
    this.innermost = field;
    if (link !== undefined) this.innermost.linking = field;
  }

  private end(): void {
    if (this.innermost === this.before) this.before = this.before?.outer;
    this.innermost = this.innermost?.outer;
  }
}
