import type { ProblemCode } from '../../problem.ts';
import { type Named, named, timeNamed } from '../named.ts';
import { common } from './common.ts';

/** What could not be done, where, and what to do about it. */
export const problems: Record<ProblemCode, (given: Named) => string> = {
  'document-empty': (given) => `${named(given, 'file', 'ឯកសារនេះ')} ទទេ។ សូមជ្រើសឯកសារដែលមានអត្ថបទ។`,
  'document-too-large': (given) =>
    `${named(given, 'file', 'ឯកសារនេះ')} ធំពេក (កម្រិតអតិបរមា ${named(given, 'limit', '50')} MB)។ សូមបំបែកវាជាផ្នែកៗ ហើយបង្កើតគម្រោងមួយសម្រាប់ផ្នែកនីមួយៗ។`,
  'document-binary': (given) =>
    `${named(given, 'file', 'ឯកសារនេះ')} មិនមែនជាអត្ថបទទេ។ សូមជ្រើសឯកសារ Word (.docx) Markdown ឬអត្ថបទធម្មតា។`,
  'document-encoding': (given) =>
    `មិនអាចអានតួអក្សរក្នុង ${named(given, 'file', 'ឯកសារនេះ')} បានទេ${at(given)}។ សូមរក្សាទុកវាជា UTF-8 រួចជ្រើសម្តងទៀត។`,
  'document-not-docx': (given) =>
    `${named(given, 'file', 'ឯកសារនេះ')} មានឈ្មោះបញ្ចប់ដោយ .docx ប៉ុន្តែមិនមែនជាឯកសារ Word ទេ។ សូមបើកវាក្នុង Word ឬ LibreOffice ហើយរក្សាទុកម្តងទៀតជា .docx។`,
  'document-old-doc': (given) =>
    `${named(given, 'file', 'ឯកសារនេះ')} ជាទម្រង់ Word ចាស់។ សូមបើកវាក្នុង Word ឬ LibreOffice ហើយរក្សាទុកជា .docx។`,
  'document-pdf': (given) =>
    `${named(given, 'file', 'ឯកសារនេះ')} ជា PDF ដែល Bokprae មិនទាន់អានបាន។ សូមជ្រើសឯកសារដើមដែលបានប្រើបង្កើត PDF នេះ។`,
  'document-encrypted': (given) =>
    `${named(given, 'file', 'ឯកសារនេះ')} ការពារដោយពាក្យសម្ងាត់។ សូមដោះពាក្យសម្ងាត់ រួចជ្រើសម្តងទៀត។`,
  'document-damaged': (given) =>
    `${named(given, 'file', 'ឯកសារនេះ')} ខូច${at(given)}។ សូមបើកវាក្នុងកម្មវិធីដើម ហើយរក្សាទុកម្តងទៀត។`,
  'document-bomb': (given) =>
    `${named(given, 'file', 'ឯកសារនេះ')} ពេលពន្លាមានទំហំធំហួសឯកសារធម្មតា ដូច្នេះមិនបានបើកទេ។ សូមរក្សាទុកវាម្តងទៀតពី Word ឬ LibreOffice។`,
  'document-no-text': (given) =>
    `${named(given, 'file', 'ឯកសារនេះ')} គ្មានអត្ថបទដែលអាចបកប្រែបានទេ។ បើវាជារូបភាពនៃទំព័រ ត្រូវវាយអត្ថបទជាមុនសិន។`,
  'document-unknown-format': (given) =>
    `${named(given, 'file', 'ឯកសារនេះ')} ជាប្រភេទដែល Bokprae មិនអាន។ សូមជ្រើសឯកសារ Word (.docx) Markdown ឬអត្ថបទធម្មតា។`,
  'document-nested-too-deep': (given) =>
    `${named(given, 'file', 'ឯកសារនេះ')} មានបញ្ជី ឬតារាងត្រួតគ្នាជ្រៅពេក${at(given)}។ សូមធ្វើឱ្យវាសាមញ្ញជាងនេះ។`,
  'documents-same-language': (given) =>
    `ឯកសារទាំងពីរហាក់ដូចជាភាសា${languageOf(given, 'តែមួយ')}។ សូមជ្រើសអត្ថបទខ្មែរសម្រាប់ម្ខាង និងអង់គ្លេសសម្រាប់ម្ខាងទៀត ឬប្តូរភាសា។`,
  'documents-same-file': (given) =>
    `${named(given, 'file', 'ឯកសារតែមួយ')} ត្រូវបានជ្រើសសម្រាប់ទាំងសងខាង។ សូមជ្រើសអត្ថបទផ្សេងសម្រាប់ម្ខាង។`,

  'file-missing': (given) =>
    `${named(given, 'file', 'ឯកសារនេះ')} លែងមាននៅទីនោះហើយ។ វាអាចត្រូវបានប្តូរទីតាំង ឬដំបងផ្ទុកទិន្នន័យមិនបានដោត។`,
  'file-exists': (given) => `មាន ${named(given, 'file', 'ឯកសារឈ្មោះនេះ')} រួចហើយ។ សូមជ្រើសឈ្មោះផ្សេង។`,
  'file-not-a-project': (given) =>
    `${named(given, 'file', 'ឯកសារនេះ')} មិនមែនជាគម្រោង Bokprae ទេ។ សូមជ្រើសឯកសារដែលបញ្ចប់ដោយ .bokprae។`,
  'file-cut-short': (given) => `${named(given, 'file', 'ឯកសារគម្រោង')} បាត់មួយផ្នែក។ សូមចម្លងវាម្តងទៀតពីប្រភពដើម។`,
  'file-newer': (given) =>
    `${named(given, 'file', 'គម្រោងនេះ')} បង្កើតដោយ Bokprae កំណែថ្មីជាង។ សូមដំឡើងកំណែនោះដើម្បីបើកវា។`,
  'file-newer-change': (given) =>
    `${named(given, 'file', 'គម្រោងនេះ')} មានការកែប្រែដែលធ្វើដោយ Bokprae កំណែថ្មីជាង ដូច្នេះនៅទីនេះអាចអានបានតែប៉ុណ្ណោះ។ សូមដំឡើងកំណែនោះដើម្បីបន្តធ្វើការ។`,
  'file-untrusted-schema': (given) =>
    `${named(given, 'file', 'ឯកសារគម្រោង')} មានតារាងដែល Bokprae មិនបានបង្កើត${detail(given)}។ មិនបានបើកទេ។ សូមសុំច្បាប់ចម្លងផ្សេងពីអ្នកផ្ញើ។`,
  'file-older': (given) =>
    `${named(given, 'file', 'ឯកសារគម្រោង')} ខ្វះជំហានចុងក្រោយដែលបានធ្វើលើកុំព្យូទ័រនេះ៖ វាជាច្បាប់ចម្លងចាស់ ឬចុងត្រូវបានកាត់ចេញ។ សូមបើកឯកសារថ្មីជាង ឬបន្តជាមួយឯកសារនេះ ប្រសិនបើឯកសារថ្មីបាត់។`,
  'file-does-not-hold': (given) =>
    `${named(given, 'file', 'ឯកសារគម្រោង')} ត្រូវបានកែប្រែក្រៅ Bokprae${detail(given)}។ មិនបានបើកសម្រាប់កែទេ។ សូមសុំច្បាប់ចម្លងផ្សេង ឬយកពីច្បាប់បម្រុងរបស់អ្នក។`,
  'file-locked': (given) =>
    `${named(given, 'who', 'អ្នកផ្សេង')} កំពុងកែ ${named(given, 'file', 'គម្រោងនេះ')}${since(given)}។ អ្នកអាចអានវាបានក្នុងពេលនេះ។`,
  'file-lock-lost': (given) =>
    `${named(given, 'who', 'អ្នកផ្សេង')} បានបន្តកែ ${named(given, 'file', 'គម្រោងនេះ')} ជំនួស។ ឥឡូវនៅទីនេះអាចអានបានតែប៉ុណ្ណោះ។ សូមបើកវាម្តងទៀតពេលគេរួចរាល់។`,
  'file-from-elsewhere': (given) =>
    `${named(given, 'file', 'គម្រោងនេះ')} មកពីកន្លែងផ្សេង។ វាត្រូវបានផ្ទៀងផ្ទាត់ម្តងមួយជំហានៗ ហើយអ្វីៗទាំងអស់ត្រឹមត្រូវ។`,
  'file-closed-unexpectedly': (given) =>
    `លើកមុន ${named(given, 'file', 'គម្រោងនេះ')} មិនបានបិទត្រឹមត្រូវទេ។ អ្វីដែលបានរក្សាទុកនៅទីនេះទាំងអស់។`,
  'home-damaged': (given) =>
    `ការកំណត់ និងបញ្ជីគម្រោងថ្មីៗរបស់អ្នកបានខូច ហើយចាប់ផ្តើមសារជាថ្មី។ ឯកសារចាស់រក្សាទុកជា ${named(given, 'file', 'ច្បាប់ចម្លង')}។ ឯកសារគម្រោងមិនប៉ះពាល់ទេ។`,
  'folder-missing': (given) =>
    `គ្មានថត ${named(given, 'folder', named(given, 'file', 'នេះ'))} ទេ។ សូមជ្រើសថតផ្សេង។`,
  'folder-read-only': (given) =>
    `មិនអាចសរសេរក្នុងថត ${named(given, 'folder', named(given, 'file', 'នេះ'))} បានទេ។ សូមជ្រើសថតផ្សេង។`,
  'file-read-only': (given) =>
    `មិនអាចសរសេរលើ ${named(given, 'file', 'ឯកសារនេះ')} បានទេ អានបានតែប៉ុណ្ណោះ។ សូមចម្លងវាទៅថតរបស់អ្នកដើម្បីកែ។`,
  'disk-full': (given) =>
    `ថាសពេញហើយ៖ មិនអាចសរសេរ ${named(given, 'file', 'ឯកសារនេះ')} បានទេ។ សូមសម្អាតទំហំខ្លះ រួចព្យាយាមម្តងទៀត។ អ្វីដែលបានរក្សាទុកមិនបាត់ទេ។`,
  'disk-error': (given) =>
    `មិនអាចអាន ឬសរសេរ ${named(given, 'file', 'ឯកសារនេះ')} បានទេ${detail(given)}។ សូមពិនិត្យថាស ដំបងផ្ទុកទិន្នន័យ ឬថតរួម រួចព្យាយាមម្តងទៀត។`,
  'name-unusable': (given) =>
    `«${named(given, 'name', named(given, 'file', ''))}» មិនអាចជាឈ្មោះឯកសារបានទេ។ សូមកុំប្រើ / \\ : * ? " < > | និងសញ្ញាចុចនៅចុងបញ្ចប់។`,

  'no-identity': () => 'Bokprae មិនទាន់ស្គាល់ឈ្មោះរបស់អ្នកទេ។ សូមសរសេរឈ្មោះជាមុនសិន។',
  'identity-damaged': (given) =>
    `មិនអាចអានកូនសោរបស់អ្នកបានទេ${detail(given)}។ សូមយកឯកសារមកវិញពីច្បាប់បម្រុង ឬផ្លាស់វាចេញដើម្បីចាប់ផ្តើមជាមួយកូនសោថ្មី។`,
  'not-a-member': () => 'អ្នកមិនមែនជាសមាជិកនៃគម្រោងនេះទេ។ អ្នកទទួលបន្ទុកគម្រោងអាចបន្ថែមអ្នកបាន។ ពេលនេះអ្នកអាចអានបាន។',
  'not-allowed': (given) =>
    `តួនាទីរបស់អ្នក (${named(given, 'role', 'ក្នុងគម្រោងនេះ')}) មិនអាចធ្វើដូច្នេះបានទេ។ អ្នកទទួលបន្ទុកគម្រោងអាចធ្វើបាន។`,
  'own-edit': () => 'អ្នកជាអ្នកកែជួរនេះចុងក្រោយ ដូច្នេះគួរឱ្យអ្នកផ្សេងអនុម័ត។ បើធ្វើការតែម្នាក់ឯង សូមកត់ត្រាមូលហេតុម្តង។',

  'read-only': () => 'គម្រោងនេះបើកសម្រាប់អានតែប៉ុណ្ណោះ។ សូមបិទវានៅកន្លែងដែលកំពុងកែ រួចបើកម្តងទៀត។',
  'no-such-project': () => 'គម្រោងនេះលែងបើកហើយ។ សូមបើកវាម្តងទៀតពីទំព័រដើម។',
  'no-such-row': () => 'លែងមានជួរនេះហើយ ព្រោះជួរត្រូវបានភ្ជាប់ ឬបំបែក។ សូមជ្រើសវាក្នុងបញ្ជី។',
  'no-such-segment': () => 'លែងមានអត្ថបទនេះហើយ ព្រោះជួរត្រូវបានភ្ជាប់ ឬបំបែក។ សូមជ្រើសវាក្នុងបញ្ជី។',
  'no-such-thread': () => 'លែងមានមតិនេះហើយ។',
  'changed-meanwhile': () => 'ជួរនេះបានផ្លាស់ប្តូរក្នុងពេលនោះ។ សូមមើលវាដូចដែលនៅពេលនេះ រួចព្យាយាមម្តងទៀត។',
  'nothing-to-undo': () => 'គ្មានអ្វីរបស់អ្នកដែលអាចមិនធ្វើវិញបានទៀតទេ។',
  'nothing-to-redo': () => 'គ្មានអ្វីដែលត្រូវធ្វើឡើងវិញទេ។',
  'undo-overtaken': () => 'លែងអាចមិនធ្វើវិញបានហើយ ព្រោះការងារក្រោយៗផ្អែកលើវា។ សូមកែដោយដៃ។',
  'nothing-to-merge': () => 'គ្មានជួរបន្ទាប់ដើម្បីភ្ជាប់ជាមួយទេ។',
  'cannot-split-here': () => 'មិនអាចបំបែកជួរត្រង់នេះបានទេ។ សូមដាក់ទស្សន៍ទ្រនិចនៅចន្លោះពាក្យពីរ។',
  'cannot-move-there': () => 'មិនអាចរំកិលអត្ថបទទៅទីនោះបានទេ៖ គ្មានជួរ ឬជួរនោះនឹងទទេ។',
  'not-empty': () => 'ជួរនេះមានសេចក្តីបកប្រែរួចហើយ។ សូមមើលវាដូចដែលនៅពេលនេះ។',
  'empty-translation': () => 'មិនទាន់មានសេចក្តីបកប្រែសម្រាប់ពិនិត្យ ឬអនុម័តទេ។ សូមសរសេរជាមុនសិន។',
  'nothing-found': (given) => `រកមិនឃើញ «${named(given, 'find', '')}» ទេ។`,
  'open-conflict': () => 'មនុស្សពីរនាក់បានសរសេរអត្ថបទខុសគ្នានៅទីនេះ។ សូមជ្រើសយកមួយជាមុនសិន។',
  'export-draft-only': (given) =>
    `មាន ${named(given, 'open', '')} ជួរមិនទាន់អនុម័ត ដូច្នេះអាចនាំចេញជាសេចក្តីព្រាងតែប៉ុណ្ណោះ។ សូមអនុម័តវាជាមុនសិន។`,

  'bad-request': (given) => `មិនយល់ការស្នើនេះទេ${detail(given)}។ សូមរាយការណ៍ ព្រមទាំងប្រាប់អ្វីដែលអ្នកបានធ្វើ។`,
  'not-let-in': () => 'ផ្ទាំងនេះលែងមានសិទ្ធិចូលហើយ។ សូមចាប់ផ្តើម Bokprae ម្តងទៀត ហើយប្រើផ្ទាំងដែលវាបើក។',
  'backend-gone': () =>
    'កម្មវិធីដែលនៅពីក្រោយផ្ទាំងនេះមិនឆ្លើយតប។ អ្វីដែលបានរក្សាទុកនៅមានសុវត្ថិភាព។ បើនៅតែដដែល សូមចាប់ផ្តើម Bokprae ម្តងទៀត។',
  unexpected: (given) =>
    `មានរឿងមិនរំពឹងទុកកើតឡើង${detail(given)}។ អ្វីដែលបានរក្សាទុកនៅមានសុវត្ថិភាព។ សូមរាយការណ៍ ព្រមទាំងប្រាប់អ្វីដែលអ្នកបានធ្វើ។`,
};

function at(given: Named): string {
  const line = named(given, 'line', '');
  const part = named(given, 'part', '');
  const places = [line && `បន្ទាត់ ${line}`, part, named(given, 'detail', '')].filter(Boolean);
  return places.length > 0 ? ` (${places.join(' ')})` : '';
}

function detail(given: Named): string {
  const what = named(given, 'detail', '');
  return what ? ` (${what})` : '';
}

function since(given: Named): string {
  const when = timeNamed(given, 'since', 'km');
  return when ? ` តាំងពី ${when}` : '';
}

function languageOf(given: Named, otherwise: string): string {
  const language = named(given, 'language', '');
  return common.languageNames[language] ?? (language || otherwise);
}
