import { escapeHtml } from '../html/html-content.ts';
import { type Printing, writePage } from '../html/write-page.ts';
import type { Bilingual } from '../provenance-lines.ts';
import { reportCss } from './report-css.ts';
import { inBoth } from './write-report-html.ts';

/** Rows that one person approved on one day. */
export interface Approvals {
  by: string;
  day: string;
  /** "1–12, 14". */
  rows: string;
  count: number;
}

/** Who approved what and when. */
export interface Certificate {
  title: string;
  isComplete: boolean;
  rows: number;
  approved: number;
  day: string;
  documents: { side: Bilingual; name: string; sha256: string }[];
  /** SHA-256 of all texts and their pairing as they are now, and of the last changes of the log. */
  documentHash: string;
  heads: string[];
  changes: number;
  approvals: Approvals[];
  signOffs: { by: string; day: string; document: string; holds: boolean }[];
  waivers: { by: string; day: string; reason: string }[];
  fourEyes: boolean;
  people: { name: string; role: Bilingual; fingerprint: string }[];
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
  holds: { en: 'holds', km: 'នៅមានសុពលភាព' },
  void: { en: 'void: the document was changed since', km: 'អស់សុពលភាព៖ ឯកសារត្រូវបានកែក្រោយមក' },
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

const row = (label: string, value: string) => `<tr><th scope="row">${label}</th><td>${value}</td></tr>`;
const hash = (value: string) => `<span class="hash">${escapeHtml(value)}</span>`;
const facts = (rows: string[]) => `<table class="facts"><tbody>${rows.join('\n')}</tbody></table>`;
const none = `<p>${inBoth(words.none)}</p>`;

/** Body of a certificate, with the style sheet that it asks for. */
export function certificateParts(certificate: Certificate): { css: string; body: string } {
  const { documents, approvals, signOffs, waivers, people } = certificate;
  const state = certificate.isComplete
    ? inBoth(words.complete)
    : `${inBoth(words.incomplete)}: ${certificate.approved} / ${certificate.rows}`;
  const exceptions = [
    ...(certificate.fourEyes ? [] : [`<p>${inBoth(words.fourEyesOff)}</p>`]),
    ...waivers.map(({ by, day, reason }) => `<p>${escapeHtml(`${by}, ${day}: ${reason}`)}</p>`),
  ];
  const body = `<article class="report" lang="en">
<p class="soft">${inBoth(words.title)}</p><h1>${escapeHtml(certificate.title)}</h1><p><b>${state}</b></p>
<h2>${inBoth(words.documents)}</h2>
${facts([
  ...documents.map(({ side, name, sha256 }) => row(inBoth(side), `${escapeHtml(name)}<br>${hash(sha256)}`)),
  row(
    inBoth({ en: 'All texts and their pairing, SHA-256', km: 'អត្ថបទទាំងអស់ និងការផ្គូផ្គង SHA-256' }),
    hash(certificate.documentHash),
  ),
  row(
    inBoth({ en: 'Change log', km: 'កំណត់ហេតុ' }),
    `${certificate.changes}<br>${certificate.heads.map(hash).join('<br>')}`,
  ),
])}
<h2>${inBoth(words.approvals)}</h2>
${approvals.length === 0 ? none : facts(approvals.map(({ by, day, rows, count }) => row(`${escapeHtml(by)}<br>${escapeHtml(day)}`, `${count}: ${escapeHtml(rows)}`)))}
<h2>${inBoth(words.signOffs)}</h2>
${signOffs.length === 0 ? none : facts(signOffs.map(({ by, day, document, holds }) => row(`${escapeHtml(by)}<br>${escapeHtml(day)}`, `${inBoth(holds ? words.holds : words.void)}<br>${hash(document)}`)))}
<h2>${inBoth(words.waivers)}</h2>
${exceptions.length === 0 ? none : exceptions.join('\n')}
<h2>${inBoth(words.people)}</h2>
${facts(people.map(({ name, role, fingerprint }) => row(`${escapeHtml(name)}<br>${inBoth(role)}`, hash(fingerprint))))}
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
