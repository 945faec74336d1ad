import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockKinds, type Block, type TextDocument } from '../../../src/core/document/document.ts';
import { segmentDocument } from '../../../src/core/document/segment-document.ts';
import { markTypes, normaliseMarks, slice } from '../../../src/core/text/rich-text.ts';
import { anyText } from '../text/khmer-arbitrary.ts';
import { block, paragraphs, segmentTexts } from './blocks.ts';

const english = `
MINISTRY OF WATER AND
SANITATION

KINGDOM OF CAMBODIA
NATION RELIGION KING

[Unofficial Translation]

Phnom Penh, 15 February 2025

Press Release
on
The National Water Forum
under the theme “Clean Water for All:
A Right and a Duty”

The Ministry of Water and Sanitation (MWS) has the honour to inform that it has supported the Forum on “Clean Water for All: A Right and a Duty”, a three-year (2024-2026) effort in three regions: (i) the Lake (Pursat, Battambang); (ii) the River (Kratie, Stung Treng); and (iii) the Coast (Kampot, Kep, etc.).

The Forum has given officials from all levels an opportunity to deepen what they know about water. Experts from the two agencies

of Japan has presented their work on rivers. In addition, H.E. Sok San has shared what the provinces have learnt.

The aims are:

1. Clean water
2. Clean rivers, lakes, etc.

Done in Phnom Penh.`;

const khmer = `
ក្រសួងធនធានទឹកនិង
អនាម័យ

ព្រះរាជាណាចក្រកម្ពុជា
ជាតិ សាសនា ព្រះមហាក្សត្រ

[ការបកប្រែក្រៅផ្លូវការ]

រាជធានីភ្នំពេញ ថ្ងៃទី១៥ ខែកុម្ភៈ ឆ្នាំ២០២៥

សេចក្តីប្រកាសព័ត៌មាន
ស្តីពី
វេទិកាទឹកថ្នាក់ជាតិ
ក្រោមប្រធានបទ «ទឹកស្អាតសម្រាប់ទាំងអស់គ្នា៖
សិទ្ធិ និងកាតព្វកិច្ច»

ក្រសួងធនធានទឹកនិងអនាម័យ (ក.ធ.អ.) មានកិត្តិយសសូមជម្រាបជូនថា ក្រសួងបានគាំទ្រវេទិកា «ទឹកស្អាតសម្រាប់ទាំងអស់គ្នា៖ សិទ្ធិ និងកាតព្វកិច្ច» រយៈពេល៣ឆ្នាំ (២០២៤-២០២៦) ក្នុងតំបន់ចំនួន៣៖ (១) បឹង (ពោធិ៍សាត់ បាត់ដំបង) (២) ទន្លេ (ក្រចេះ ស្ទឹងត្រែង) និង (៣) ឆ្នេរ (កំពត កែប ។ល។)។

វេទិកានេះ បានផ្តល់ឱកាសដល់មន្ត្រីគ្រប់ថ្នាក់ ក្នុងការបង្កើនចំណេះដឹងអំពីទឹក។ អ្នកជំនាញមកពីទីភ្នាក់ងារទាំងពីរនៃប្រទេសជប៉ុន បានបង្ហាញអំពីការងារទន្លេ។ លើសពីនេះ ឯ.ឧ. សុខ សាន បានចែករំលែកបទពិសោធន៍របស់ខេត្ត។

គោលបំណងមាន៖

១. ទឹកស្អាត
២. ទន្លេ និងបឹងស្អាត ។ល។

ធ្វើនៅរាជធានីភ្នំពេញ។`;

describe('a press release', () => {
  test('is cut into the same segments in both languages', () => {
    expect(segmentTexts(english, 'en')).toHaveLength(17);
    expect(segmentTexts(khmer, 'km')).toHaveLength(17);
  });

  test('has its letterhead, title and sentences in segments of their own', () => {
    const texts = segmentTexts(english, 'en');
    expect(texts.slice(0, 9)).toEqual([
      'MINISTRY OF WATER AND SANITATION',
      'KINGDOM OF CAMBODIA',
      'NATION RELIGION KING',
      '[Unofficial Translation]',
      'Phnom Penh, 15 February 2025',
      'Press Release',
      'on',
      'The National Water Forum',
      'under the theme “Clean Water for All: A Right and a Duty”',
    ]);
    expect(texts[9]).toMatch(/^The Ministry .*\(Kampot, Kep, etc\.\)\.$/);
    expect(texts[11]).toBe('Experts from the two agencies of Japan has presented their work on rivers.');
    expect(texts.slice(13)).toEqual(
      ['The aims are:', '1. Clean water', '2. Clean rivers, lakes, etc.', 'Done in Phnom Penh.'].slice(-4),
    );
  });

  test('wraps a Khmer title without a space in a word and with one after a mark', () => {
    const texts = segmentTexts(khmer, 'km');
    expect(texts[0]).toBe('ក្រសួងធនធានទឹកនិងអនាម័យ');
    expect(texts[8]).toBe('ក្រោមប្រធានបទ «ទឹកស្អាតសម្រាប់ទាំងអស់គ្នា៖ សិទ្ធិ និងកាតព្វកិច្ច»');
  });

  test('tells what was joined and what became a list', () => {
    const { notes, blocks } = segmentDocument(paragraphs(english), 'en');
    expect(notes.map(({ code, block: at }) => [code, blocks[at!]?.kind])).toEqual([
      ['joined-across-break', 'paragraph'],
      ['list-from-text', 'list-item'],
      ['list-from-text', 'list-item'],
    ]);
    expect(blocks[notes[0]!.block!]!.content.text).toContain('agencies of Japan');
  });
});

describe('segmentDocument', () => {
  test('keeps a heading in one segment a line', () => {
    const { segments } = segmentDocument(
      { blocks: [block('1. Water. What is it? A right.\nPart two', 'heading')], notes: [] },
      'en',
    );
    expect(segments.map(({ content }) => content.text)).toEqual([
      '1. Water. What is it? A right.',
      'Part two',
    ]);
  });

  test('cuts cells and list items at sentences', () => {
    for (const kind of ['table-cell', 'list-item', 'footnote'] as const) {
      const { segments } = segmentDocument({ blocks: [block('1. One. Two.', kind)], notes: [] }, 'en');
      expect(segments.map(({ content }) => content.text)).toEqual(['1. One.', 'Two.']);
    }
  });

  test('takes list lines out of a paragraph, with what wraps after them', () => {
    const { blocks } = segmentDocument(
      paragraphs('The aims are:\n1. Clean water and\nclean rivers\n1.1 Deep lakes\n2. Rain\nThat is all.'),
      'en',
    );
    expect(blocks.map(({ kind, level, content }) => [kind, level, content.text])).toEqual([
      ['paragraph', undefined, 'The aims are:'],
      ['list-item', 0, '1. Clean water and clean rivers'],
      ['list-item', 1, '1.1 Deep lakes'],
      ['list-item', 0, '2. Rain'],
      ['paragraph', undefined, 'That is all.'],
    ]);
  });

  test('takes a letter for a list mark only where a list begins or goes on', () => {
    const kinds = (text: string) => segmentDocument(paragraphs(text), 'en').blocks.map(({ kind }) => kind);
    expect(kinds('J. Smith spoke.')).toEqual(['paragraph']);
    expect(kinds('a. Water\n\nMore.\n\nb. Rain\n\nd. Sun')).toEqual([
      'list-item',
      'paragraph',
      'list-item',
      'paragraph',
    ]);
  });

  test('moves the notes of the reader with their blocks', () => {
    const { notes, blocks } = segmentDocument(
      {
        blocks: [
          block('Aims:\n1. One\n2. Two'),
          block('MINISTRY OF WATER AND'),
          block('RAIN'),
          block('End.'),
        ],
        notes: [{ code: 'left-out', block: 3, detail: 'picture' }, { code: 'encoding-guessed' }],
      },
      'en',
    );
    expect(notes.slice(0, 2)).toEqual([
      { code: 'left-out', block: 4, detail: 'picture' },
      { code: 'encoding-guessed' },
    ]);
    expect(blocks[4]!.content.text).toBe('End.');
  });

  test('keeps marks where they are and over a wrap', () => {
    const text = 'under the theme “Clean Water:\nA Right”';
    const { segments } = segmentDocument(
      {
        blocks: [
          {
            kind: 'paragraph',
            content: {
              text,
              marks: [
                { type: 'bold', start: 0, end: 29 },
                { type: 'bold', start: 30, end: text.length },
                { type: 'italic', start: 16, end: 22 },
              ],
            },
          },
        ],
        notes: [],
      },
      'en',
    );
    expect(segments.map(({ content }) => content)).toEqual([
      {
        text: text.replace('\n', ' '),
        marks: [
          { type: 'bold', start: 0, end: text.length },
          { type: 'italic', start: 16, end: 22 },
        ],
      },
    ]);
  });

  test('gives an empty document no segments', () => {
    expect(segmentDocument({ blocks: [block(''), block(' \n ')], notes: [] }, 'km').segments).toEqual([]);
  });
});

const line = fc.oneof(
  anyText,
  fc.constantFrom(
    'MINISTRY OF WATER AND',
    'on',
    '1. Water',
    '- ទឹក',
    '(ក) ទឹក',
    'ក្រសួងធនធានទឹក មានកិត្តិយសសូមជម្រាបជូនសាធារណជនថា វេទិកា',
    'បានប្រព្រឹត្តទៅ។ ចប់',
    'The Forum gave officials an opportunity to learn. Experts from the',
    'of Japan presented “their work',
    'and more” of it.',
    '',
    ' ',
  ),
);
const anyBlock: fc.Arbitrary<Block> = fc
  .record({
    kind: fc.constantFrom(...blockKinds, 'paragraph' as const, 'paragraph' as const),
    text: fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n')),
    marks: fc.array(fc.tuple(fc.constantFrom(...markTypes), fc.nat(80), fc.nat(40)), { maxLength: 4 }),
  })
  .map(({ kind, text, marks }) => ({
    kind,
    content: {
      text,
      marks: normaliseMarks(
        marks.map(([type, start, size]) => ({ type, start, end: start + size })),
        text.length,
      ),
    },
  }));
const anyDocument: fc.Arbitrary<TextDocument> = fc
  .array(anyBlock, { maxLength: 5 })
  .map((blocks) => ({ blocks, notes: [] }));

const visible = (text: string) => text.replace(/[\s\u200b\u2060]/g, '');

/** Each visible character of a document with the marks over it, in order. */
const inked = (blocks: readonly Pick<Block, 'content'>[]) =>
  blocks.flatMap(({ content: { text, marks } }) =>
    Array.from({ length: text.length }, (_, i) => i)
      .filter((i) => visible(text[i]!) !== '')
      .map((i) => {
        const over = marks.filter(({ start, end }) => start <= i && i < end).map(({ type }) => type);
        return `${text[i]} ${over.sort().join(' ')}`;
      }),
  );

describe('of any document', () => {
  const runs = { numRuns: 1000 };

  test('every visible character is in exactly one segment, in order and in its marks', () => {
    fc.assert(
      fc.property(anyDocument, fc.constantFrom('km', 'en'), (document, language) => {
        const { segments, blocks } = segmentDocument(document, language);
        expect(inked(blocks)).toEqual(inked(document.blocks));
        expect(inked(segments)).toEqual(inked(document.blocks));
      }),
      runs,
    );
  });

  test('segments are slices of their blocks, trimmed, without line ends, with white space between them', () => {
    fc.assert(
      fc.property(anyDocument, fc.constantFrom('km', 'en'), (document, language) => {
        const { segments, blocks } = segmentDocument(document, language);
        blocks.forEach(({ content }, index) => {
          let last = 0;
          let between = '';
          for (const segment of segments.filter((one) => one.block === index)) {
            expect(segment.start).toBeGreaterThanOrEqual(last);
            expect(segment.content).toEqual(slice(content, segment.start, segment.end));
            expect(segment.content.text).not.toMatch(/^[\s\u200b]|[\s\u200b]$|\n|^$/);
            between += content.text.slice(last, segment.start);
            last = segment.end;
          }
          expect(visible(between + content.text.slice(last))).toBe('');
        });
      }),
      runs,
    );
  });

  test('segmenting what came out changes nothing more in blocks of one line', () => {
    fc.assert(
      fc.property(anyDocument, fc.constantFrom('km', 'en'), (document, language) => {
        const { segments } = segmentDocument(document, language);
        for (const { content } of segments) {
          const again = segmentDocument({ blocks: [{ kind: 'heading', content }], notes: [] }, language);
          expect(again.segments.map((segment) => segment.content.text)).toEqual([content.text]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
