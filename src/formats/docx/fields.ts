import { safeHref } from '../href.ts';

interface Field {
  phase: 'code' | 'result';
  code: string;
  link: string | undefined;
}

/** The address that a field's code links to, if any. */
export function linkOfField(code: string): string | undefined {
  const target = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(code)?.[1];
  return target === undefined ? undefined : safeHref(target);
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
    field.link = linkOfField(field.code);
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

  /** The code of the innermost field that makes a link of text here. */
  get linkCode(): string | undefined {
    return this.open.findLast(({ link }) => link !== undefined)?.code;
  }

  /** A field whose code is still open when its paragraph ends is damaged, and must not swallow what follows. */
  endParagraph(): void {
    this.open = this.open.filter(({ phase }) => phase === 'result');
  }
}
