import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Concept, Term } from '../../../src/core/terms/concept.ts';
import { TermIndex } from '../../../src/core/terms/term-index.ts';

function concept(km: string, en: string): Concept {
  const term = (text: string, language: string): Term => ({
    ...{ text, language, status: 'preferred', note: '' },
    facts: text.startsWith('approve') ? [{ type: 'partOfSpeech', value: 'verb' }] : [],
  });
  const terms = [term(km, 'km'), term(en, 'en-GB')];
  return { terms, definition: '', note: '', source: '', subject: '', facts: [] };
}

const pool = [
  concept('ច្បាប់', 'law'),
  concept('ច្បាប់', 'the law / act (A.C.T.)'),
  concept('រដ្ឋ', 'State'),
  concept('រដ្ឋធម្មនុញ្ញ', 'constitution'),
  concept('អនុម័ត', 'approve'),
  concept('ក្រសួង', 'ministry'),
  concept('ក្រសួងមហាផ្ទៃ', 'Ministry of Interior'),
];
const texts = {
  km: 'រដ្ឋធម្មនុញ្ញ ជាច្បាប់របស់រដ្ឋ។ ក្រសួងមហាផ្ទៃ និងក្រសួង បានអនុម័តច្បាប់',
  en: 'The constitution is the law of the State. The Ministry of the Interior and a ministry approved an A.C.T. and acts',
};

it('an index whose concepts change finds what a new index of them finds, in their order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.shuffledSubarray(pool), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('km' as const, 'en' as const),
      (lists, language) => {
        const index = new TermIndex<Concept>([]);
        for (const list of lists) {
          index.update(list);
          const found = index.find(texts[language], language);
          expect(found).toEqual(new TermIndex(list).find(texts[language], language));
        }
      },
    ),
    { numRuns: 60 },
  );
});
