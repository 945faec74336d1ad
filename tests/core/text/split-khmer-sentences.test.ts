import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../src/core/text/split-sentences.ts';

const split = (text: string) => splitSentences(text, 'km').map(({ start, end }) => text.slice(start, end));

/** Each text is written with "‖" where it is to be cut. */
const cut = (marked: string) => {
  const pieces = marked.split('‖').map((piece) => piece.replace(/^[\s\u200b]+|[\s\u200b]+$/g, ''));
  expect(split(marked.replaceAll('‖', ''))).toEqual(pieces);
};

describe('Khmer sentences', () => {
  test.each([
    ['end at ។ before a space', 'ក្រុមប្រឹក្សាបានសម្រេច។ ‖ក្រសួងត្រូវអនុវត្ត។'],
    ['end at ។ without a space', 'ក្រុមប្រឹក្សាបានសម្រេច។‖ក្រសួងត្រូវអនុវត្ត'],
    ['end at ។ after a space', 'ក្រុមប្រឹក្សាបានសម្រេច ។ ‖ក្រសួងត្រូវអនុវត្ត ។'],
    ['end at ៕', 'សូមជ្រាបជាព័ត៌មាន៕ ‖រាជធានីភ្នំពេញ'],
    ['end at ៚', 'ចប់រឿង៚ ‖រឿងថ្មី'],
    ['end at ? and !', 'តើអ្នកណា? ‖មិនដឹងទេ! ‖ទៅចុះ'],
    ['do not end at ៖', 'គោលបំណងមាន៖ ការងារ និងការសិក្សា'],
    ['do not end at ;', 'ខេត្តកំពត; ខេត្តកែប'],
    ['do not end at ៗ', 'ស្ថាប័នផ្សេងៗ ត្រូវចូលរួម'],
    ['do not end at …', 'គាត់គិត… ហើយទៅ'],
    ['do not end at ...', 'គាត់គិត... ហើយទៅ'],
    ['go on after ។ល។ before a continuing word', 'ផ្លូវ ស្ពាន ។ល។ ត្រូវបានជួសជុល។ ‖ចប់'],
    ['end after ។ល។ before anything else', 'សៀវភៅ វត្ថុ។ល។ ‖បច្ចេកវិទ្យាមានប្រយោជន៍'],
    ['end after ។ល។ before a word that only begins like a continuing one', 'វត្ថុ។ល។ ‖ជាតិយើង'],
    ['know ។ល។ with spaces', 'វត្ថុ ។ ល ។ ‖បច្ចេកវិទ្យា'],
    ['treat ។បេ។ like ។ល។', 'ក្ដារ ខ្មៅដៃ ។បេ។ និងសៀវភៅ។បេ។ ‖បន្ទាប់'],
    ['treat ៘ like ។ល។', 'ក្ដារ៘ និងខ្មៅដៃ៘ ‖បន្ទាប់'],
    ['may end the text with ។ល។', 'ចែករំលែកបទពិសោធន៍ ។ល។'],
    ['keep ល.រ', 'តារាង ល.រ ឈ្មោះ'],
    ['keep ឯ.ឧ.', 'ឯ.ឧ. ជា វ៉ាន់ដេត បានអញ្ជើញ'],
    ['keep ព.ស.', 'ព.ស.២៥៦៨ ត្រូវនឹងឆ្នាំ២០២៤'],
    ['keep eras abbreviated with ។', 'ឆ្នាំខាល ព។ស។ ២៥៦៦ និង គ។ស។ ២០២២'],
    ['end at ។ after an abbreviation', 'បានជូនដំណឹងដល់ គ.ស.ឌ.។ ‖លើសពីនេះ មានការងារ។'],
    ['keep an abbreviation in brackets', 'គណៈកម្មាធិការ (គ.ស.ឌ.) ប្រធានប្រជុំ'],
    ['keep a Khmer number mark', '១. ការទូទៅ'],
    ['keep a Khmer letter mark', 'ក. ការទូទៅ'],
    ['keep a Latin number mark', '1. ការទូទៅ'],
    ['keep a mark with a hyphen', '១- ការទូទៅ'],
    ['keep a legal reference', 'មាត្រា ២.- ក្រសួងទទួលបន្ទុក'],
    ['end at ។», closing quote kept', '«ខ្ញុំទៅ។» ‖ហើយគាត់ចេញ។'],
    ['end at ។ », the quote spaced', '« ខ្ញុំទៅ។ » ‖គាត់ចេញ។'],
    ['end at ”។', 'គាត់ថា “ខ្ញុំទៅ”។ ‖យើងនៅ'],
    ['do not end within a quotation', 'គាត់ថា «ខ្ញុំទៅ។ អ្នកនៅ» ហើយចេញ។ ‖ចប់'],
    ['do not end at ?» before more words', '«តើទៅណា?» គាត់សួរ។ ‖ទេ'],
    ['do not end within brackets', 'ការងារ (ដំបូង។ បន្ទាប់។) បានធ្វើ។ ‖ចប់'],
    ['end within a bracket that never closes', 'ការងារ (ដំបូង។ ‖បន្ទាប់។'],
    ['keep numbers', 'តម្លៃ ១.៥០០.០០០ រៀល ឬ ៣,៥ ឬ 1.5'],
    ['keep Latin abbreviations', 'លោក Mr. Smith នៅ U.S. Embassy ជាភ្ញៀវ'],
    ['keep an address with a question mark', 'មើល https://example.org/?id ឬ //? rcd ទៀត'],
    ['have closing terminators', 'ចប់។៕ ‖ថ្មី'],
    ['end after a note sign', 'បានសម្រេច។[1] ‖បន្ទាប់។\ufffc ‖ចប់'],
  ])('%s', (_what, marked) => cut(marked));

  test('leave zero-width spaces at their borders out', () => {
    expect(split('\u200bបានសម្រេច។\u200b ក្រសួង\u200b')).toEqual(['បានសម្រេច។', 'ក្រសួង']);
  });

  test('end at a line end, whatever stands there', () => {
    expect(split('ព្រះរាជាណាចក្រកម្ពុជា\r\nជាតិ សាសនា\u2028ព្រះមហាក្សត្រ')).toEqual([
      'ព្រះរាជាណាចក្រកម្ពុជា',
      'ជាតិ សាសនា',
      'ព្រះមហាក្សត្រ',
    ]);
  });

  test('are cut within a quotation of more than 400 characters', () => {
    const quoted = `«${'ការងារសំខាន់។ '.repeat(40)}»`;
    expect(split(quoted)).toHaveLength(40);
  });

  test('may have English sentences among them', () => {
    cut('សេចក្តីថ្លែង។ ‖The Ministry has decided so. ‖It will act on it. ‖បន្ទាប់មកទៀត។');
    cut('This whole line is English, e.g. by mistake. ‖Nobody has translated it.');
  });

  test('of a press release are cut as a reader would', () => {
    for (const paragraph of pressRelease) cut(paragraph);
  });
});

const pressRelease = [
  'ក្រសួងធនធានទឹក (ក.ធ.ទ.) មានកិត្តិយសសូមជម្រាបជូនថា វេទិកាថ្នាក់ជាតិលើកទី៤ ស្តីពី «ទឹកស្អាត៖ សិទ្ធិ និងកាតព្វកិច្ច» បានប្រព្រឹត្តទៅនៅថ្ងៃទី១៤-១៥ ខែកុម្ភៈ ឆ្នាំ២០២៥។ ‖វេទិកានេះមានអ្នកចូលរួមចំនួន ១.២៥០នាក់ មកពីស្ថាប័នចំនួន២៤។ ‖ក្នុងនោះ ស្ត្រីមានចំនួន៤៨,៥%។',
  'ឯ.ឧ. រដ្ឋមន្ត្រី បានមានប្រសាសន៍ថា «ទឹកជាជីវិត។ យើងត្រូវថែរក្សា។» ‖ឯកឧត្តមបានបន្តថា គម្រោងមានបី៖ (១) ស្ទឹង; (២) បឹង; និង (៣) អណ្តូង។ ‖ថវិកាសរុប ១៤៧,៩លានរៀល ត្រូវបានចំណាយលើប្រឡាយ ទំនប់ ស្ថានីយបូមទឹក ។ល។ នៅក្នុងខេត្តចំនួន៥។',
  'មាត្រា ៣.- ក្រសួង និងស្ថាប័នពាក់ព័ន្ធ ត្រូវអនុវត្តតាមតួនាទីរៀងៗខ្លួន។ ‖សេចក្តីសម្រេចនេះមានប្រសិទ្ធភាពចាប់ពីថ្ងៃចុះហត្ថលេខាតទៅ៕',
  'ថ្ងៃសុក្រ ១០រោច ខែចេត្រ ឆ្នាំរោង ឆស័ក ព.ស.២៥៦៧',
  'រាជធានីភ្នំពេញ ថ្ងៃទី៣ ខែឧសភា ឆ្នាំ២០២៤',
  'លេខ ៤៤ ស.ស.រ.ទ. ចុះថ្ងៃទី១ ខែមករា ឆ្នាំ២០២៥',
  'សូមសាធារណជនជ្រាបជាព័ត៌មាន ៕',
];
