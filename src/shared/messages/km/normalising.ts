import type { normalising as english } from '../en/normalising.ts';

/** Putting characters in their normal form, in Khmer. */
export const normalising: typeof english = {
  open: 'ធ្វើឱ្យតួអក្សរមានទម្រង់ត្រឹមត្រូវ…',
  title: 'ធ្វើឱ្យតួអក្សរមានទម្រង់ត្រឹមត្រូវ',
  what: 'ពាក្យនៅដដែល; មានតែរបៀបសរសេរតួអក្សរប៉ុណ្ណោះដែលផ្លាស់ប្តូរ។ អ្វីដែលមិនបានជ្រើស មិនផ្លាស់ប្តូរទេ។',
  side: 'ក្នុងអត្ថបទណា',
  sides: { target: 'សេចក្តីបកប្រែ', source: 'ច្បាប់ដើម' },
  sourceHint: 'ការកែច្បាប់ដើមត្រូវបានកត់ត្រាក្នុងប្រវត្តិ។',
  kinds: {
    outdated: 'សញ្ញាខ្មែរដែល Unicode លែងឱ្យប្រើ',
    invisible: 'តួអក្សរមើលមិនឃើញ',
    composition: 'អក្សរ និងសញ្ញាក្នុងតួតែមួយ',
    order: 'លំដាប់ស្រៈ និងសញ្ញាខ្មែរ',
    digits: 'លេខខ្មែរ និងលេខឡាតាំងលាយគ្នា',
    spaces: 'ដកឃ្លាលើស និងដកឃ្លានៅចុងអត្ថបទ',
  },
  wanted: 'អ្វីដែលត្រូវកែ',
  none: 'អ្វីៗនៅទីនេះត្រឹមត្រូវហើយ។',
  all: (n) => `ជ្រើសទាំងអស់ (អត្ថបទ ${n.toLocaleString('en')})`,
  row: (number) => `កែជួរទី ${number}`,
  apply: (n) => `កែអត្ថបទ ${n.toLocaleString('en')}`,
  done: (n) => `បានកែអត្ថបទ ${n.toLocaleString('en')}`,
};
