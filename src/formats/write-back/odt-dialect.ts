import type { MarkType } from '../../core/text/rich-text.ts';
import { escapeXml } from '../xml/xml-node.ts';
import type { Dialect } from './block-splices.ts';
import { outsideTags } from './outside-tags.ts';

/** OpenDocument squeezes spaces, so that all but the first of several, and those beside what stands there, are an element. */
function text(said: string): string {
  return escapeXml(said)
    .replace(/^ | $/g, '<text:s/>')
    .replace(/ {2,}/g, (spaces) => ` <text:s text:c="${spaces.length - 1}"/>`)
    .replaceAll('\t', '<text:tab/>')
    .replaceAll('\n', '<text:line-break/>');
}

const letters = { bold: 'B', italic: 'I', underline: 'U', superscript: 'P', subscript: 'S', link: '' };
const prefix = 'BokpraeMarks';

function marked(said: string, marks: ReadonlySet<MarkType>, open: readonly string[]): string {
  const style = prefix + [...marks].map((mark) => letters[mark]).join('');
  const span = `<text:span text:style-name="${style}">${text(said)}</text:span>`;
  return outsideTags(span, open, (tag) => tag.startsWith('<text:span'));
}

/** How OpenDocument says text; marks are styles of our own, which `withMarkStyles` defines. */
export const odtDialect: Dialect = {
  text,
  marked: (said, marks, { open = [] }) => marked(said, marks, open),
  beside: (said, marks, { open = [] }) => (marks ? marked(said, marks, open) : text(said)),
  preserving: '',
};

function styleOf(name: string): string {
  const has = (letter: string) => name.slice(prefix.length).includes(letter);
  const both = (property: string, value: string) =>
    ['fo', 'style', 'style']
      .map((space, index) => `${space}:${property}${['', '-asian', '-complex'][index]}="${value}"`)
      .join(' ');
  const weight = both('font-weight', has('B') ? 'bold' : 'normal');
  const slant = both('font-style', has('I') ? 'italic' : 'normal');
  const line = has('U')
    ? 'style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"'
    : 'style:text-underline-style="none"';
  const height = has('P') ? 'super 58%' : has('S') ? 'sub 58%' : '0% 100%';
  const properties = `<style:text-properties ${weight} ${slant} ${line} style:text-position="${height}"/>`;
  return `<style:style style:name="${name}" style:family="text">${properties}</style:style>`;
}

/** A part with the styles of the marks that were put into it. */
export function withMarkStyles(xml: string): string {
  const used = [...xml.matchAll(new RegExp(`<text:span text:style-name="(${prefix}[A-Z]*)"`, 'g'))];
  const known = (name: string) => xml.includes(`style:name="${name}"`);
  const styles = [...new Set(used.map(([, name]) => name!))].filter((name) => !known(name)).map(styleOf);
  if (styles.length === 0) return xml;
  const block = `<office:automatic-styles>${styles.join('')}`;
  if (/<office:automatic-styles\s*\/>/.test(xml)) {
    return xml.replace(/<office:automatic-styles\s*\/>/, () => `${block}</office:automatic-styles>`);
  }
  if (/<office:automatic-styles\s*>/.test(xml)) {
    return xml.replace(/<office:automatic-styles\s*>/, () => block);
  }
  return xml.replace(
    /<office:(?:body|master-styles)[\s>]/,
    (body) => `${block}</office:automatic-styles>${body}`,
  );
}
