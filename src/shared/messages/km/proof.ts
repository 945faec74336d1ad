interface Said {
  by: string;
  at: string;
}

const roles: Record<string, string> = {
  translator: 'អ្នកបកប្រែ',
  reviewer: 'អ្នកពិនិត្យ',
  supervisor: 'អ្នកទទួលបន្ទុក',
};

/** What a project's log proves, told to somebody who was not there. */
export const proof = {
  title: 'អ្វីដែលវាបញ្ជាក់',
  founder: (given: Said & { name: string; fingerprint: string }) =>
    `${given.name} (កូនសោ ${given.fingerprint}) បានបង្កើតគម្រោងនៅ ${given.at} ហើយជាអ្នកទទួលបន្ទុកដំបូង។`,
  member: (given: Said & { name: string; role: string; fingerprint: string }) =>
    `${given.name} (កូនសោ ${given.fingerprint}) ជា ឬធ្លាប់ជា${roles[given.role] ?? given.role} ដែល ${given.by} បានបញ្ចូលនៅ ${given.at}។`,
  ended: {
    revoked: (given: Said & { name: string; reason: string }) =>
      `${given.name} ត្រូវបាន ${given.by} ដកចេញនៅ ${given.at}៖ ${given.reason}`,
    replaced: (given: Said & { name: string; reason: string }) =>
      `កូនសោមួយរបស់ ${given.name} ត្រូវបាន ${given.by} ប្តូរនៅ ${given.at}៖ ${given.reason}`,
  },
  fourEyes: 'ភ្នែកបួន៖ គ្មាននរណាអនុម័តអ្វីដែលខ្លួនសរសេរទេ។',
  noFourEyes: 'ភ្នែកបួនត្រូវបានបិទ៖ មនុស្សអាចអនុម័តអ្វីដែលខ្លួនសរសេរ។',
  switchedOff: (given: Said & { reason: string }) => `${given.by} បានបិទភ្នែកបួននៅ ${given.at}៖ ${given.reason}`,
  switchedOn: (given: Said & { reason: string }) =>
    `${given.by} បានបើកភ្នែកបួនវិញនៅ ${given.at}៖ ${given.reason}`,
  waiver: (given: Said & { reason: string; rows: string | null }) =>
    `${given.by} អាចអនុម័តអត្ថបទរបស់ខ្លួនក្នុង${given.rows === null ? 'គ្រប់ជួរ' : `ជួរ ${given.rows || '(បាត់)'}`} កត់ត្រានៅ ${given.at}៖ ${given.reason}`,
  approvals: (given: { holding: number; rows: number }) =>
    `${given.holding} ក្នុងចំណោម ${given.rows} ជួរបានអនុម័តដូចដែលនៅពេលនេះ។`,
  approvedBy: (given: { by: string; rows: number }) => `${given.by} បានអនុម័ត ${given.rows} ជួរ។`,
  approvalVoid: {
    changed: (given: Said & { row: number }) =>
      `ជួរ ${given.row}៖ ការអនុម័តដោយ ${given.by} នៅ ${given.at} លែងមានសុពលភាព ព្រោះជួរត្រូវបានកែនៅពេលក្រោយ។`,
    'own-edit': (given: Said & { row: number }) =>
      `ជួរ ${given.row}៖ ការអនុម័តដោយ ${given.by} នៅ ${given.at} មិនរាប់ ព្រោះគាត់សរសេរអត្ថបទនោះខ្លួនឯង។`,
    'sent-back': (given: Said & { row: number }) =>
      `ជួរ ${given.row}៖ ការអនុម័តដោយ ${given.by} នៅ ${given.at} លែងរាប់ ព្រោះជួរត្រូវបានដាក់ស្ថានភាពផ្សេង។`,
  },
  neverSigned: 'ឯកសារមិនដែលត្រូវបានចុះហត្ថលេខាទទួលស្គាល់ទេ។',
  signed: (given: Said & { rows: number; document: string }) =>
    `${given.by} បានចុះហត្ថលេខាលើឯកសារ ${given.rows} ជួរនៅ ${given.at} (កូដ ${given.document}…)។`,
  signOffHolds: 'ហត្ថលេខានេះមានសុពលភាព៖ គ្មានអ្វីផ្លាស់ប្តូរក្រោយមកទេ។',
  signOffVoid: 'ហត្ថលេខានេះលែងមានសុពលភាពហើយ។',
  overtaken: 'អ្នកដែលមិនបានឃើញហត្ថលេខានេះ បានកែឯកសារ។',
  replaced: 'មានកំណែថ្មីនៃឯកសារចូលមក។',
  changedSince: (rows: string, _count: number) => `បានកែក្រោយមក៖ ជួរ ${rows}។`,
  goneSince: (count: number) => `ជួរដែលបានចុះហត្ថលេខា ${count} បានបាត់។`,
  reordered: 'ជួរឈរតាមលំដាប់ផ្សេង។',
  openSince: (rows: string, _count: number) => `លែងបានអនុម័ត៖ ជួរ ${rows}។`,
};
