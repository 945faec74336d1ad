import type { RefusalReason } from '../../../core/review/refusal.ts';
import { type Named, named } from '../named.ts';

const refusalReasons = {
  'not-a-member': 'មិនមែនជាសមាជិក',
  'not-allowed': 'តួនាទីមិនអនុញ្ញាត',
  'own-edit': 'ជាការកែរបស់ខ្លួនឯង',
  'not-first': 'គម្រោងចាប់ផ្តើមតែម្តង',
  'already-imported': 'ឯកសារមានរួចហើយ',
  'no-such-row': 'ជួរនោះបាត់',
  'no-such-segment': 'អត្ថបទនោះបាត់',
  'no-such-thread': 'មតិនោះបាត់',
  'no-such-change': 'ជំហាននោះបាត់',
  'content-changed': 'ជួរបានផ្លាស់ប្តូរក្នុងពេលនោះ',
  'not-empty': 'ជួរមានការបកប្រែរួចហើយ',
  'not-translated': 'ជួរមិនទាន់មានការបកប្រែ',
  'two-sided': 'ជួរមានអត្ថបទទាំងសងខាង',
  'pairing-changed': 'ជួរត្រូវបានផ្គូផ្គងថ្មី',
  'segments-differ': 'ជាអត្ថបទផ្សេង',
  'bad-offset': 'ទីតាំងនៅក្រៅអត្ថបទ',
  'same-id': 'ឈ្មោះនោះប្រើរួចហើយ',
  answered: 'មានគេឆ្លើយរួចហើយ',
  'last-supervisor': 'គម្រោងត្រូវមានអ្នកទទួលបន្ទុកយ៉ាងតិចម្នាក់',
  'no-longer-a-member': 'អ្នកនេះត្រូវបានដកចេញពីគម្រោង',
  'key-replaced': 'កូនសោផ្សេងបានជំនួសកូនសោរបស់អ្នកនេះ',
  'no-such-member': 'អ្នកនោះមិនមែនជាសមាជិក',
  'key-known': 'កូនសោនោះជារបស់នរណាម្នាក់រួចហើយ',
  'not-all-approved': 'មិនទាន់អនុម័តគ្រប់ជួរ',
  'not-this-document': 'ឯកសារមានខ្លឹមសារផ្សេង',
  'not-this-version': 'មានកំណែផ្សេងនៃឯកសារចូលមករួចហើយ',
  'bad-range': 'ជួរអត្ថបទនៅក្រៅអត្ថបទ',
  locked: 'ជួរបានអនុម័តរួច ហើយត្រូវបានចាក់សោ',
  'no-such-suggestion': 'សំណើនោះបាត់',
} satisfies Record<RefusalReason, string>;

function why(given: Named): string {
  return (refusalReasons as Record<string, string>)[String(given['reason'])] ?? 'អ្នកនេះគ្មានសិទ្ធិ';
}

const doings: Record<string, string> = {
  member: 'វាបញ្ចូលសមាជិក ឬផ្តល់តួនាទី',
  revoke: 'វាដកសមាជិក',
  'replace-key': 'វាប្តូរកូនសោសមាជិក',
  state: 'វាដាក់ស្ថានភាពជួរ',
  sign: 'វាចុះហត្ថលេខាលើឯកសារ',
  waive: 'វាលើកលែងភ្នែកបួន',
  settings: 'វាកែការកំណត់គម្រោង',
};

function doing(given: Named): string {
  return doings[String(given['kind'])] ?? 'វាកែគម្រោង';
}

export const checking = {
  holds: 'អ្វីៗទាំងអស់ក្នុងឯកសារនេះត្រឹមត្រូវ។',
  holdsNot: 'មានអ្វីមួយក្នុងឯកសារនេះមិនត្រឹមត្រូវ។',
  changes: (n: number) => `បានពិនិត្យជំហានចំនួន ${n}។`,
  checks: {
    file: 'ឯកសារមានគ្រប់គ្រាន់',
    schema: 'តារាងជាតារាងដែល Bokprae បានបង្កើត',
    documents: 'ឯកសារដើមនៅដដែលដូចពេលនាំចូល',
    changes: 'ជំហាននីមួយៗអានបានដូចពេលសរសេរ',
    signatures: 'ជំហាននីមួយៗមានហត្ថលេខាអ្នកធ្វើ',
    order: 'គ្មានជំហានណាបាត់នៅចន្លោះឡើយ',
    members: 'គ្រប់គ្នាធ្វើអ្វីដែលខ្លួនមានសិទ្ធិ',
    'sign-off': 'ហត្ថលេខាទាំងអស់ជារបស់អ្វីដែលអ្នកចុះហត្ថលេខាបានឃើញ',
    evidence: 'វាបន្តពីគម្រោងចាស់ ដែលកំណត់ត្រារបស់វារក្សាទុកនៅក្នុង និងត្រឹមត្រូវ',
    tables: 'តារាងស្របនឹងជំហាន',
    tail: 'ជំហានចុងក្រោយជាអ្វីដែលបានឃើញនៅទីនេះលើកមុន',
  },
  leftOut: (n: number) => `${n} មិនបានប្រគល់មកជាមួយច្បាប់ចម្លងនេះទេ`,
  failed: {
    file: 'ឯកសារមិនដូចដែលគួរមាន',
    schema: 'តារាងមិនមែនជាតារាងដែល Bokprae បានបង្កើត',
    documents: 'ឯកសារដើមមិននៅដដែលដូចពេលនាំចូល',
    changes: 'ជំហានមួយអានមិនបានដូចពេលសរសេរ',
    signatures: 'ជំហានមួយគ្មានហត្ថលេខាអ្នកធ្វើ',
    order: 'លំដាប់នៃជំហានខូច',
    members: 'មាននរណាម្នាក់ធ្វើអ្វីដែលខ្លួនគ្មានសិទ្ធិ',
    'sign-off': 'ហត្ថលេខាមួយជារបស់អ្វីផ្សេង',
    evidence: 'កំណត់ត្រាចាស់ដែលវាបន្តពី មិនត្រឹមត្រូវ',
    tables: 'តារាងមិនស្របនឹងជំហាន',
    tail: 'ជំហានចុងក្រោយមិនមែនជាអ្វីដែលបានឃើញលើកមុន',
  },
  faults: {
    'cut-short': (given) => `មានតែ ${given['size']} បៃ ក្នុងចំណោម ${given['expected']}`,
    newer: (given) =>
      given['version'] === undefined
        ? `${changeOf(given)} ជាប្រភេទដែលកំណែនេះមិនស្គាល់៖ ${given['detail']}`
        : `ជាកំណែ ${given['version']} ឯ Bokprae នេះស្គាល់ត្រឹម ${given['known']}`,
    damaged: (given) => `មូលដ្ឋានទិន្នន័យប្រាប់ថា៖ ${named(given, 'detail', 'ខូច')}`,
    'no-database': () => 'មិនមែនជាមូលដ្ឋានទិន្នន័យ',
    'another-application': () => 'ជារបស់កម្មវិធីផ្សេង',
    'another-encoding': () => 'អត្ថបទប្រើការអ៊ិនកូដផ្សេង',
    'write-ahead-log': () => 'ស្ថិតក្នុងរបៀបសរសេរមុន ដែលគម្រោងមិនដែលប្រើ',
    'no-version': () => 'មិនប្រាប់កំណែ',
    unreadable: (given) => `អានមិនបាន (${named(given, 'code', 'មិនស្គាល់')})`,
    missing: (given) => `បាត់ ${thing(given)}`,
    extra: (given) => `${thing(given)} មិនគួរមាន`,
    altered: (given) =>
      given['table'] === undefined
        ? `${thing(given)} ត្រូវបានកែ`
        : `តារាង ${given['table']} ជួរ ${given['key']}៖ ${named(given, 'column', 'ជួរឈរ')} ត្រូវបានកែ`,
    'number-missing': (given) => `បាត់ជំហានលេខ ${named(given, 'detail', '?')}`,
    'not-canonical': (given) => `${changeOf(given)} មិនសរសេរដូចBokprae សរសេរ`,
    'wrong-id': (given) => `បៃរបស់ ${changeOf(given)} ត្រូវបានកែ៖ លេខសម្គាល់មិនត្រូវគ្នា`,
    malformed: (given) => `${changeOf(given)} មិនមានន័យ៖ ${named(given, 'detail', '')}`,
    'other-project': (given) => `${changeOf(given)} ជារបស់គម្រោងផ្សេង`,
    signature: (given) => `ហត្ថលេខារបស់ ${changeOf(given)} មិនមែនជារបស់អ្នកធ្វើ`,
    'no-beginning': () => 'ជំហានទីមួយមិនបានចាប់ផ្តើមគម្រោង',
    'second-beginning': (given) => `${changeOf(given)} ចាប់ផ្តើមគម្រោងម្តងទៀត`,
    'no-parents': (given) => `${changeOf(given)} មិនប្រាប់ថាបន្តពីអ្វី`,
    'parent-missing': (given) => `${changeOf(given)} បន្តពី ${short(given['detail'])} ដែលគ្មានក្នុងឯកសារ`,
    'before-its-parent': (given) => `${changeOf(given)} អះអាងថាចាស់ជាងអ្វីដែលខ្លួនបន្ត`,
    'from-the-future': (given) =>
      `${changeOf(given)} អះអាងពេលវេលាដែលមិនទាន់មកដល់៖ ${named(given, 'detail', '')}`,
    'without-right': (given) => `${changeOf(given)}៖ ${doing(given)} ប៉ុន្តែ${why(given)}។ វាគ្មានប្រសិទ្ធភាព`,
    'signed-something-else': (given) => `${changeOf(given)} ចុះហត្ថលេខាលើអ្វីដែលគម្រោងនេះមិនដែលមាន។ វាមិនរាប់`,
    'evidence-missing': () => 'វាមិនមានក្នុងឯកសារ ឬអានមិនបាន',
    'evidence-broken': () => 'ជំហានរបស់វាអានមិនបាន ឬមិនមានហត្ថលេខាត្រឹមត្រូវ',
    'evidence-other': () => 'វាជាកំណត់ត្រាផ្សេងពីដែលបានដាក់ឈ្មោះពេលគម្រោងចាប់ផ្តើម',
    'evidence-texts': () => 'គម្រោងមិនបានចាប់ផ្តើមដោយអត្ថបទដែលវាបញ្ចប់',
    'missing-row': (given) => `តារាង ${given['table']} ខ្វះ ${named(given, 'key', 'ជួរមួយ')}`,
    'extra-row': (given) => `តារាង ${given['table']} មាន ${named(given, 'key', 'ជួរមួយ')} លើស`,
    'change-missing': (given) => `ជំហាន ${short(given['change'])} ធ្លាប់មាននៅទីនេះ ហើយបាត់ទៅហើយ`,
  } as Record<string, (given: Named) => string>,
  refusals: (n: number) => `ជំហានចំនួន ${n} ត្រូវបានកត់ត្រា តែគ្មានប្រសិទ្ធភាព៖`,
  refusal: (given: { by: string; reason: string }) => `${given.by}៖ ${given.reason}`,
  refusalReasons,
  unprovableTitle: 'អ្វីដែលគ្មានការពិនិត្យណាបញ្ជាក់បាន',
  unprovable: {
    tail: 'ថាគ្មានជំហានក្រោយៗត្រូវបានដកចេញ ដរាបណាគ្មានអ្នកផ្សេងបានឃើញ។',
    time: 'ថានាឡិកាត្រឹមត្រូវ៖ ជំហាននីមួយៗប្រើម៉ោងនៃកុំព្យូទ័ររបស់អ្នកធ្វើ។',
    name: 'ថាអ្នកណានៅពីក្រោយសោ៖ ចូរប្រៀបធៀបស្នាមម្រាមដៃជាមួយអ្នកនោះ។',
  },
};

function changeOf(given: Named): string {
  return `ជំហាន ${named(given, 'seq', '?')} (${short(given['change'])}) ដោយ ${named(given, 'by', 'អ្នកមិនស្គាល់')}`;
}

function short(hash: string | number | undefined): string {
  return String(hash ?? '?').slice(0, 12);
}

function thing(given: Named): string {
  return given['document'] === undefined
    ? `${named(given, 'type', 'វត្ថុ')} ${named(given, 'name', '?')}`
    : `«${given['document']}»`;
}
