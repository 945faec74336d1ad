import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../src/core/text/split-sentences.ts';

/** Each text is written with "‖" where it is to be cut. */
const cut = (marked: string, language = 'en') => {
  const text = marked.replaceAll('‖', '');
  const pieces = splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
  expect(pieces).toEqual(marked.split('‖').map((piece) => piece.trim()));
};

describe('English sentences', () => {
  test.each([
    'The Workshop was held in Phnom Penh. ‖It gathered 154 participants.',
    'Is it? ‖Yes! ‖No.',
    'Mr. Smith met Mrs. Jones and Dr. Who. ‖They left.',
    'H.E. Chea Vandeth spoke. ‖His Excellency left.',
    'H.E. Dr. Sok San and Samdech Techo came.',
    'See No. 44, Art. 5, Sec. II and p. 12. ‖No one came. ‖He said no. ‖Nobody heard.',
    'Many things, e.g. this, i.e. that, viz. these, cf. Section 3, etc. ‖Then it ended.',
    'Roads, bridges, etc. were built.',
    'The U.S. Embassy and the U.N. Secretariat agreed.',
    'It was sent to the D.S.C. ‖The Committee met.',
    'The D.S.C. Chairman spoke.',
    'J. F. Kennedy and K. Marx never met.',
    'It grew by 1.5 percent to 1,250.75 million. ‖In 2024 it fell.',
    'It was signed on 6 Dec. 2024 in Phnom Penh.',
    'It rained in Dec. ‖The sun came back.',
    'Regions: (i) Caucasus (Armenia, etc.); (ii) Asia; and (iii) Asia-Pacific.',
    'It ended (see Art. 5. Really. Yes.) well. ‖Next.',
    'It ended. ‖(See Art. 5.) ‖Next.',
    '“Go there. Stay there.” ‖He left.',
    '"Go there." ‖He left.',
    '“Is it?” asked he. ‖Nobody knew.',
    '1. Disseminate the guidelines',
    '2. Train officials. ‖3. Share experience.',
    'a. Work',
    'Well... ‖Then he left… ‖So did she.',
    'maybe... not',
    'It was held.‖The Minister came.',
    'Use node.js and example.org here.',
    'It is so.[1] ‖It was so.\ufffc ‖The end.²',
    'Khmer words ក្រសួង។ ‖Then English.',
    'It ended at 5 p.m. ‖The Minister left.',
    'Rain fell; roads closed: nobody came, and that was that.',
  ])('%s', (marked) => cut(marked));

  test('are cut in the same places in any language but Khmer', () => {
    cut('Le ministre est venu. ‖Il est parti.', 'fr');
  });

  test('end at line ends', () => {
    cut('KINGDOM OF CAMBODIA‖\nNATION RELIGION KING');
  });
});
