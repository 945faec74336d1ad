import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBitext } from '../../../src/formats/read-bitext.ts';

function rowsOf(name: string) {
  const result = readBitext(name, readFileSync(join(import.meta.dirname, 'dialects', name)));
  if (result.ok !== true) throw new Error(JSON.stringify(result));
  return result.bitext.rows;
}

const told = (name: string) =>
  rowsOf(name).map(({ source, target, state }) => [source?.text ?? null, target?.text ?? null, state]);

test('memoQ: states and comments of its own, history and inserted matches left out', () => {
  expect(told('memoq.mqxliff')).toEqual([
    ['ក្រសួងកសិកម្មសូមជម្រាប', 'The Ministry of Agriculture informs', 'translated'],
    ['មាត្រា ១', '', null],
    ['មាត្រា ២', 'Article 2', 'final'],
    ['មាត្រា ៣', 'Article 3', 'reviewed'],
    ['មាត្រា ៤', 'Article', null],
    ['មាត្រា ៥', 'Article V', 'translated'],
  ]);
  const [first] = rowsOf('memoq.mqxliff');
  expect(first!.source!.marks).toEqual([{ type: 'bold', start: 0, end: 13 }]);
  expect(first!.comments).toEqual([{ author: 'Sok Dara', at: '2024-12-06', text: 'Please check the name' }]);
});

test('Trados: a row for each segment with its own state, comments from the head of the file', () => {
  expect(told('trados.sdlxliff')).toEqual([
    ['junk code', null, null],
    ['មួយ។', 'One.', 'reviewed'],
    ['ពីរ។', 'Two.', null],
    ['បី។', 'Three.', 'final'],
    ['បួន។', '', null],
    ['ប្រាំ។', 'Five.', 'translated'],
  ]);
  const [locked, one] = rowsOf('trados.sdlxliff');
  expect(locked!.omitted).toBe('translate="no"');
  expect(one!.comments).toEqual([{ author: 'SOK\\Dara', at: '2024-12-06', text: 'Which ministry?' }]);
});

test('Okapi: nested groups, binary units, CDATA, several files, and matches of one segment', () => {
  expect(told('okapi.12.xlf')).toEqual([
    ['មួយ។', 'One.', 'translated'],
    ['ពីរ។', 'Two.', 'translated'],
    ['DO-NOT-TRANSLATE', null, null],
    ['អត្ថបទរូបភាព', 'Picture text', null],
    ['ក < ខ & គ ក<', 'a < b', null],
    ['ទំព័រ', 'Page', null],
  ]);
  const [one, two] = rowsOf('okapi.12.xlf');
  expect(one!.comments.map(({ author, text }) => [author, text])).toEqual([
    ['Sok', 'Check two'],
    ['', 'Source is odd'],
  ]);
  expect([one!.proposed, two!.proposed.map(({ author, content }) => [author, content.text])]).toEqual([
    [],
    [['TM', 'Second.']],
  ]);
});

test('Phrase: confirmed segments are translated, codes in its texts are marks or left out, a DOCTYPE is passed over', () => {
  expect(told('phrase.mxliff')).toEqual([
    ['ក្រសួង', 'Ministry', 'translated'],
    ['ពីរ  {2}កខ', '', null],
  ]);
  const [first, second] = rowsOf('phrase.mxliff');
  expect(first!.target!.marks).toEqual([{ type: 'bold', start: 0, end: 8 }]);
  expect(second!.source!.marks).toEqual([
    { type: 'bold', start: 8, end: 9 },
    { type: 'italic', start: 8, end: 9 },
  ]);
});

test('Weblate: approved and waiting units of XLIFF 1.1', () => {
  expect(told('weblate.xliff')).toEqual([
    ['Home', 'ទំព័រដើម', 'final'],
    ['Back', '', null],
    ['Next & more', null, null],
  ]);
});

test('XLIFF 2.0: annotations, matches of one segment, and targets in another order', () => {
  expect(told('foreign.20.xlf')).toEqual([
    ['មួយ ធំ។', 'One big.', 'final'],
    ['ពីរ។', 'Two.', null],
    ['NOT FOR TRANSLATION', null, null],
    ['ក', 'A', null],
    ['ខ', 'B', null],
  ]);
  const [one, two, kept, a, b] = rowsOf('foreign.20.xlf');
  expect(one!.source!.marks).toEqual([{ type: 'bold', start: 4, end: 6 }]);
  expect(one!.comments.map(({ text }) => text)).toEqual(['Check this', 'n2']);
  expect(two!.comments.map(({ text }) => text)).toEqual(['Term?']);
  expect(two!.proposed.map(({ content }) => content.text)).toEqual(['Deux']);
  expect(kept!.omitted).toBe('translate="no"');
  expect([a!.targetPlace, b!.targetPlace]).toEqual([4, 3]);
});

test('OmegaT: a memory with a DOCTYPE and codes without a meaning', () => {
  expect(told('omegat.tmx')).toEqual([
    ['ក្រសួងកសិកម្ម', 'Ministry of Agriculture', null],
    ['មាត្រា < ១', 'Article < 1', null],
  ]);
});

test('a translation that is cut otherwise than its source is not lost', () => {
  const file = `<xliff version="1.2"><file source-language="km" target-language="en"><body>
<trans-unit id="a"><source>ក ខ</source><seg-source><mrk mtype="seg" mid="1">ក</mrk> <mrk mtype="seg" mid="2">ខ</mrk></seg-source><target>A b</target></trans-unit>
<trans-unit id="b"><source>ក ខ</source><seg-source><mrk mtype="seg" mid="1">ក</mrk> <mrk mtype="seg" mid="2">ខ</mrk></seg-source><target><mrk mtype="seg" mid="2">B</mrk> <mrk mtype="seg" mid="3">C</mrk></target></trans-unit>
</body></file></xliff>`;
  const result = readBitext('a.xlf', new TextEncoder().encode(file));
  if (result.ok !== true) throw new Error(JSON.stringify(result));
  expect(result.bitext.rows.map(({ source, target }) => [source?.text, target?.text])).toEqual([
    ['ក ខ', 'A b'],
    ['ក', undefined],
    ['ខ', 'B'],
    [undefined, 'C'],
  ]);
});
