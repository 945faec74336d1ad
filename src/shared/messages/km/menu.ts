import type { Messages } from '../messages.ts';

export const menu = {
  file: 'ឯកសារ',
  edit: 'កែសម្រួល',
  row: 'ជួរ',
  view: 'ទិដ្ឋភាព',
  help: 'ជំនួយ',
  cut: 'កាត់',
  copy: 'ចម្លង',
  paste: 'បិទភ្ជាប់',
  selectAll: 'ជ្រើសរើសទាំងអស់',
  zoomIn: 'ពង្រីក',
  zoomOut: 'បង្រួម',
  actualSize: 'ទំហំធម្មតា',
  fullScreen: 'ពេញអេក្រង់',
  quit: 'ចាកចេញពី Bokprae',
} satisfies Messages['menu'];
