import type { MarkType } from '../../core/text/rich-text.ts';
import { escapeXml } from '../xml/xml-node.ts';
import type { Dialect } from './block-splices.ts';

/** Properties of a run that say marks (ECMA-376 part 1, 17.3.2), which a run with marks of its own gets anew. */
const markNames = 'b|bCs|i|iCs|u|vertAlign';

/** The order of a run's properties as far as marks are concerned: what may stand ahead of them. */
const ahead = 'rStyle|rFonts';

function markProperties(marks: ReadonlySet<MarkType>, prefix: string): { first: string; later: string } {
  const on = (name: string, isOn: boolean) => `<${prefix}:${name}${isOn ? '' : ` ${prefix}:val="0"`}/>`;
  const bold = marks.has('bold');
  const italic = marks.has('italic');
  const place = marks.has('superscript') ? 'superscript' : marks.has('subscript') ? 'subscript' : null;
  return {
    first: on('b', bold) + on('bCs', bold) + on('i', italic) + on('iCs', italic),
    later:
      (marks.has('underline') ? `<${prefix}:u ${prefix}:val="single"/>` : '') +
      (place ? `<${prefix}:vertAlign ${prefix}:val="${place}"/>` : ''),
  };
}

/** Those after which underline and height stand, as the schema orders them. */
const afterLater = 'effect|bdr|shd|fitText|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath';

/** The properties of a run with these marks in place of its own. */
export function withMarks(properties: string, marks: ReadonlySet<MarkType>, prefix: string): string {
  const inside = properties
    .replace(new RegExp(`^<${prefix}:rPr[^>]*?/?>|</${prefix}:rPr>$`, 'g'), '')
    .replace(new RegExp(`<${prefix}:(?:${markNames})(?:\\s[^>]*)?/>`, 'g'), '');
  const { first, later } = markProperties(marks, prefix);
  const head = new RegExp(`^(?:<${prefix}:(?:${ahead})(?:\\s[^>]*)?/>)*`).exec(inside)?.[0] ?? '';
  const rest = inside.slice(head.length);
  const tail = new RegExp(`<${prefix}:(?:${afterLater})[\\s/>]`).exec(rest)?.index ?? rest.length;
  return `<${prefix}:rPr>${head}${first}${rest.slice(0, tail)}${later}${rest.slice(tail)}</${prefix}:rPr>`;
}

/** How Word says text, with this prefix for its namespace. */
export function docxDialect(prefix: string): Dialect {
  const open = `<${prefix}:t xml:space="preserve">`;
  const close = `</${prefix}:t>`;
  const text = (said: string) => escapeXml(said).replaceAll('\n', `${close}<${prefix}:br/>${open}`);
  return {
    text,
    marked: (said, marks, { properties }) => {
      const own = withMarks(properties, marks, prefix);
      const run = `<${prefix}:r>${own}${open}${text(said)}${close}</${prefix}:r>`;
      return `${close}</${prefix}:r>${run}<${prefix}:r>${properties}${open}`;
    },
    beside: (said, marks, { properties }) => {
      const inner = `${open}${text(said)}${close}`;
      if (!marks) return inner;
      const run = `<${prefix}:r>${withMarks(properties, marks, prefix)}${inner}</${prefix}:r>`;
      return `</${prefix}:r>${run}<${prefix}:r>${properties}`;
    },
    preserving: ' xml:space="preserve"',
  };
}
