import { safeHref } from '../href.ts';

interface Field {
  phase: 'code' | 'result';
  code: string;
  link: string | undefined;
}

/** The complex fields (ECMA-376 part 1, 17.16.18) that are open at a place in the text. */
export class Fields {
  private open: Field[] = [];

  character(type: string | undefined): void {
    if (type === 'begin') this.open.push({ phase: 'code', code: '', link: undefined });
    if (type === 'end') this.open.pop();
    const field = this.open.at(-1);
    if (type !== 'separate' || !field) return;
    field.phase = 'result';
    const target = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(field.code)?.[1];
    if (target !== undefined) field.link = safeHref(target);
  }

  code(text: string): void {
    const field = this.open.at(-1);
    if (field?.phase === 'code') field.code += text;
  }

  /** Whether text here is part of a field's code and not of what a reader sees. */
  get hidesText(): boolean {
    return this.open.some(({ phase }) => phase === 'code');
  }

  get link(): string | undefined {
    return this.open.findLast(({ link }) => link !== undefined)?.link;
  }

  /** A field whose code is still open when its paragraph ends is damaged, and must not swallow what follows. */
  endParagraph(): void {
    this.open = this.open.filter(({ phase }) => phase === 'result');
  }
}
