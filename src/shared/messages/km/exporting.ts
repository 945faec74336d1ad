/** Writing the document that goes out. */
export const exporting = {
  title: 'នាំចេញ',
  preview: 'ឯកសារតាមដែលវានឹងចេញ',
  format: 'ទម្រង់',
  formats: { docx: 'Word', html: 'ទំព័របណ្តាញ', markdown: 'Markdown', text: 'អត្ថបទធម្មតា' },
  layout: 'ការរៀបចំ',
  layouts: { bilingual: 'ទាំងពីរ ទន្ទឹមគ្នា', target: 'តែសេចក្តីបកប្រែ' },
  names: 'ដាក់ឈ្មោះអ្នកបកប្រែ អ្នកពិនិត្យ និងអ្នកអនុម័ត',
  namesHint: 'មិនដាក់ក្នុងឯកសារផ្សព្វផ្សាយទេ លើកលែងតែអ្នកជ្រើស។ មតិ និងប្រវត្តិមិននាំចេញឡើយ។',
  contains: 'អ្វីដែលមានក្នុងនោះ',
  rows: (given: { rows: number; both: boolean }) =>
    given.both ? `${given.rows} ជួរ ខ្មែរទន្ទឹមអង់គ្លេស` : 'តែសេចក្តីបកប្រែ តាមកថាខណ្ឌនៃឯកសាររបស់វា',
  provenance: 'នៅចុងបញ្ចប់៖ «ការបកប្រែក្រៅផ្លូវការ» ស្ថានភាពអនុម័ត កំណែ កាលបរិច្ឆេទ និងស្នាមម្រាមដៃនៃឯកសារដើម',
  final: 'ចុងក្រោយ៖ គ្រប់ជួរបានអនុម័ត។',
  draft: 'សេចក្តីព្រាង',
  draftWhat: (open: number) => `${open} ជួរមិនទាន់អនុម័ត ដូច្នេះគ្រប់ទំព័រមានពាក្យ DRAFT ហើយនៅចុងបញ្ចប់ប្រាប់អ្វីដែលនៅសល់។`,
  openStates: {
    initial: (n: number) => `ថ្មី ${n}`,
    translated: (n: number) => `បានបកប្រែ ${n}`,
    reviewed: (n: number) => `បានពិនិត្យ ${n}`,
  },
  requested: (n: number) => `${n} ជួរត្រូវបានបញ្ជូនត្រឡប់`,
  goToApprove: 'មើលអ្វីដែលនៅសល់',
  pages: 'ទិដ្ឋភាពនេះបង្ហាញអត្ថបទ។ Word រៀបចំទំព័រដោយខ្លួនវា។',
  download: 'នាំចេញ',
  writing: 'កំពុងសរសេរ…',
  written: (name: string) => `បានសរសេរ ${name} ទៅក្នុងថតទាញយករបស់អ្នក។`,
};
