import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { normalised, plain } from '../../../src/core/text/rich-text.ts';
import { addBreaks, dropBreaks } from '../../../src/formats/docx/word-breaks.ts';
import { writeDocx } from '../../../src/formats/docx/write-docx.ts';
import { NoteList } from '../../../src/formats/note-list.ts';
import { readDocx } from '../../../src/formats/docx/read-docx.ts';
import { writeBack } from '../../../src/formats/write-back/write-back.ts';
import { publication } from '../publication-fixture.ts';

const pieces = [
  '\u200b',
  'ក្រសួង',
  'ប្រៃសណីយ៍',
  'និង',
  'ទូរគមនាគមន៍',
  'ៗ',
  '។',
  ' ',
  'ICT',
  '១២',
  '\n',
  '😀',
  '\ufffc',
];
const khmer = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((words) => words.join(''));
const content = fc
  .tuple(
    khmer,
    fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.constantFrom('bold', 'italic')), { maxLength: 4 }),
  )
  .map(([text, marks]) =>
    normalised({
      text,
      marks: marks.map(([a, b, type]) => ({
        type: type as 'bold',
        start: Math.min(a, b),
        end: Math.max(a, b),
      })),
    }),
  );

test('Khmer words are parted, other scripts are not, and what was added is found again, the author’s own breaks kept', () => {
  const broken = addBreaks(plain('ក្រសួងប្រៃសណីយ៍និងទូរគមនាគមន៍ of ICT')).text;
  expect(broken.split('\u200b\u200b').length).toBeGreaterThanOrEqual(3);
  expect(broken).toContain(' of ICT');
  fc.assert(
    fc.property(content, (given) => {
      expect(dropBreaks(addBreaks(given))).toEqual(given);
    }),
    { numRuns: 500 },
  );
});

test('a mark that begins or ends among the author’s own breaks keeps its place', () => {
  for (const [start, end] of [
    [0, 1],
    [1, 2],
    [1, 3],
  ] as const) {
    const given = normalised({ text: '\u200b\u200b\u200bក', marks: [{ type: 'bold', start, end }] });
    expect(dropBreaks(addBreaks(given))).toEqual(given);
  }
});

const sentence = 'ក្រសួងប្រៃសណីយ៍និងទូរគមនាគមន៍បានរៀបចំសិក្ខាសាលា។';

async function written(): Promise<Uint8Array> {
  const given = publication();
  const block = { kind: 'paragraph' as const, id: 'k' };
  return await writeDocx({ ...given, target: [{ block, content: plain(sentence) }] }, 'target');
}

test('a Word file has the breaks in it; read again, its text is the same as before', async () => {
  const bytes = await written();
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  expect(xml).toContain('ក្រសួង\u200b\u200b');
  const { blocks } = readDocx(bytes, new NoteList());
  expect(blocks[0]!.content.text).toBe(sentence);
  expect(JSON.stringify(blocks)).not.toContain('\u200b');
});

test('a file of somebody else keeps the breaks that its author put in, twice or not', async () => {
  const files = unzipSync(await written());
  const properties = strFromU8(files['docProps/custom.xml']!).replace('BokpraeWordBreaks', 'Other');
  const foreign = zipSync({ ...files, 'docProps/custom.xml': strToU8(properties) });
  expect(readDocx(foreign, new NoteList()).blocks[0]!.content.text).toContain('\u200b\u200b');
});

test('a translation is written back into a file with breaks as into any other', async () => {
  const after = sentence.replace('សិក្ខាសាលា', 'កិច្ចប្រជុំ');
  const shape = { kind: 'paragraph' as const };
  const { bytes, lost } = writeBack(
    await written(),
    'docx',
    [{ shape, before: plain(sentence), after: plain(after) }],
    'km',
  );
  expect(lost).toEqual([]);
  expect(readDocx(bytes, new NoteList()).blocks[0]!.content.text).toBe(after);
});
