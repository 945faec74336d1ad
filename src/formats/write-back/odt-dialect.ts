import { escapeXml } from '../xml/xml-node.ts';
import type { Dialect, Look } from './block-splices.ts';
import type { Run } from './text-places.ts';
import { setApart, type Tags } from './set-apart.ts';

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
const latin = 'BokpraeLatin';

const inText: Tags = {
  isLook: (tag) => tag.startsWith('<text:span'),
  isLink: (tag) => tag.startsWith('<text:a'),
  link: (href) => `<text:a xlink:type="simple" xlink:href="${escapeXml(href)}">`,
};

/** In a font that shows Latin letters as such, where the one around shows other letters for them. */
function readable(xml: string, said: string, run: Run | null): string {
  if (!run?.isLegacy || !/\p{L}/u.test(said)) return xml;
  return `<text:span text:style-name="${latin}">${xml}</text:span>`;
}

function marked(said: string, look: Look, run: Run): string {
  const style = prefix + [...look.marks].map((mark) => letters[mark]).join('');
  const span = `<text:span text:style-name="${style}">${text(said)}</text:span>`;
  return setApart(readable(span, said, run), look, run.open ?? [], inText);
}

/** How OpenDocument says text; marks are styles of our own, which `withMarkStyles` defines. */
export const odtDialect: Dialect = {
  text: (said, run) => readable(text(said), said, run),
  marked: (said, look, run) => marked(said, look, run),
  beside: (said, look, run) => (look ? marked(said, look, run) : readable(text(said), said, run)),
  preserving: '',
};

function styleOf(name: string): string {
  if (name === latin) {
    const font = '<style:text-properties fo:font-family="Times New Roman"/>';
    return `<style:style style:name="${latin}" style:family="text">${font}</style:style>`;
  }
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

/** A part with all that the marks and links that were put into it need. */
export function withMarkStyles(written: string): string {
  const xml =
    !written.includes(' xlink:href=') || written.includes('xmlns:xlink=')
      ? written
      : written.replace(/<office:document-[\w-]+/, '$& xmlns:xlink="http://www.w3.org/1999/xlink"');
  const used = [...xml.matchAll(new RegExp(`<text:span text:style-name="(${prefix}[A-Z]*|${latin})"`, 'g'))];
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
