import { strToU8, zipSync } from 'fflate';
import type { Crafted } from './crafted.ts';
import { many } from './many.ts';

const spaces = Object.entries({ office: 'office', text: 'text', style: 'style', fo: 'xsl-fo-compatible' })
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** An OpenDocument text with these automatic styles; nothing in it is packed, so that no part of it swells. */
export const odt = (styles: string, text: string): Uint8Array =>
  zipSync(
    {
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8(
        `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
      ),
    },
    { level: 0 },
  );

const bold = (name: string, parent = '') =>
  `<style:style style:name="${name}" style:family="text"${parent}><style:text-properties fo:font-weight="bold"/></style:style>`;
const item = '<text:list><text:list-item><text:p>x</text:p></text:list-item></text:list>';
const lists = (deep: number, items: number) =>
  '<text:list text:style-name="L"><text:list-item>'.repeat(deep) +
  item.repeat(items) +
  '</text:list-item></text:list>'.repeat(deep);
const levels = many(
  300,
  (at) =>
    `<text:list-level-style-number text:level="${at + 1}" style:num-format="1" text:display-levels="300"/>`,
);
const listStyle = `<text:list-style style:name="L">${levels}</text:list-style>`;

export const openDocument: readonly Crafted[] = [
  [
    'styles that are based on each other 10,000 deep',
    'a.odt',
    10_000,
    () =>
      odt(
        many(10_000, (at) => bold(`a${at}`, ` style:parent-style-name="a${at - 1}"`)),
        many(10_000, (at) => `<text:p>x<text:span text:style-name="a${at}">y</text:span></text:p>`),
      ),
  ],
  ['lists 10 deep with 20,000 items at their end', 'a.odt', 20_000, () => odt(listStyle, lists(10, 20_000))],
  [
    'lists 200 deep with 20,000 items at their end',
    'a.odt',
    'document-nested-too-deep',
    () => odt(listStyle, lists(200, 20_000)),
  ],
  [
    'spaces that are counted to billions',
    'a.odt',
    'document-too-much-text',
    () => odt('', `<text:p>x${'<text:s text:c="1000"/>'.repeat(1_900_000)}y</text:p>`),
  ],
  [
    '400,000 spans in a paragraph',
    'a.odt',
    1,
    () =>
      odt(bold('a'), `<text:p>${'<text:span text:style-name="a">x</text:span>y'.repeat(400_000)}</text:p>`),
  ],
  [
    'spans 480 deep',
    'a.odt',
    'document-nested-too-deep',
    () =>
      odt('', `<text:p>${('<text:span>x'.repeat(480) + '</text:span>'.repeat(480)).repeat(500)}</text:p>`),
  ],
  [
    'as many paragraphs as a project holds',
    'a.odt',
    60_000,
    () => odt('', '<text:p>ក</text:p>'.repeat(60_000)),
  ],
];
