import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strToU8 } from 'fflate';
import { BadLetterhead } from '../../src/formats/letterhead/bad-letterhead.ts';
import { readTemplate } from '../../src/formats/letterhead/read-template.ts';
import { problemIn, Unreadable } from '../../src/formats/read-result.ts';
import { readReviewTable } from '../../src/formats/review-table/read-review-table.ts';
import { writeReviewTable } from '../../src/formats/review-table/write-review-table.ts';
import { readPicture } from '../../src/main/letterhead/read-letterhead.ts';
import { openSealedKey, readSealedKey, sealKey } from '../../src/main/people/sealed-key.ts';
import type { Outcome, Sample } from '../formats/hostile/samples.ts';
import { png } from '../formats/letterhead/png-fixture.ts';

const ministry = resolve(import.meta.dirname, '../../resources/templates/ministry');

async function attempt(read: () => unknown): Promise<Outcome> {
  try {
    await read();
    return { ok: true };
  } catch (error) {
    if (error instanceof BadLetterhead) {
      return { ok: false, problem: { code: 'unknown-format', detail: error.message } };
    }
    return { ok: false, problem: problemIn(error) };
  }
}

const table = () =>
  writeReviewTable({
    title: 'A table',
    sourceLanguage: 'km',
    targetLanguage: 'en',
    day: '2026-03-12',
    app: 'Bokprae',
    rows: ['The Ministry informs.', 'Number 12.'].map((text, index) => ({
      id: `r${index}`,
      source: [{ text: 'ក្រសួងសូមជម្រាប។', marks: [] }],
      target: [{ text, marks: [{ type: 'bold', start: 0, end: 3 }] }],
      state: { en: 'draft', km: 'ព្រាង' },
      comments: [{ author: 'Sok', at: '2026-03-12', text: 'Which one?' }],
    })),
  });

/** A backup whose passphrase is soon tried: the cost that it was sealed with is another one, so that it never opens. */
function backup(): string {
  const sealed = sealKey({ name: 'Sok', key: 'ab'.repeat(32) }, 'private key', 'secret');
  return sealed.replace(/"N": \d+/, '"N": 16384');
}

/** Good files that an office or a colleague hands over and that are no documents, each with what reads it. */
export async function smallFiles(): Promise<Sample[]> {
  const picture = (name: string, bytes: Uint8Array): Sample => ({
    name,
    bytes,
    read: (changed) => attempt(() => readPicture(name, changed)),
  });
  return [
    { name: 'review', bytes: await table(), read: (bytes) => attempt(() => readReviewTable(bytes)) },
    {
      name: 'template',
      bytes: readFileSync(join(ministry, 'letterhead.json')),
      read: (bytes) => attempt(() => readTemplate(bytes)),
    },
    picture('logo.png', png(20, 10)),
    picture('logo.svg', readFileSync(join(ministry, 'logo.svg'))),
    {
      name: 'key',
      bytes: strToU8(backup()),
      read: (bytes) =>
        attempt(() => {
          const sealed = readSealedKey(new TextDecoder().decode(bytes));
          if (!sealed) throw new Unreadable({ code: 'unknown-format' });
          openSealedKey(sealed, 'secret');
        }),
    },
  ];
}
