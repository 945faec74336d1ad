import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphemeBoundary } from '../../../src/core/text/graphemes.ts';
import { normaliseMarks } from '../../../src/core/text/rich-text.ts';
import { TmxReader } from '../../../src/formats/tmx/tmx-reader.ts';
import { type TmxProblem, type TmxUnit, variantsIn } from '../../../src/formats/tmx/tmx-unit.ts';
import { tmxEnd, writeTmxStart, writeTmxUnit } from '../../../src/formats/tmx/write-tmx.ts';
import { Unreadable } from '../../../src/formats/read-result.ts';

function read(
  file: string | Uint8Array,
  pieceSize = 7,
): { units: TmxUnit[]; problems: TmxProblem[]; reader: TmxReader } {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const units: TmxUnit[] = [];
  const problems: TmxProblem[] = [];
  const reader = new TmxReader({
    onUnit: (unit) => units.push(unit),
    onProblem: (problem) => problems.push(problem),
  });
  for (let at = 0; at < bytes.length; at += pieceSize) reader.write(bytes.subarray(at, at + pieceSize));
  reader.close();
  return { units, problems, reader };
}

const file = (...units: string[]) =>
  `<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="km" o-tmf="x"><note>n</note></header>\n<body>\n${units.join('\n')}\n</body></tmx>`;
const unit = (km: string, en: string) =>
  `<tu><tuv xml:lang="km-KH"><seg>${km}</seg></tuv><tuv lang="EN_us"><seg>${en}</seg></tuv></tu>`;

describe('reading TMX', () => {
  test('takes the codes that some programs write for Khmer and English for them', () => {
    const variant = (tag: string) => `<tuv xml:lang="${tag}"><seg>${tag}</seg></tuv>`;
    const { units } = read(file(`<tu>${['KHM', 'kh', 'khq', 'eng-US', 'enm'].map(variant).join('')}</tu>`));
    const tags = (language: string) => variantsIn(units[0]!, language).map((each) => each.language);
    expect([tags('km'), tags('en')]).toEqual([['KHM', 'kh'], ['eng-US']]);
  });

  test('takes units with their facts, and finds languages by prefix', () => {
    const { units, problems, reader } = read(
      file(
        '<tu tuid="1" creationid="sok"><prop type="x-a">1</prop><note>n</note>' +
          unit('ក&amp;ខ', 'a').slice(4),
      ),
    );
    expect(problems).toEqual([]);
    expect(reader.header).toMatchObject({ attributes: { srclang: 'km', 'o-tmf': 'x' }, notes: ['n'] });
    expect(units[0]).toMatchObject({
      line: 5,
      attributes: { tuid: '1', creationid: 'sok' },
      properties: [{ type: 'x-a', value: '1' }],
      notes: ['n'],
    });
    expect(variantsIn(units[0]!, 'km')[0]?.text.text).toBe('ក&ខ');
    expect(variantsIn(units[0]!, 'en')[0]?.text.text).toBe('a');
    expect(variantsIn(units[0]!, 'e')[0]).toBeUndefined();
  });

  test('makes marks of what it knows, and opaque codes of the rest', () => {
    const { units } = read(
      file(
        unit(
          '<bpt i="1" type="bold">&lt;b&gt;</bpt>ក<ept i="1">&lt;/b&gt;</ept><ph x="1">{0}</ph><hi type="italic">ខ</hi>',
          '<it pos="begin">&lt;x&gt;</it>a<hi type="term">b</hi>',
        ),
      ),
    );
    expect(variantsIn(units[0]!, 'km')[0]?.text).toEqual({
      text: 'ក\ufffcខ',
      marks: [
        { type: 'bold', start: 0, end: 1 },
        { type: 'italic', start: 2, end: 3 },
      ],
      codes: ['<ph x="1">{0}</ph>'],
    });
    expect(variantsIn(units[0]!, 'en')[0]?.text.codes).toEqual([
      '<it pos="begin">&lt;x&gt;</it>',
      '<hi type="term">',
      '</hi>',
    ]);
  });

  test('skips a damaged unit, names its line, and keeps the rest', () => {
    const { units, problems } = read(
      file(
        unit('១', 'one'),
        unit('២ & ', 'two'),
        unit('៣', 'three'),
        '<tu><tuv xml:lang="km"><seg>lost',
        unit('៤', 'four &nbsp;'),
        '<!-- ' + unit('x', 'not') + ' -->',
        unit('៥ <![CDATA[</tu>]]>', '\nfive</b>'),
        unit('៦', 'six'),
        '<tu><tuv xml:lang="km"><seg>cut',
      ),
    );
    expect(units.map((each) => each.variants[0]?.text.text)).toEqual(['១', '៣', '៦']);
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [6, 'damaged-xml'],
      [8, 'not-closed'],
      [9, 'damaged-xml'],
      [12, 'damaged-xml'],
      [14, 'not-closed'],
    ]);
  });

  test('reads UTF-16 in either order, and UTF-8 cut inside a character', () => {
    const text = file(unit('ខ្មែរ', 'Khmer'));
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big, Buffer.from(`\ufeff${text}`), Buffer.from(text)]) {
      for (const pieceSize of [1, 5, 100_000]) {
        expect(read(bytes, pieceSize).units[0]?.variants[0]?.text.text).toBe('ខ្មែរ');
      }
    }
  });

  test('skips a unit with bytes that are no text', () => {
    const bytes = Buffer.from(file(unit('A', 'one'), unit('B', 'two')));
    bytes[bytes.indexOf('A</seg>')] = 0xff;
    const { units, problems } = read(bytes);
    expect(units).toHaveLength(1);
    expect(problems).toEqual([{ line: 5, reason: 'damaged-text' }]);
  });

  test('refuses what is no TMX', () => {
    for (const text of ['', 'hello', '<html><body>x</body></html>', '\x00\x01\x02']) {
      expect(() => read(text)).toThrow(Unreadable);
    }
  });

  test('knows no entity that a document type declares', () => {
    const bomb = file(unit('&lol;', 'x')).replace('"tmx14.dtd">', '"a" [<!ENTITY lol "lol">]>');
    const { units, problems } = read(bomb);
    expect(units).toEqual([]);
    expect(problems[0]).toMatchObject({ line: 5, reason: 'damaged-xml' });
  });
});

const words = fc.string({
  unit: fc.constantFrom('ក', 'ខ្ម', 'a', ' ', '<', '&', '"', '\n', '\t', '\r', '😂', ']]>'),
  maxLength: 12,
});
const code = fc.constantFrom('<ph x="1">{0}</ph>', '<it pos="end"/>', '<bpt i="3">x</bpt>', '\ufffc');
const text = fc
  .array(
    fc.oneof(
      words,
      code.map((xml) => ({ xml })),
    ),
    { maxLength: 4 },
  )
  .chain((parts) => {
    const plainText = parts.map((part) => (typeof part === 'string' ? part : '\ufffc')).join('');
    const codes = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.xml]));
    const mark = fc.record({
      type: fc.constantFrom('bold' as const, 'italic' as const, 'underline' as const, 'subscript' as const),
      start: fc.nat(plainText.length),
      end: fc.nat(plainText.length),
    });
    const link = mark.map((each) => ({
      ...each,
      type: 'link' as const,
      href: 'https://a.kh/?a=1&b=%22x%22',
    }));
    return fc.array(fc.oneof(mark, link), { maxLength: 3 }).map((marks) => ({
      text: plainText,
      marks: normaliseMarks(
        marks.map((each) => ({
          ...each,
          start: graphemeBoundary(plainText, each.start),
          end: graphemeBoundary(plainText, each.end),
        })),
        plainText.length,
      ),
      codes,
    }));
  });
const facts = {
  attributes: fc.dictionary(fc.constantFrom('tuid', 'creationid', 'changedate'), words, {
    noNullPrototype: true,
  }),
  properties: fc.array(fc.record({ type: words, value: words }), { maxLength: 2 }),
  notes: fc.array(words, { maxLength: 2 }),
};
const units = fc.array(
  fc.record({
    ...facts,
    variants: fc.array(fc.record({ ...facts, language: fc.constantFrom('km', 'en-GB'), text }), {
      maxLength: 3,
    }),
  }),
  { maxLength: 4 },
);

test('what is written is read again as it was', () => {
  fc.assert(
    fc.property(units, fc.record(facts), fc.integer({ min: 1, max: 400 }), (written, header, pieceSize) => {
      const xml = writeTmxStart(header) + written.map(writeTmxUnit).join('') + tmxEnd;
      const { units: found, problems, reader } = read(xml, pieceSize);
      expect(problems).toEqual([]);
      expect(found.map(({ line: _, ...unit }) => unit)).toEqual(written);
      expect(reader.header).toMatchObject(header);
    }),
    { numRuns: 300 },
  );
});
