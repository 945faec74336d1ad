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

/**
 * The content of a `<source>`, `<target>` or `<mrk>` of either XLIFF; `data` are the addresses in `<originalData>`. What other
 * programs' codes stand for is not known, and they are left out.
 */
export function readInline(
  parent: XmlElement,
  data: ReadonlyMap<string, string>,
  preserve: boolean,
): RichText {
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
        const mark = markOf(code, data);
        const start = text.length;
        inside(code);
        if (mark) marks.push({ ...mark, start, end: text.length });
        return;
      }
      case 'sc':
      case 'bpt':
      case 'bx': {
        const mark = markOf(code, data);
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

function markOf(code: XmlElement, data: ReadonlyMap<string, string>): Omit<Mark, 'start' | 'end'> | null {
  const { type: kind, subType = '', ctype = '', dataRefStart, dataRef } = code.attributes;
  const type = bySubType.get(subType) ?? byCodeType.get(ctype) ?? (kind === 'link' ? 'link' : undefined);
  if (type !== 'link') return type ? { type } : null;
  const href = safeHref(code.attributes['bokprae:href'] ?? data.get(dataRefStart ?? dataRef ?? '') ?? '');
  return href === undefined ? null : { type, href };
}

function characterOf(hex = ''): string {
  return /^[0-9A-Fa-f]{1,4}$/.test(hex) ? String.fromCharCode(Number.parseInt(hex, 16)) : '';
}

/** A text in a file that was broken into lines to be looked at: where nothing else is said, a line's end is a space. */
function unwrap({ text, marks }: RichText): RichText {
  if (!/\n/.test(text)) return { text, marks };
  const places: number[] = [];
  let written = '';
  for (let at = 0; at < text.length;) {
    const gap = /^\s*\n\s*/.exec(text.slice(at, at + 10_000))?.[0] ?? '';
    const length = Math.max(1, gap.length);
    for (let step = 0; step < length; step += 1) places.push(written.length);
    const isEdge = written === '' || at + length === text.length;
    written += gap === '' ? text[at]! : isEdge ? '' : ' ';
    at += length;
  }
  places.push(written.length);
  const moved = marks.map((mark) => ({ ...mark, start: places[mark.start]!, end: places[mark.end]! }));
  return { text: written, marks: normaliseMarks(moved, written.length) };
}
