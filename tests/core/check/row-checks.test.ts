import { describe, expect, it } from 'vitest';
import type { CheckName } from '../../../src/core/check/finding.ts';
import { findBy } from './find-by.ts';

/** Per check: pairs that are right, and pairs that are wrong with the words of the translation that are found. */
const table: Partial<
  Record<
    CheckName,
    { right: [string, string][]; wrong: [source: string, target: string, found: string | null][] }
  >
> = {
  number: {
    right: [
      ['កំណែទម្រង់សំខាន់ៗ៤', 'four main reforms'],
      ['សមាជិកប្រជុំ២ឆ្នាំម្តង។', 'Members meet every two years.'],
      ['ជំនាន់ទី៤', 'the 4th generation'],
      ['ចំនួន ១៤៧,៩លាន', '147.9 million'],
      ['១.៥០០.០០០ រៀល', '1,500,000 riels'],
      ['៣ម៉ឺននាក់', '30,000 people'],
      ['៥សែនរៀល', '500,000 riels'],
      ['២កោដិរៀល', '20 million riels'],
      ['ចំនួនម្ភៃបួននាក់', 'twenty-four people'],
      ['សិក្ខាសាលាលើកទីប្រាំមួយ', 'the sixth workshop'],
      ['អ្នកទាំងពីរ', 'both of them'],
      ['រយៈពេល៣ឆ្នាំ (២០២៤-២០២៦)', 'a three-year (2024-2026) initiative'],
      ['អ្នកសិក្សា ១,៧១៦ពាន់លាននាក់', '1.716 billion learners'],
      ['សម្លាប់បាន ៩៩,៩៩៩%', 'kills 99.999% of them'],
      ['ទោះបីអ្នកទៅក៏ដោយ', 'although you go'],
      ['អ័ក្ស X ទី២', 'Secondary X Axis'],
    ],
    wrong: [
      ['មានអ្នកចូលរួមចំនួន១៤៥រូប', 'It gathered 154 participants', '154'],
      ['មាន ១.២៥០.០០០.០០០ រៀល', 'It is 125,000,000 riels', '125,000,000'],
      ['៣ម៉ឺននាក់', '300,000 people', '300,000'],
      ['ប្រទេសចំនួន១២', 'eleven countries', 'eleven'],
      ['១.៥០០នាក់', '1.500 people', '1.500'],
      ['៣,៥ ម៉ែត្រ', '3,5 metres', '3,5'],
      ['ចំនួន៦២រូប', 'some people', null],
      ['មនុស្សជាច្រើន', '45 people', '45'],
      ['ក្នុងរយៈពេលប្រាំថ្ងៃ ឬពីរទៅដប់បួនថ្ងៃ', 'around four days, or two to fourteen days', 'four'],
      ['ពីគ្នាពីរសប្តាហ៍', 'ten weeks apart', 'ten'],
    ],
  },
  date: {
    right: [
      ['រាជធានីភ្នំពេញ ថ្ងៃទី២៨ ខែមករា ឆ្នាំ២០២២', 'Phnom Penh, January 28, 2022'],
      ['ថ្ងៃទី០៦ ខែធ្នូ ឆ្នាំ២០២៤', '06/12/2024'],
      ['នៅថ្ងៃទី៥-៦ ខែធ្នូ ឆ្នាំ២០២៤', 'on 5-6 December 2024'],
      ['ថ្ងៃសុក្រ ១០រោច ខែចេត្រ ឆ្នាំរោង ឆស័ក ព.ស២៥៦៧ ត្រូវនឹងថ្ងៃទី៣ ខែឧសភា ឆ្នាំ២០២៤', '3 May 2024'],
      ['ថ្ងៃសុក្រ ១១រោច ខែបុស្ស ឆ្នាំឆ្លូវ ត្រីស័ក ព.ស.២៥៦៥', '28 January 2022'],
      ['ថ្ងៃអង្គារ ០៣រោច ខែកត្តិក ឆ្នាំជូត ទោស័ក ព.ស.២៥៦៤', '3 November 2020'],
      ['ថ្ងៃសុក្រ ៦កើត ខែមិគសិរ ឆ្នាំរោង ឆស័ក ព.ស.២៥៦៨', '6 December 2024'],
      ['ថ្ងៃពុធ ១៥កើត ខែពិសាខ ឆ្នាំរោង ឆស័ក ព.ស.២៥៦៧', '22 May 2024'],
      ['ថ្ងៃព្រហស្បតិ៍ ១រោច ខែពិសាខ ឆ្នាំរោង ឆស័ក ព.ស.២៥៦៨', '23 May 2024'],
    ],
    wrong: [
      ['មុនថ្ងៃទី៣១ ខែធ្នូ ឆ្នាំ២០២៦', 'before 31 December 2025', '2025'],
      ['ថ្ងៃទី១២ ខែមីនា ឆ្នាំ២០២៦', '12 May 2026', 'May'],
      ['ថ្ងៃទី១២ ខែមីនា ឆ្នាំ២០២៦', '21 March 2026', '21'],
      ['ថ្ងៃសុក្រ ៧កើត ខែមិគសិរ ឆ្នាំរោង ឆស័ក ព.ស.២៥៦៨', '6 December 2024', null],
      ['ថ្ងៃសុក្រ ៦កើត ខែមិគសិរ ឆ្នាំរោង ឆស័ក ព.ស.២៥៦៧', '6 December 2024', null],
      ['ថ្ងៃពុធ ១៥កើត ខែពិសាខ ឆ្នាំរោង ឆស័ក ព.ស.២៥៦៨', '22 May 2024', null],
      ['ថ្ងៃទី៣០ ខែកុម្ភៈ', '30 February', '30 February'],
    ],
  },
  money: {
    right: [
      ['១០០ដុល្លារ', 'US$100'],
      ['៥.០០០៛', '5,000 riels'],
    ],
    wrong: [
      ['៥.០០០៛', '5,000 dollars', '5,000'],
      ['១០០ដុល្លារ', '100', '100'],
    ],
  },
  percent: {
    right: [
      ['៧%', '7 percent'],
      ['៥ ទៅ ១០ ភាគរយ', '5-10%'],
      ['29 ភាគ\u200bរយ', '29 per cent'],
    ],
    wrong: [
      ['៧០% ត្រូវបានប្រើ', '70 was used', '70'],
      ['៧០ នាក់', '70% of people', '70'],
    ],
  },
  reference: {
    right: [
      ['មាត្រា ២.-', 'Article 2.'],
      ['យោងតាមមាត្រា ១២', 'Pursuant to Article 12'],
      ['លេខ ៤៤ អនក្រ.បក', 'No. 44 ANKR.BK'],
    ],
    wrong: [
      ['យោងតាមមាត្រា ១២', 'Pursuant to Article 13', '13'],
      ['យោងតាមមាត្រា ១២', 'Pursuant to Chapter 12', 'Chapter 12'],
      ['លេខ ៤៤ អនក្រ.បក', 'No. 44 ANKR.BT', 'ANKR.BT'],
    ],
  },
  list: {
    right: [
      ['១. ការទូទៅ', '1. General'],
      ['ក. ការទូទៅ', 'a) General'],
    ],
    wrong: [['២. ការទូទៅ', '3. General', '3.']],
  },
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
  },
  negation: {
    right: [
      ['មិនត្រូវបានទទួលយកឡើយ', 'shall not be received'],
      ['ហាមឃាត់', 'It is prohibited'],
      ['ក៏មិនត្រូវបានរាប់បញ្ចូលផងដែរ', 'are also excluded'],
    ],
    wrong: [
      ['របាយការណ៍មិនត្រូវបានទទួលយកឡើយ', 'Reports shall be received', 'shall'],
      ['របាយការណ៍ត្រូវទទួលយក', 'Reports shall not be received', 'shall not'],
    ],
  },
  untranslated: {
    right: [
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
  },
  script: { right: [['ខ្មែរ', 'Khmer']], wrong: [['ខេត្តកែប', 'the province of កែប', 'កែប']] },
  repetition: { right: [['ក', 'He had had enough']], wrong: [['ក', 'in the the Kingdom', 'the the']] },
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
  },
  'sentence-end': {
    right: [
      ['ក្រសួងបានសម្រេច។', 'The Ministry has decided on this matter.'],
      ['ផ្លូវ ស្ពាន ។ល។', 'roads, bridges and other things of that kind'],
      ['ដឹកនាំ និងសម្របសម្រួល។', 'Lead and coordinate the management of digital security'],
      ['ក្រសួងបានឆ្លើយ។', 'The Ministry answered the "question of the people." "'],
    ],
    wrong: [['ក្រសួងបានសម្រេចលើកិច្ចការនេះ។', 'The Ministry has decided on this matter', 'r']],
  },
  invisible: {
    right: [['ក\u200bខ', 'plain']],
    wrong: [
      ['ក', 'pl\u200bain', '\u200b'],
      ['ក', '\ufeffplain', '\ufeff'],
    ],
  },
  digits: {
    right: [['ឆ្នាំ២០២៤ និង 2025', '2024 and 2025']],
    wrong: [
      ['ក', 'in ២០២៤', '២០២៤'],
      ['ឆ្នាំ២0២៤', '2024', null],
    ],
  },
  colon: {
    right: [['សាធារណៈ និង៖', 'public:']],
    wrong: [
      ['ដូចខាងក្រោមៈ', 'as follows:', null],
      ['មាន៖', 'as follows៖', '៖'],
    ],
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
  },
};

describe.each(Object.entries(table))('the check %s', (name, { right, wrong }) => {
  it.each(right)('is quiet about %s: %s', (source, target) => {
    expect(findBy(name as CheckName, [[source, target]])).toEqual([]);
  });
  it.each(wrong)('finds what is wrong in %s: %s', (source, target, found) => {
    const findings = findBy(name as CheckName, [[source, target]]);
    expect(findings.length).toBeGreaterThan(0);
    const range = findings[0]!.target;
    if (found !== null) expect(range && target.slice(range.start, range.end)).toBe(found);
    else expect(findings[0]!.source).toBeDefined();
  });
});
