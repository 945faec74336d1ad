import type { Examples } from './examples.ts';

export const meaningExamples = {
  brackets: {
    right: [
      ['(១) ក (២) ខ (៣) គ', '(i) a (ii) b (iii) c'],
      ['ក្រុម Aerosmith (អ៊ែរ៉ូស្មីត បានលុបចោលការប្រគុំ)', 'Aerosmith cancelled'],
      ['លោកថា «យើងនឹងធ្វើការងារនេះរួមគ្នា»', 'He said: “We will do this together.”'],
      ['ការដាក់កម្រិត “កញ្ចប់មួយ”', 'a one-pack limit'],
    ],
    wrong: [
      ['(១) ក (២) ខ (៣) គ', '(1) a (2) b', '(2)'],
      ['លោកថា «យើងនឹងធ្វើការងារនេះរួមគ្នា»', 'He said they would do it', null],
      ['ក្រសួង (ក្នុងករណីមានការអនុញ្ញាតជាលាយលក្ខណ៍អក្សរ) សម្រេច', 'The Ministry decides', null],
    ],
    intoKhmer: {
      right: [['the ministry (the MPTC for short here)', 'ក្រសួង (ហៅកាត់ថា MPTC)']],
      wrong: [
        [
          'the ministry (which is to decide with the provinces)',
          'ក្រសួងសម្រេច',
          null,
          '(which is to decide with the provinces)',
        ],
      ],
    },
  },
  honorific: {
    right: [
      ['ក្រោមអធិបតីភាពឯកឧត្តម ជា វ៉ាន់ដេត', 'presided over by His Excellency Chea Vandeth'],
      ['ឯកឧត្តមសន្តិបណ្ឌិត នេត សាវឿន', 'H.E. Santibandit NETH Savoeun'],
      ['ឯកឧត្តមប្រធាននាយកដ្ឋាន បានគូសបញ្ជាក់', 'The Head of Department stressed'],
      ['សម្តេចមហាបវរធិបតី ហ៊ុន ម៉ាណែត', 'Samdech Moha Borvor Thipadei HUN MANET'],
    ],
    wrong: [
      ['ក្រោមអធិបតីភាពឯកឧត្តម សុខ សំណាង', 'presided over by Sok Samnang', 'Sok Samnang'],
      ['ឯកឧត្ដម ជា វ៉ាន់ដេត', 'by Chea Vandeth', 'Chea Vandeth'],
    ],
  },
  obligation: {
    right: [
      ['គ្រប់ស្ថាប័នត្រូវរក្សាទុក', 'All institutions shall keep them'],
      ['ស្ថាប័នអាចស្នើសុំ', 'Institutions may request'],
      ['ត្រូវបានរៀបចំឡើង', 'may have been organised'],
    ],
    wrong: [
      ['គ្រប់ស្ថាប័នត្រូវរក្សាទុក', 'All institutions may keep them', 'may'],
      ['ស្ថាប័នអាចស្នើសុំ', 'Institutions shall request', 'shall'],
    ],
    intoKhmer: {
      right: [['Members may vote', 'សមាជិកអាចបោះឆ្នោត']],
      wrong: [['Members may vote', 'សមាជិកត្រូវបោះឆ្នោត', 'ត្រូវ', 'may', 'សមាជិកអាចបោះឆ្នោត']],
    },
  },
  negation: {
    right: [
      ['បញ្ហាមួយ អាចនាំឱ្យមានជំងឺ', 'an issue that can cause disease'],
      ['ខ្ញុំសួរមហាម៉ាត់', 'I asked Muhammad'],
      ['តម្លៃមិនអាចកាត់ថ្លៃបាន', 'an incalculable value'],

      ['មិនត្រូវបានទទួលយកឡើយ', 'shall not be received'],
      ['ហាមឃាត់', 'It is prohibited'],
      ['ក៏មិនត្រូវបានរាប់បញ្ចូលផងដែរ', 'are also excluded'],
    ],
    wrong: [
      [
        'អ្នកមិនគួរចូលរួមទេ',
        'You should participate in the important international meeting',
        'should',
        'មិនគួរ',
        'You should not participate in the important international meeting',
      ],
      ['សមាជិកនឹងមិនត្រូវបណ្តេញ', 'Members will be removed', 'will', undefined, 'Members will not be removed'],

      ['របាយការណ៍មិនត្រូវបានទទួលយកឡើយ', 'Reports shall be received', 'shall'],
      ['របាយការណ៍ត្រូវទទួលយក', 'Reports shall not be received', 'shall not'],
    ],
    intoKhmer: {
      right: [['They shall not leave', 'ពួកគេមិនត្រូវចាកចេញ']],
      wrong: [['They shall not leave', 'ពួកគេត្រូវចាកចេញ', 'ត្រូវ', 'shall not']],
    },
  },
  untranslated: {
    right: [
      ['របាយការណ៍ប្រចាំឆ្នាំ', 'Annual report'],

      ['MPTC', 'MPTC'],
      ['https://www.cyber.gov.au/user-education/tips', 'https://www.cyber.gov.au/user-education/tips'],
    ],
    wrong: [
      ['របាយការណ៍ប្រចាំឆ្នាំ', 'របាយការណ៍ប្រចាំឆ្នាំ', 'របាយការណ៍ប្រចាំឆ្នាំ'],
      [
        'Here is a paragraph in English',
        'This is the paragraph in English',
        'This is the paragraph in English',
      ],
    ],
    intoKhmer: {
      right: [['Annual report of the ministry', 'របាយការណ៍ប្រចាំឆ្នាំ']],
      wrong: [
        [
          'Annual report of the ministry',
          'Annual report of the ministry',
          'Annual report of the ministry',
          'Annual report of the ministry',
        ],
      ],
    },
  },
  script: {
    right: [
      ['ខេត្តកែប', 'the province of Kep'],
      ['ខ្មែរ', 'Khmer'],
    ],
    wrong: [
      ['អភិបាលខេត្ត', 'the អភិបាល of the province', 'អភិបាល'],
      ['ខេត្តកែប', 'the province of កែប', 'កែប'],
    ],
  },
} satisfies Record<string, Examples>;
