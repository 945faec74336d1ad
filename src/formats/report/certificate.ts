import { escapeHtml } from '../html/html-content.ts';
import { type Printing, writePage } from '../html/write-page.ts';
import type { Bilingual } from '../provenance-lines.ts';
import { reportCss } from './report-css.ts';
import { inBoth } from './write-report-html.ts';

/** Rows that one person approved on one day. */
export interface Approvals {
  by: string;
  /** "2026-03-12 19:37–20:05 UTC". */
  when: string;
  /** "1–12, 14". */
  rows: string;
  count: number;
  /** Why one of their sides is empty on purpose, where saying so was what approved them. */
  leftOut: string | null;
}

/** Rows that are not approved, and why. */
export interface OpenRows {
  why: Bilingual;
  rows: string;
  count: number;
}

export interface CertifiedSignOff {
  by: string;
  when: string;
  document: string;
  /** It holds; texts changed since; only approvals were lost since; or it was signed off anew. */
  state: 'holds' | 'changed' | 'reopened' | 'replaced';
}

/** Who approved what and when, and what is open. */
export interface Certificate {
  title: string;
  isComplete: boolean;
  /** Rows that say something. */
  rows: number;
  approved: number;
  day: string;
  documents: { side: Bilingual; name: string; sha256: string }[];
  /** SHA-256 of all texts and their pairing as they are now, and of the last changes of the log. */
  documentHash: string;
  heads: string[];
  changes: number;
  approvals: Approvals[];
  open: OpenRows[];
  signOffs: CertifiedSignOff[];
  /** `rows` is null where it holds for the whole project, and empty where its rows are gone. */
  waivers: { by: string; when: string; reason: string; rows: string | null }[];
  switches: { by: string; when: string; on: boolean; reason: string }[];
  fourEyes: boolean;
  people: {
    name: string;
    role: Bilingual;
    fingerprint: string;
    ended: { how: 'revoked' | 'replaced'; when: string } | null;
  }[];
  app: string;
}

const words = {
  title: { en: 'Certificate of review', km: 'វិញ្ញាបនបត្រនៃការពិនិត្យ' },
  complete: { en: 'Every row is approved.', km: 'ជួរទាំងអស់ត្រូវបានអនុម័ត។' },
  incomplete: { en: 'Not complete', km: 'មិនទាន់ចប់' },
  documents: { en: 'What was reviewed', km: 'អ្វីដែលបានពិនិត្យ' },
  approvals: { en: 'Who approved what and when', km: 'នរណាអនុម័តអ្វី និងនៅពេលណា' },
  signOffs: { en: 'Sign-off', km: 'ហត្ថលេខា' },
  people: { en: 'People and their keys', km: 'បុគ្គល និងកូនសោ' },
  waivers: { en: 'Exceptions', km: 'ករណីលើកលែង' },
  open: { en: 'What is not approved', km: 'អ្វីដែលមិនទាន់អនុម័ត' },
  leftOut: { en: 'one side empty on purpose', km: 'ទុកម្ខាងឱ្យទទេដោយចេតនា' },
  fourEyesOn: { en: 'four eyes switched on', km: 'បើកគោលការណ៍ភ្នែកបួន' },
  fourEyesSwitchedOff: { en: 'four eyes switched off', km: 'បិទគោលការណ៍ភ្នែកបួន' },
  waived: { en: 'may approve their own texts', km: 'អាចអនុម័តអត្ថបទរបស់ខ្លួន' },
  inRows: { en: 'in rows', km: 'ក្នុងជួរ' },
  inRowsGone: { en: 'in rows that are gone', km: 'ក្នុងជួរដែលលែងមាន' },
  revoked: { en: 'removed', km: 'ត្រូវបានដកចេញ' },
  replaced: { en: 'uses another key since', km: 'ប្រើកូនសោផ្សេងតាំងពី' },
  fourEyesOff: {
    en: 'People may approve what they wrote themselves.',
    km: 'អ្នកសរសេរអាចអនុម័តអត្ថបទដែលខ្លួនសរសេរ។',
  },
  none: { en: 'None', km: 'គ្មាន' },
  proof: {
    en: 'Every approval is signed with its author’s key and bound to the very texts; bokprae verify checks them in the project file. What cannot be proven: the true time, and who really holds a key.',
    km: 'ការអនុម័តនីមួយៗត្រូវបានចុះហត្ថលេខាដោយកូនសោរបស់អ្នកអនុម័ត ហើយជាប់នឹងអត្ថបទនោះឯង។ bokprae verify ពិនិត្យវាក្នុងឯកសារគម្រោង។ អ្វីដែលមិនអាចបញ្ជាក់បាន៖ ពេលវេលាពិត និងអ្នកកាន់កូនសោពិតប្រាកដ។',
  },
};

const signOffStates: Record<CertifiedSignOff['state'], Bilingual> = {
  holds: { en: 'holds', km: 'នៅមានសុពលភាព' },
  changed: { en: 'void: the document was changed since', km: 'អស់សុពលភាព៖ ឯកសារត្រូវបានកែក្រោយមក' },
  reopened: { en: 'void: not all rows are approved any more', km: 'អស់សុពលភាព៖ ជួរខ្លះលែងត្រូវបានអនុម័ត' },
  replaced: { en: 'signed off anew since', km: 'បានចុះហត្ថលេខាជាថ្មីក្រោយមក' },
};

const row = (label: string, value: string) => `<tr><th scope="row">${label}</th><td>${value}</td></tr>`;
const hash = (value: string) => `<span class="hash">${escapeHtml(value)}</span>`;
const facts = (rows: string[]) => `<table class="facts"><tbody>${rows.join('\n')}</tbody></table>`;
const none = `<p>${inBoth(words.none)}</p>`;

const lines = (parts: readonly string[]) => parts.filter((part) => part !== '').join('<br>');
const soft = (html: string) => `<span class="soft">${html}</span>`;
const signed = (by: string, when: string) => lines([escapeHtml(by), escapeHtml(when)]);

function approvalRow({ by, when, rows, count, leftOut }: Approvals): string {
  const why = leftOut === null ? '' : soft(`${inBoth(words.leftOut)}: ${escapeHtml(leftOut)}`);
  return row(signed(by, when), lines([`${count}: ${escapeHtml(rows)}`, why]));
}

/** Whoever may approve their own texts, and why. */
function exceptions({ fourEyes, switches, waivers }: Certificate): string[] {
  return [
    ...(fourEyes ? [] : [`<p>${inBoth(words.fourEyesOff)}</p>`]),
    ...switches.map(({ by, when, on, reason }) => {
      const what = inBoth(on ? words.fourEyesOn : words.fourEyesSwitchedOff);
      return `<p>${escapeHtml(`${by}, ${when}`)}, ${what}: ${escapeHtml(reason)}</p>`;
    }),
    ...waivers.map(({ by, when, reason, rows }) => {
      const where =
        rows === null ? '' : rows === '' ? inBoth(words.inRowsGone) : `${inBoth(words.inRows)} ${rows}`;
      const what = [inBoth(words.waived), where].filter(Boolean).join(', ');
      return `<p>${escapeHtml(`${by}, ${when}`)}, ${what}: ${escapeHtml(reason)}</p>`;
    }),
  ];
}

function personRow({ name, role, fingerprint, ended }: Certificate['people'][number]): string {
  const end = ended && `${inBoth(words[ended.how])}, ${escapeHtml(ended.when)}`;
  return row(lines([escapeHtml(name), inBoth(role)]), lines([hash(fingerprint), end ? soft(end) : '']));
}

/** Body of a certificate, with the style sheet that it asks for. */
export function certificateParts(certificate: Certificate): { css: string; body: string } {
  const { documents, approvals, open, signOffs, people } = certificate;
  const state = certificate.isComplete
    ? inBoth(words.complete)
    : `${inBoth(words.incomplete)}: ${certificate.approved} / ${certificate.rows}`;
  const excepted = exceptions(certificate);
  const body = `<article class="report" lang="en">
<p class="soft">${inBoth(words.title)}</p><h1>${escapeHtml(certificate.title)}</h1><p><b>${state}</b></p>
<h2>${inBoth(words.documents)}</h2>
${facts([
  ...documents.map(({ side, name, sha256 }) => row(inBoth(side), lines([escapeHtml(name), hash(sha256)]))),
  row(
    inBoth({ en: 'All texts and their pairing, SHA-256', km: 'អត្ថបទទាំងអស់ និងការផ្គូផ្គង SHA-256' }),
    hash(certificate.documentHash),
  ),
  row(
    inBoth({ en: 'Change log: changes, and the last of them', km: 'កំណត់ហេតុ៖ ចំនួនការកែប្រែ និងចុងក្រោយ' }),
    lines([String(certificate.changes), ...certificate.heads.map(hash)]),
  ),
])}
<h2>${inBoth(words.approvals)}</h2>
${approvals.length === 0 ? none : facts(approvals.map(approvalRow))}
${open.length === 0 ? '' : `<h2>${inBoth(words.open)}</h2>\n${facts(open.map(({ why, rows, count }) => row(inBoth(why), `${count}: ${escapeHtml(rows)}`)))}`}
<h2>${inBoth(words.signOffs)}</h2>
${signOffs.length === 0 ? none : facts(signOffs.map(({ by, when, document, state }) => row(signed(by, when), lines([inBoth(signOffStates[state]), hash(document)]))))}
<h2>${inBoth(words.waivers)}</h2>
${excepted.length === 0 ? none : excepted.join('\n')}
<h2>${inBoth(words.people)}</h2>
${facts(people.map(personRow))}
<p class="soft" lang="en">${escapeHtml(words.proof.en)}</p><p class="soft" lang="km">${escapeHtml(words.proof.km)}</p>
<p class="soft">${escapeHtml(`${certificate.day} · ${certificate.app}`)}</p></article>`;
  return { css: reportCss, body };
}

/** A certificate as one HTML file. */
export function writeCertificate(certificate: Certificate, printing: Printing = {}): string {
  const head = `${words.title.en} · ${words.title.km}`;
  const page = {
    title: `${certificate.title} — ${words.title.en}`,
    language: 'en',
    head,
    isDraft: !certificate.isComplete,
  };
  return writePage({ ...page, ...certificateParts(certificate) }, printing);
}
