import { expect, test } from 'vitest';
import { openRows, provenanceLines } from '../../src/formats/provenance-lines.ts';
import { approved, publication } from './publication-fixture.ts';

const linesOf = (change: Parameters<typeof publication>[0]) =>
  provenanceLines(publication(change).provenance).map(({ label, value }) => [label.en, value.en, value.km]);

test('a draft counts what is open in both languages', () => {
  expect(openRows(publication().provenance)).toEqual({
    en: '2 of 3 rows not approved',
    km: '២ ជួរ ក្នុងចំណោម ៣ មិនទាន់អនុម័ត',
  });
  expect(linesOf({})[0]).toEqual([
    'State of approval',
    'Draft: 2 of 3 rows not approved (1 new, 1 reviewed, 1 with changes requested)',
    'សេចក្តីព្រាង៖ ២ ជួរ ក្នុងចំណោម ៣ មិនទាន់អនុម័ត (ថ្មី ១ ពិនិត្យរួច ១ ស្នើឱ្យកែ ១)',
  ]);
});

test('names are left out where there are none', () => {
  const labels = (change: Parameters<typeof publication>[0]) => linesOf(change).map(([label]) => label);
  expect(labels({})).toEqual([
    'State of approval',
    'Version',
    'Date',
    'Source file',
    'SHA-256 of the source file',
    'Made with',
  ]);
  expect(labels(approved)).toEqual(expect.arrayContaining(['Translated by', 'Reviewed by', 'Approved by']));
});

test('the day is written out in both languages, and anything else is left as it is', () => {
  expect(linesOf({ date: '2024-12-06' })[2]).toEqual(['Date', '6 December 2024', 'ថ្ងៃទី៦ ខែធ្នូ ឆ្នាំ២០២៤']);
  expect(linesOf({ date: 'today' })[2]).toEqual(['Date', 'today', 'today']);
});
