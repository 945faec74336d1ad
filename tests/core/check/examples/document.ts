import { readFileSync } from 'node:fs';
import { checkedTerms } from '../../../../src/core/terms/checked-terms.ts';
import { readConcepts } from '../../../../src/main/terms/read-concepts.ts';
import type { Examples, Pair } from './examples.ts';

const sentence = 'សិក្ខាសាលានេះមានអ្នកចូលរួមពីរាជធានីនិងខេត្តជាច្រើនក្នុងព្រះរាជាណាចក្រកម្ពុជាទាំងមូល';
const english = 'Many people from the capital and provinces of the whole kingdom came to this workshop';
const pair: Pair = [sentence, english];
const defined: Pair = [
  'ក្រសួងប្រៃសណីយ៍និងទូរគមនាគមន៍',
  'The Ministry of Post and Telecommunications (MPTC) has the honor to inform.',
];
const kingdom: Pair = ['ព្រះរាជាណាចក្រកម្ពុជា', 'KINGDOM OF CAMBODIA'];
const motto: Pair = ['ជាតិ សាសនា ព្រះមហាក្សត្រ', 'NATION RELIGION KING'];
const marked: Pair = ['', '[Unofficial Translation]'];
const women = 'ក្នុងនោះ ស្ត្រីមានចំនួន៦២រូប ស្មើនឹង៤២,៨%។';

const terms = checkedTerms(readConcepts('tsv', [readFileSync('resources/sample/terms.tsv')]).concepts, {
  source: 'km',
  target: 'en',
});

export const documentExamples = {
  omission: {
    right: [pair, ['🙞🙞🏵🙝🙝', ''], ['រាជធានីភ្នំពេញ', 'Phnom Penh']],
    wrong: [[sentence, 'Many came', 'Many came', sentence]],
    intoKhmer: { right: [[english, sentence]], wrong: [[english, 'មានអ្នកចូលរួម', 'មានអ្នកចូលរួម', english]] },
    documents: {
      right: [
        [pair, pair],
        [
          [sentence, ''],
          [women, ''],
          ['ក', 'a'],
        ],
      ],
      wrong: [
        [[pair, [women, '']], 1, '', women],
        [[pair, pair, ['សូមសាធារណជនជ្រាបជាព័ត៌មាន៕', '  ']], 2, '  ', 'សូមសាធារណជនជ្រាបជាព័ត៌មាន៕'],
      ],
    },
  },
  addition: {
    right: [pair, ['រាជធានីភ្នំពេញ ថ្ងៃទី២៨ ខែមករា ឆ្នាំ២០២២', 'Phnom Penh, January 28, 2022']],
    wrong: [['សិក្ខាសាលា', english, english, 'សិក្ខាសាលា']],
    intoKhmer: {
      right: [[english, sentence]],
      wrong: [['The workshop', sentence, sentence, 'The workshop']],
    },
    documents: {
      right: [
        [
          pair,
          marked,
          ['', '(Signed and Stamped)'],
          ['', 'Unofficial Translation of the NSSF Translation Team'],
        ],
        [['', english]],
      ],
      wrong: [
        [[pair, ['', 'Nobody said this.']], 1, 'Nobody said this.', ''],
        [[pair, marked, ['', 'ADDED BY HAND']], 2, 'ADDED BY HAND', ''],
      ],
    },
  },
  acronym: {
    right: [
      defined,
      ['អង្គការសហប្រជាជាតិ', 'in the USA and by the UNDP'],
      ['ក្រុម NASA និង ESA', 'NASA and ESA'],
      ['គណៈកម្មាធិការសន្តិសុខឌីជីថល (គ.ស.ឌ.)', 'Digital Security Committee (D.S.C.)'],
    ],
    wrong: [
      [
        'ថ្នាំត្រូវ FDA អនុម័ត',
        'The drug is approved by the FAD now',
        'FAD',
        undefined,
        'The drug is approved by the FDA now',
      ],
      [
        'ក្រសួងប្រៃសណីយ៍និងទូរគមនាគមន៍',
        'The Ministry of Post and Telecommunications (MTPC) agrees.',
        'MTPC',
        undefined,
        'The Ministry of Post and Telecommunications (MPTC) agrees.',
      ],
    ],
    documents: {
      right: [[defined, ['ក្រសួង', 'The MPTC agrees, and MPTC signs.']]],
      wrong: [
        [[defined, ['ក្រសួង', 'In line with this, MTPC has the honor to assist, and MPTC agrees.']], 1, 'MTPC'],
        [
          [
            ['ក', 'They met the UNDP there.'],
            ['ក', 'The United Nations Development Programme (UNDP) agrees.'],
          ],
          0,
          'UNDP',
        ],
        [
          [
            ['ក', 'The Digital Security Committee (DSC) met.'],
            ['ក', 'The Development Support Council (DSC) met.'],
          ],
          1,
          'DSC',
        ],
      ],
    },
  },
  name: {
    right: [['ឯកឧត្តមសន្តិបណ្ឌិត នេត សាវឿន', 'by Santibandit NETH Savoeun, and Santibandit again']],
    wrong: [
      [
        'ក',
        'with Kanharith and Kanharith, then Kanhareth',
        'Kanhareth',
        undefined,
        'with Kanharith and Kanharith, then Kanharith',
      ],
    ],
    documents: {
      right: [
        [
          ['ក', 'the Cambodian people'],
          ['ក', 'the Cambodians and Cambodia'],
        ],
      ],
      wrong: [
        [
          [
            ['ក', 'by Santibandit there'],
            ['ក', 'and Santibandit here'],
            ['ក', 'then Santibindit said'],
          ],
          2,
          'Santibindit',
        ],
        [
          [
            ['សម្តេចមហាបវរធិបតី', 'by Samdech Thipadei'],
            ['សម្តេចមហាបវរធិបតី', 'and Samdech Thipadei'],
            ['សម្តេចមហាបវរធិបតី', 'with Samdech Thipadey'],
          ],
          2,
          'Thipadey',
        ],
      ],
    },
  },
  term: {
    terms,
    right: [
      ['គោលការណ៍ណែនាំ', 'the guideline'],
      ['គោលការណ៍ណែនាំ', 'Guidelines on archives'],
      ['បណ្តុះបណ្តាលមន្ត្រីបណ្ណសារ', 'Train archives officials'],
    ],
    wrong: [
      [
        'បណ្តុះបណ្តាលមន្ត្រីបណ្ណសារ',
        'Train officials of digital records',
        'records',
        'បណ្ណសារ',
        'Train officials of digital archives',
      ],
      ['គោលការណ៍ណែនាំ', 'rules', null, 'គោលការណ៍ណែនាំ'],
    ],
  },
  consistency: {
    right: [pair],
    wrong: [],
    documents: {
      right: [
        [pair, pair],
        [
          ['ការគ្រប់គ្រងបណ្ណសារ', 'Archives management.'],
          ['ការគ្រប់\u200bគ្រងបណ្ណសារ', 'Archives management'],
        ],
        [
          ['ទេ', 'No'],
          ['ទេ', 'None'],
        ],
      ],
      wrong: [
        [
          [
            ['ការគ្រប់គ្រងបណ្ណសារ', 'Archives management'],
            ['ការគ្រប់\u200bគ្រងបណ្ណសារ', 'Management of archives'],
          ],
          1,
          'Management of archives',
          'ការគ្រប់\u200bគ្រងបណ្ណសារ',
        ],
        [
          [
            ['ការគ្រប់គ្រងបណ្ណសារ', 'Archives management'],
            ['ការរៀបចំបណ្ណសារជាតិ', 'Archives management'],
          ],
          1,
          'Archives management',
          'ការរៀបចំបណ្ណសារជាតិ',
        ],
        [
          [
            ['គណៈកម្មាធិការសេដ្ឋកិច្ចនិងពាណិជ្ជកម្មឌីជីថល', 'Digital Economy and Business Committee'],
            ['គណៈកម្មាធិការសេដ្ឋកិច្ចនិងធុរកិច្ចឌីជីថល', 'Digital Economy and Business Committee'],
          ],
          1,
          'Digital Economy and Business Committee',
          'គណៈកម្មាធិការសេដ្ឋកិច្ចនិងធុរកិច្ចឌីជីថល',
        ],
      ],
    },
  },
  letterhead: {
    right: [pair],
    wrong: [[...kingdom, 'KINGDOM OF CAMBODIA']],
    documents: {
      right: [
        [kingdom, motto, marked],
        [
          kingdom,
          ['ជាតិ សាសនា ព្រះមហាក្សត្រ', 'Nation – Religion – King'],
          ['ប្រកាស', 'PRAKAS [Unofficial Translation]'],
        ],
        [
          ['ព្រះរាជាណាចក្រកម្ពុជា', 'Kingdom of Cambodia'],
          motto,
          ['', 'Unofficial Translation of the NSSF Translation Team'],
        ],
      ],
      wrong: [
        [[['ជាតិ សាសនា ព្រះមហាក្សត្រ', 'NATION RELIGION MONARCH'], marked], 0, 'NATION RELIGION MONARCH'],
        [[['ព្រះរាជាណាចក្រកម្ពុជា', 'CAMBODIAN KINGDOM'], marked], 0, 'CAMBODIAN KINGDOM', 'ព្រះរាជាណាចក្រកម្ពុជា'],
        [[kingdom, motto], 0, 'KINGDOM OF CAMBODIA'],
      ],
    },
  },
} satisfies Record<string, Examples>;
