import type { Examples } from './examples.ts';

export const writingExamples = {
  repetition: {
    right: [
      ['ផ្សេងៗ', 'various things'],
      ['ក', 'He had had enough'],
    ],
    wrong: [
      ['ព្រះរាជាណាចក្រ', 'of of the Kingdom', 'of of', undefined, 'of the Kingdom'],
      ['ក', 'in the the Kingdom', 'the the'],
    ],
    intoKhmer: {
      right: [['various things', 'របស់ផ្សេងៗ']],
      wrong: [['the ministry decides', 'ក្រសួង ក្រសួង សម្រេច', 'ក្រសួង ក្រសួង', undefined, 'ក្រសួង សម្រេច']],
    },
  },
  spacing: {
    right: [
      ['ក', 'One, two.'],
      ['ក', 'See www.mptc.gov.kh.'],
    ],
    wrong: [
      ['ក', 'can request  assistance', '  '],
      ['ក', 'one , two', ' '],
      ['ក', 'one,two', ','],
      ['ក', '( one)', ' '],
    ],
    intoKhmer: {
      right: [['One, two', 'មួយ ពីរ']],
      wrong: [['One, two', 'មួយ  ពីរ', '  ', undefined, 'មួយ ពីរ']],
    },
  },
  punctuation: {
    right: [
      ['ក', 'a) “One” (two).'],
      ['ក', 'and so on...'],
    ],
    wrong: [
      ['ក', 'the (second', '('],
      ['ក', "the “second'' one", "''"],
      ['ក', 'one,, two', ',,'],
    ],
    intoKhmer: {
      right: [['the «first» one', 'អ្នកទី «មួយ»']],
      wrong: [['the first one', 'អ្នកទី «មួយ', '«']],
    },
  },
  'sentence-end': {
    right: [
      ['ក្រសួងបានសម្រេច។', 'The Ministry has decided on this matter.'],
      ['ផ្លូវ ស្ពាន ។ល។', 'roads, bridges and other things of that kind'],
      ['ដឹកនាំ និងសម្របសម្រួល។', 'Lead and coordinate the management of digital security'],
      ['ក្រសួងបានឆ្លើយ។', 'The Ministry answered the "question of the people." "'],
    ],
    wrong: [
      [
        'តើក្រសួងបានសម្រេចហើយឬនៅ?',
        'Has the Ministry decided on all of this matter',
        'r',
        '?',
        'Has the Ministry decided on all of this matter?',
      ],
      ['ក្រសួងបានសម្រេចលើកិច្ចការនេះ។', 'The Ministry has decided on this matter', 'r'],
    ],
    intoKhmer: {
      right: [['The Ministry has decided.', 'ក្រសួងបានសម្រេចលើកិច្ចការទាំងអស់នេះហើយ។']],
      wrong: [
        [
          'The Ministry has decided.',
          'ក្រសួងបានសម្រេចលើកិច្ចការទាំងអស់នេះហើយ',
          'យ',
          '.',
          'ក្រសួងបានសម្រេចលើកិច្ចការទាំងអស់នេះហើយ។',
        ],
      ],
    },
  },
  invisible: {
    right: [
      ['ក\u200bខ', 'plain'],
      ['ការងារ', '👩\u200d💻 works'],
    ],
    wrong: [
      ['ក', 'pl\u200bain', '\u200b'],
      ['ក', '\ufeffplain', '\ufeff'],
    ],
    intoKhmer: {
      right: [['plain', 'ក\u200bខ']],
      wrong: [
        ['plain', 'ក\u200b\u200bខ', '\u200b\u200b', undefined, 'ក\u200bខ'],
        ['plain', 'ក\u00adខ', '\u00ad', undefined, 'កខ'],
      ],
    },
  },
  digits: {
    right: [
      ['ឆ្នាំ២០២៤', 'in 2024'],
      ['ឆ្នាំ២០២៤ និង 2025', '2024 and 2025'],
    ],
    wrong: [
      ['ឆ្នាំ២០២៤', 'in 2024 and ២០២៥', '២០២៥', undefined, 'in 2024 and 2025'],

      ['ក', 'in ២០២៤', '២០២៤'],
      ['ឆ្នាំ២0២៤', '2024', null],
    ],
    intoKhmer: {
      right: [['in 2024', 'ឆ្នាំ២០២៤']],
      wrong: [['in 2024', 'ឆ្នាំ២០2៤', '២០2៤', undefined, 'ឆ្នាំ២០២៤']],
    },
  },
  colon: {
    right: [
      ['លក្ខណៈ', 'nature'],
      ['សាធារណៈ និង៖', 'public:'],
    ],
    wrong: [
      ['ដូចខាងក្រោមៈ', 'as follows:', null],
      ['មាន៖', 'as follows៖', '៖'],
    ],
    intoKhmer: {
      right: [['as follows:', 'ដូចខាងក្រោម៖']],
      wrong: [['as follows:', 'ដូចខាងក្រោមៈ', 'ៈ', undefined, 'ដូចខាងក្រោម៖']],
    },
  },
  capitals: {
    right: [
      ['ក', 'the Minister of Justice'],
      ['ក', 'ministers of other countries'],
    ],
    wrong: [
      ['ក', 'the minister of Justice', 'minister'],
      ['ក', 'by prime minister Hun', 'prime minister'],
    ],
  },
  spelling: {
    right: [
      ['ក', 'They organise and organize colour programmes.'],
      ['ក', 'practising, enrolment and enquiries onwards'],
      ['ក', 'polymerase and in vitro intubation'],
      ['ក', 'by Chea Vandeth of Kandal'],
    ],
    wrong: [
      ['ក', 'shall be recieved', 'recieved'],
      ['ក', 'Ministeries and institutions', 'Ministeries'],
      ['ក', 'Roles and Responsibilites', 'Responsibilites'],
    ],
  },
  encoding: {
    right: [
      ['រដ្ឋមន្រ្តី និង ស្ត្រី', 'ministers and women'],
      ['សម្ដេច', 'Samdech'],
    ],
    wrong: [
      ['ខែ្មរ', 'Khmer', null],
      ['ចំាបាច់', 'necessary', null],
      ['ដេីម្បី', 'to', null],
    ],
    intoKhmer: {
      right: [['Khmer', 'ខ្មែរ']],
      wrong: [['Khmer', 'ខែ្មរ', 'ខែ្ម', undefined, 'ខ្មែរ']],
    },
  },
} satisfies Record<string, Examples>;
