import fc from 'fast-check';

const blocks = [
  fc.integer({ min: 0x1780, max: 0x17a2 }),
  fc.integer({ min: 0x17b6, max: 0x17d1 }),
  fc.constantFrom(0x17d2, 0x17d2, 0x179a, 0x178a, 0x17bb, 0x17c1, 0x17b8, 0x17b6, 0x17c6, 0x17dd),
  fc.integer({ min: 0x1780, max: 0x17ff }),
  fc.constantFrom(
    0x200b,
    0x200c,
    0x200d,
    0x20,
    0x20,
    0x0a,
    0x2e,
    0x28,
    0x29,
    0xab,
    0xbb,
    0x201c,
    0x201d,
    0x2d,
  ),
  fc.constantFrom(
    0x41,
    0x61,
    0xc9,
    0x301,
    0x130,
    0x3a3,
    0x3c2,
    0x212a,
    0x1f602,
    0xd83d,
    0xde02,
    0xfffc,
    0x2026,
    0x323,
  ),
];

/** Text thick with Khmer letters, signs in any order, joiners, quotes, line ends and lone surrogates. */
export const khmerText = fc
  .array(fc.oneof(...blocks), { maxLength: 60 })
  .map((codes) =>
    codes.map((code) => (code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code))).join(''),
  );

/** Any Unicode text, now and then with lone surrogates, as often as not mostly Khmer. */
export const anyText = fc.oneof(
  khmerText,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
);
