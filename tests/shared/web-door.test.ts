import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packJson, unpackJson } from '../../src/shared/web-door.ts';

test('bytes of any length come through JSON unchanged', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(unpackJson(packJson({ file: { bytes }, list: [bytes] }))).toEqual({
        file: { bytes },
        list: [bytes],
      });
    }),
  );
});

test('bytes are written as base64 writes them', () => {
  const bytes = Uint8Array.from({ length: 1_000 }, (_, index) => (index * 7) % 256);
  expect(packJson(bytes)).toBe(`{"$bytes":"${Buffer.from(bytes).toString('base64')}"}`);
  expect(packJson(Buffer.from('ab'))).toBe('{"$bytes":"YWI="}');
});

test('other JSON is left as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(unpackJson(packJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each(['{"$bytes":"a"}', '{"$bytes":"ab*="}', '{"$bytes":"=a=="}'])('%s is refused', (text) => {
  expect(() => unpackJson(text)).toThrow(SyntaxError);
});

test('a value that merely looks like packed bytes stays a value', () => {
  expect(unpackJson('{"$bytes":"YWI=","more":1}')).toEqual({ $bytes: 'YWI=', more: 1 });
});
