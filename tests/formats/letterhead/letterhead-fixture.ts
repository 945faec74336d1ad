import { type Letterhead, letterheadTemplate } from '../../../src/formats/letterhead/template.ts';
import type { PublicationRow } from '../../../src/formats/publication.ts';
import { plain } from '../../../src/core/text/rich-text.ts';

/** A letterhead with everything in it that one may have, but for a logo. */
export const ministry: Letterhead = {
  ...letterheadTemplate.parse({
    name: { km: 'គំរូ', en: 'Example' },
    office: { km: ['ក្រសួងគំរូ', 'នាយកដ្ឋាន'], en: ['Ministry of Examples', 'Department'] },
    number: { km: 'លេខ៖ ១', en: 'No. 1' },
    place: { km: 'រាជធានីភ្នំពេញ', en: 'Phnom Penh' },
    date: { at: 'end', lunar: true },
    signature: {
      title: { km: 'ប្រធាន', en: 'Director' },
      name: { km: 'ជា សុខា', en: 'CHEA Sokha' },
      note: { km: '(បានចុះហត្ថលេខា និងបោះត្រា)', en: '[Signed and stamped]' },
    },
    footer: { km: 'ផ្លូវ ១២', en: 'Street 12' },
  }),
  picture: null,
};

/** A row with one paragraph on each side. */
export function rowOf(source: string, target: string): PublicationRow {
  const segment = (text: string) => ({
    content: plain(text),
    block: { kind: 'paragraph' as const, id: `b ${text}` },
  });
  return {
    source: source === '' ? [] : [segment(source)],
    target: target === '' ? [] : [segment(target)],
    approved: true,
  };
}
