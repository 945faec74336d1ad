import type { told as english } from '../en/told.ts';
import { type Named, named } from '../named.ts';
import { common } from './common.ts';
import { lqa } from './lqa.ts';

const said = (given: Named, name: string) => named(given, name, '');
const among = (table: Record<string, string>, key: string) => table[key] ?? key;
const rows = (given: Named) => (said(given, 'rows') === '' ? '' : ` ជួរ ${said(given, 'rows')}`);
const reason = (given: Named) => (said(given, 'reason') === '' ? '' : `៖ ${said(given, 'reason')}`);
const onSuggestion = (given: Named) => (said(given, 'suggestion') === '' ? '' : ' តាមសំណើ');

function error(given: Named): string {
  const severity = among(lqa.severities, said(given, 'severity'));
  return `កំហុស (${among(lqa.categories, said(given, 'category'))}, ${severity})`;
}

function commented(given: Named): string {
  if (said(given, 'category') !== '') return `កត់ត្រា${error(given)}${rows(given)}`;
  const answers = said(given, 'thread') !== said(given, 'comment');
  return `${answers ? 'ឆ្លើយមតិលើ' : 'ដាក់មតិលើ'}${rows(given)}`;
}

function resolved(given: Named): string {
  const outcome = said(given, 'outcome');
  const verb = { reopened: 'បើកមតិឡើងវិញ', declined: 'បដិសេធមតិ' }[outcome] ?? 'បិទមតិ';
  return `${verb}${rows(given)}${reason(given)}`;
}

function paired(given: Named): string {
  const cut = said(given, 'cut') === '' ? '' : ' កាត់អត្ថបទ';
  const joined = said(given, 'joined') === '' ? '' : ' ភ្ជាប់អត្ថបទ';
  return `ផ្គូផ្គងឡើងវិញ${rows(given)}${cut}${joined}`;
}

function revised(given: Named): string {
  const text = said(given, 'side') === 'source' ? 'អត្ថបទដើម' : 'ការបកប្រែ';
  return said(given, 'back') === ''
    ? `នាំកំណែថ្មីនៃ${text} «${said(given, 'document')}» ចូល`
    : `យកកំណែមុននៃ${text}មកវិញ`;
}

const onOff = (value: string | number) => (value === 'on' ? 'បើក' : 'បិទ');

function set(given: Named): string {
  const { fourEyes, passMark, propagate, checks, added, removed } = given;
  const parts = [
    fourEyes !== undefined && `${onOff(fourEyes)}ភ្នែកបួន${reason(given)}`,
    passMark !== undefined && (passMark === 'none' ? 'ដកពិន្ទុជាប់នៃគុណភាព' : `កំណត់ពិន្ទុជាប់នៃគុណភាពត្រឹម ${passMark}`),
    propagate !== undefined && `${onOff(propagate)}ការបំពេញប្រយោគដូចគ្នា`,
    checks !== undefined && 'កំណត់ការត្រួតពិនិត្យ និងកម្រិតធ្ងន់ធ្ងររបស់វា',
    added !== undefined && `បន្ថែមពាក្យក្នុងបញ្ជីគម្រោង៖ ${added}`,
    removed !== undefined && `ដកពាក្យចេញពីបញ្ជីគម្រោង៖ ${removed}`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(' ') : 'ប្តូរការកំណត់គម្រោង';
}

export const told: typeof english = {
  did: {
    found: (given) => `ចាប់ផ្តើមគម្រោង «${said(given, 'title')}»`,
    import: (given) =>
      `នាំចូល ${said(given, 'source')}${said(given, 'target') === '' ? '' : ` និង ${said(given, 'target')}`} ចំនួន ${said(given, 'count')} ជួរ`,
    revise: revised,
    edit: (given) => `សរសេរ${rows(given)}${onSuggestion(given)}`,
    correct: (given) => `កែអត្ថបទដើម${rows(given)}${reason(given)}`,
    insert: (given) => `បកប្រែ${rows(given)}${onSuggestion(given)}`,
    remove: (given) => `ដកការបកប្រែចេញពី${rows(given)}`,
    pair: paired,
    suggest: (given) => `ស្នើអត្ថបទផ្សេងសម្រាប់${rows(given)}`,
    decline: (given) => `បដិសេធសំណើសម្រាប់${rows(given)}${reason(given)}`,
    omit: (given) =>
      said(given, 'reason') === ''
        ? `ដកសញ្ញាថាម្ខាងទទេដោយចេតនា${rows(given)}`
        : `ដាក់សញ្ញាថាម្ខាងទទេដោយចេតនា${rows(given)}${reason(given)}`,
    state: (given) => `ដាក់${rows(given)} ជា៖ ${among(common.states, said(given, 'state'))}`,
    request: (given) => `ស្នើឱ្យកែ${rows(given)}${reason(given)}`,
    comment: commented,
    resolve: resolved,
    assign: (given) =>
      said(given, 'member') === ''
        ? `មិនចាត់មតិ${rows(given)} ឱ្យនរណា`
        : `ចាត់មតិ${rows(given)} ឱ្យ ${said(given, 'member')}`,
    classify: (given) =>
      said(given, 'category') === ''
        ? `ដកសញ្ញាកំហុសពីមតិ${rows(given)}`
        : `ដាក់សញ្ញាមតិ${rows(given)} ជា${error(given)}`,
    dismiss: (given) =>
      said(given, 'reason') === ''
        ? `ដកការលើកលែងការរកឃើញវិញ${rows(given)}`
        : `លើកលែងការរកឃើញ${rows(given)}${reason(given)}`,
    waive: (given) => `លើកលែងភ្នែកបួន${rows(given)}${reason(given)}`,
    sign: (given) => `ចុះហត្ថលេខាលើឯកសារ ${said(given, 'count')} ជួរ`,
    retract: () => 'ដកអ្វីមួយមកវិញ',
    rename: (given) => `ប្តូរឈ្មោះគម្រោងជា «${said(given, 'title')}»`,
    member: (given) => `តែងតាំង ${said(given, 'member')} ជា${among(common.roles, said(given, 'role'))}`,
    revoke: (given) => `ដក ${said(given, 'member')} ចេញពីគម្រោង${reason(given)}`,
    'replace-key': (given) => `ឱ្យកូនសោផ្សេងដល់ ${said(given, 'member')}${reason(given)}`,
    settings: set,
  },
  how: { undoes: 'មិនធ្វើវិញ', redoes: 'ធ្វើឡើងវិញ', withdraws: 'ដកមកវិញ' },
  withoutEffect: 'គ្មានប្រសិទ្ធភាព',
};
