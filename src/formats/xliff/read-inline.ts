import { type Mark, type MarkType, normaliseMarks, type RichText } from '../../core/text/rich-text.ts';
import { safeHref } from '../href.ts';
import { localName } from '../xml/children-named.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import { codeTypes, subTypes } from './inline-codes.ts';

const bySubType = new Map(Object.entries(subTypes).map(([type, name]) => [name, type as MarkType]));
const byCodeType = new Map(Object.entries(codeTypes).map(([type, name]) => [name, type as MarkType]));

/** Whether white space counts in an element, where it does in the one around it. */
export function preservesSpace({ attributes }: XmlElement, around: boolean): boolean {
  const space = attributes['xml:space'];
  return space === undefined ? around : space === 'preserve';
}

type AddressOf = (id: string) => string | undefined;

/**
 * The content of a `<source>`, `<target>` or `<mrk>` of either XLIFF; `addressOf` finds what `<originalData>` holds under
 * an id. What other programs' codes stand for is not known, and they are left out.
 */
export function readInline(parent: XmlElement, addressOf: AddressOf, preserve: boolean): RichText {
  let text = '';
  const marks: Mark[] = [];
  const open = new Map<string, { mark: Omit<Mark, 'start' | 'end'>; start: number }>();
  const inside = (element: XmlElement) => element.children.forEach(visit);
  const visit = (child: XmlElement | string) => {
    if (typeof child === 'string') text += child;
    else readCode(child);
  };
  const readCode = (code: XmlElement) => {
    const { attributes } = code;
    switch (localName(code)) {
      case 'pc':
      case 'g': {
        const mark = markOf(code, addressOf);
        const start = text.length;
        inside(code);
        if (mark) marks.push({ ...mark, start, end: text.length });
        return;
      }
      case 'sc':
      case 'bpt':
      case 'bx': {
        const mark = markOf(code, addressOf);
        if (mark) open.set(attributes.id ?? attributes.rid ?? '', { mark, start: text.length });
        return;
      }
      case 'ec':
      case 'ept':
      case 'ex': {
        const id = attributes.startRef ?? attributes.rid ?? attributes.id ?? '';
        const begun = open.get(id);
        if (begun) marks.push({ ...begun.mark, start: begun.start, end: text.length });
        open.delete(id);
        return;
      }
      case 'cp':
        text += characterOf(attributes.hex);
        return;
      case 'ph':
      case 'x':
      case 'it':
        if (attributes.subType === 'bokprae:code') text += '\ufffc';
        else if (attributes['bokprae:character'] !== undefined) {
          text += characterOf(attributes['bokprae:character']);
        } else if (attributes.ctype === 'lb' || attributes.subType === 'xlf:lb') text += '\n';
        return;
      case 'mrk':
      case 'sub':
        inside(code);
        return;
      default:
        return;
    }
  };
  inside(parent);
  const content = { text, marks: normaliseMarks(marks, text.length) };
  return preserve ? content : unwrap(content);
}

function markOf(code: XmlElement, addressOf: AddressOf): Omit<Mark, 'start' | 'end'> | null {
  const { type: kind, subType = '', ctype = '', dataRefStart, dataRef } = code.attributes;
  const type = bySubType.get(subType) ?? byCodeType.get(ctype) ?? (kind === 'link' ? 'link' : undefined);
  if (type !== 'link') return type ? { type } : null;
  const href = safeHref(code.attributes['bokprae:href'] ?? addressOf(dataRefStart ?? dataRef ?? '') ?? '');
  return href === undefined ? null : { type, href };
}

function characterOf(hex = ''): string {
  return /^[0-9A-Fa-f]{1,4}$/.test(hex) ? String.fromCharCode(Number.parseInt(hex, 16)) : '';
}

/** A text in a file that was broken into lines to be looked at: where nothing else is said, a line's end is a space. */
function unwrap({ text, marks }: RichText): RichText {
  if (!text.includes('\n')) return { text, marks };
  const places = new Uint32Array(text.length + 1);
  let written = '';
  let from = 0;
  const keep = (end: number) => {
    for (let at = from; at < end; at += 1) places[at] = written.length + at - from;
    written += text.slice(from, end);
  };
  for (const { 0: gap, index } of text.matchAll(/\s+/g)) {
    if (!gap.includes('\n')) continue;
    keep(index);
    from = index + gap.length;
    places.fill(written.length, index, from);
    if (index > 0 && from < text.length) written += ' ';
  }
  keep(text.length);
  places[text.length] = written.length;
  const moved = marks.map((mark) => ({ ...mark, start: places[mark.start]!, end: places[mark.end]! }));
  return { text: written, marks: normaliseMarks(moved, written.length) };
}
