import type { Crafted } from './crafted.ts';
import { many } from './many.ts';

const xliff = (inner: string) =>
  `<xliff version="2.1" srcLang="km" trgLang="en" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"><file id="f">${inner}</file></xliff>`;
const xliff12 = (inner: string, head = '') =>
  `<xliff version="1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0">${head}<file source-language="km" target-language="en"><body>${inner}</body></file></xliff>`;
const tmx = (head: string, inner: string) => `<tmx version="1.4">${head}<body>${inner}</body></tmx>`;
const tuv = (language: string, text: string) => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`;
const segment = '<segment><source>ក</source></segment>';
const unit = `<unit id="u">${segment}</unit>`;
const match = '<mtc:match><source>a</source><target>b</target></mtc:match>';
const pair = `<tu>${tuv('km', 'ក')}${tuv('en', 'x')}</tu>`;
const fact = (type: string, value: unknown) =>
  `<mda:metadata><mda:metaGroup category="bokprae"><mda:meta type="${type}">${JSON.stringify(value).replaceAll('"', '&quot;')}</mda:meta></mda:metaGroup></mda:metadata>`;
const manyComments =
  '<doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><cmt-defs><cmt-def id="c"><Comments>' +
  `${'<Comment>x</Comment>'.repeat(10_000)}</Comments></cmt-def></cmt-defs></doc-info>`;
const programs = {
  texts: (name: string, text: string) =>
    many(30_000, (at) => `<mrk mtype="seg" mid="${at}">${text}</mrk>`).replace(/^/, `<${name}>`) +
    `</${name}>`,
  states: `<sdl:seg-defs>${many(30_000, (at) => `<sdl:seg id="${at}" conf="Translated"/>`)}</sdl:seg-defs>`,
  matches: many(30_000, (at) => `<alt-trans mid="${at}"><target>z</target></alt-trans>`),
};
/** A text with a cut after each of so many words, all of which hold a mark. */
const cutText = (words: number) => {
  const cuts = Array.from({ length: words - 1 }, (_, at) => ({ at: 3 * (at + 1), block: null }));
  const text = Array(words).fill('<pc id="1" subType="xlf:b">a</pc>b').join(' ');
  const facts = fact('source-segments', { length: 3 * words - 1, cuts });
  return xliff(`<unit id="u">${facts}<segment><source>${text}</source></segment></unit>`);
};
const sameComments = (count: number) =>
  `<notes>${'<note>x</note>'.repeat(count)}</notes>${fact('comments', Array(count).fill({ author: '', text: 'x', at: '2024-01-01' }))}`;

export const bilingual: readonly Crafted[] = [
  [
    '3,000 matches beside 20,000 codes',
    'a.xlf',
    1,
    () =>
      xliff(
        `<unit id="u"><originalData>${many(20_000, (at) => `<data id="d${at}">x</data>`)}</originalData><mtc:matches>${match.repeat(3_000)}</mtc:matches>${segment}</unit>`,
      ),
  ],
  [
    'matches for each of 30,000 segments',
    'a.xlf',
    30_000,
    () =>
      xliff(
        `<unit id="u"><mtc:matches>${many(30_000, (at) => match.replace('match', `match ref="#s${at}"`))}</mtc:matches>${many(30_000, (at) => segment.replace('segment', `segment id="s${at}"`))}</unit>`,
      ),
  ],
  [
    '60,000 segments in one unit',
    'a.xlf',
    60_000,
    () => xliff(`<unit id="u">${segment.repeat(60_000)}</unit>`),
  ],
  [
    '200,000 notes',
    'a.xlf',
    1,
    () => xliff(`<unit id="u"><notes>${'<note>x</note>'.repeat(200_000)}</notes>${segment}</unit>`),
  ],
  [
    '60,000 comments that are one and the same',
    'a.xlf',
    1,
    () => xliff(`<unit id="u">${sameComments(60_000)}${segment}</unit>`),
  ],
  [
    'a text of nine million spaces in one line with another',
    'a.xlf',
    1,
    () => xliff(unit.replace('ក', `a\n${many(1_000, () => `b${' '.repeat(8_999)}`)}`)),
  ],
  [
    '200,000 units in deep groups',
    'a.xlf',
    'document-nested-too-deep',
    () => xliff('<group>'.repeat(490) + unit.repeat(200_000) + '</group>'.repeat(490)),
  ],
  ['more cuts and marks than can be shared out', 'a.xlf', 1, () => cutText(20_000)],
  [
    '30,000 segments with states and matches of a program',
    'a.xlf',
    30_000,
    () =>
      xliff12(
        `<trans-unit id="1"><source>x</source>${programs.texts('seg-source', 'ក')}${programs.texts('target', 'a')}${programs.states}${programs.matches}</trans-unit>`,
      ),
  ],
  [
    '10,000 comments that are pointed to 200,000 times',
    'a.xlf',
    'document-bomb',
    () =>
      xliff12(
        `<trans-unit id="1"><source>${'<mrk mtype="x" sdl:cid="c">ក</mrk>'.repeat(200_000)}</source></trans-unit>`,
        manyComments,
      ),
  ],
  [
    'as many units as a project holds, in one line',
    'a.tmx',
    60_000,
    () => tmx('<header/>', pair.repeat(60_000)),
  ],
  ['200,000 units', 'a.tmx', 'document-too-long', () => tmx('<header/>', pair.repeat(200_000))],
  ['100,000 headers that never end', 'a.tmx', 1, () => tmx('<header >'.repeat(100_000), pair)],
  [
    'a million bodies that never begin',
    'a.tmx',
    'document-damaged',
    () => `<tmx>${'<body '.repeat(1_000_000)}`,
  ],
  [
    'a unit in 400,000 languages',
    'a.tmx',
    'document-damaged',
    () => tmx('<header/>', `<tu>${many(400_000, (at) => tuv(`a${at}`, 'ក'))}</tu>`),
  ],
];
