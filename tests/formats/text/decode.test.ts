import { expect, test } from 'vitest';
import fc from 'fast-check';
import { decode } from '../../../src/formats/text/decode.ts';
import { bytesOf, problemOf, readOk } from '../read-ok.ts';

const khmer = 'ព្រះរាជាណាចក្រកម្ពុជា\nជាតិ សាសនា ព្រះមហាក្សត្រ';
const english = 'KINGDOM OF CAMBODIA\nNATION RELIGION KING';

function utf16(text: string, order: 'little' | 'big', mark: boolean): Uint8Array {
  const units = [...(mark ? ['\ufeff'] : []), ...Array.from({ length: text.length }, (_, i) => text[i]!)];
  return Uint8Array.from(
    units.flatMap((unit) => {
      const code = unit.charCodeAt(0);
      return order === 'little' ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
    }),
  );
}

test('UTF-8 is read with and without byte order mark', () => {
  expect(decode(bytesOf(khmer))).toEqual({ text: khmer, encoding: 'UTF-8', guessed: false });
  expect(decode(bytesOf(`\ufeff${khmer}`)).text).toBe(khmer);
});

test('UTF-16 is read in both byte orders, with and without byte order mark, in both languages', () => {
  for (const text of [khmer, english, `${english}\n${khmer}`]) {
    for (const order of ['little', 'big'] as const) {
      const encoding = order === 'little' ? 'UTF-16LE' : 'UTF-16BE';
      expect(decode(utf16(text, order, true))).toEqual({ text, encoding, guessed: false });
      expect(decode(utf16(text, order, false))).toEqual({ text, encoding, guessed: true });
    }
  }
});

test('Windows-1252 is read as Latin text, and the reader is told', () => {
  const bytes = Uint8Array.from(
    [...'Caf\xe9 cr\xe8me for the officials of the province \x96 \x93na\xefve\x94, 20 \x80'].map((c) =>
      c.charCodeAt(0),
    ),
  );
  expect(decode(bytes)).toEqual({
    text: 'Café crème for the officials of the province – “naïve”, 20 €',
    encoding: 'Windows-1252',
    guessed: true,
  });
  expect(readOk('letter.txt', bytes).notes).toEqual([{ code: 'encoding-guessed', detail: 'Windows-1252' }]);
});

test('Khmer in a legacy font, other encodings and damaged UTF-8 are refused', () => {
  const limon = Uint8Array.from(
    [...'RBHraCaNacRkk\xa5m<\xfaCa CatisasnaRBHmhakSR\xadt'].map((c) => c.charCodeAt(0)),
  );
  const thai = Uint8Array.from({ length: 40 }, (_, i) => 0xa1 + i);
  expect(problemOf('a.txt', limon)).toEqual({ code: 'unknown-encoding' });
  expect(problemOf('a.txt', thai)).toEqual({ code: 'unknown-encoding' });
  const cut = bytesOf(`${english}\n${khmer}`).slice(0, -1);
  expect(problemOf('a.txt', cut)).toEqual({ code: 'unknown-encoding', detail: 'UTF-8', line: 4 });
  const quoted = bytesOf('“One” and “two”').slice(0, -1);
  expect(problemOf('a.txt', quoted)).toEqual({ code: 'unknown-encoding', detail: 'UTF-8', line: 1 });
});

test('UTF-16 cut inside a character and UTF-32 are refused by their names', () => {
  expect(problemOf('a.txt', utf16(khmer, 'little', true).slice(0, -1))?.detail).toBe('UTF-16LE');
  expect(problemOf('a.txt', Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0))?.detail).toBe('UTF-32');
});

test('binary files are refused', () => {
  expect(problemOf('a.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13))).toEqual({
    code: 'binary',
  });
  expect(
    problemOf(
      'a.txt',
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 197) % 256),
    ),
  ).toEqual({ code: 'binary' });
  expect(problemOf('a.txt', bytesOf('\x01\x02\x03 text'))).toEqual({ code: 'binary' });
});

test('every kind of line end becomes a line feed', () => {
  expect(decode(bytesOf('a\r\nb\rc\nd\u0085e\u2028f')).text).toBe('a\nb\nc\nd\ne\nf');
});

test('any text survives any of the Unicode encodings with a byte order mark', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((t) => !/[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff]/.test(t));
  fc.assert(
    fc.property(text, (given) => {
      expect(decode(utf16(given, 'little', true)).text).toBe(given);
      expect(decode(utf16(given, 'big', true)).text).toBe(given);
      expect(decode(bytesOf(`\ufeff${given}`)).text).toBe(given);
    }),
  );
});
