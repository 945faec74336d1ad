import { expect, test } from 'vitest';
import { letterheadLines } from '../../../src/formats/letterhead/letterhead-lines.ts';
import { liftLetterhead } from '../../../src/formats/letterhead/lift-letterhead.ts';
import type { Publication } from '../../../src/formats/publication.ts';
import { writeHtml } from '../../../src/formats/html/write-html.ts';
import { plain } from '../../../src/core/text/rich-text.ts';
import { approved, publication } from '../publication-fixture.ts';
import { ministry, rowOf } from './letterhead-fixture.ts';

const said = (given: Publication, tag: string, letterhead = ministry) =>
  letterheadLines(letterhead, given, tag);

test('a letterhead says the official lines, the office, the place with both dates, and who signs, in both languages', () => {
  const given = publication({ ...approved, date: '2024-12-06' });
  expect(said(given, 'km-KH')).toEqual({
    kingdom: ['ព្រះរាជាណាចក្រកម្ពុជា', 'ជាតិ សាសនា ព្រះមហាក្សត្រ'],
    office: ['ក្រសួងគំរូ', 'នាយកដ្ឋាន'],
    number: 'លេខ៖ ១',
    // As the press release of that day says it.
    date: ['ថ្ងៃសុក្រ ៦កើត ខែមិគសិរ ឆ្នាំរោង ឆស័ក ព.ស.២៥៦៨', 'រាជធានីភ្នំពេញ ថ្ងៃទី៦ ខែធ្នូ ឆ្នាំ២០២៤'],
    signature: { title: 'ប្រធាន', name: 'ជា សុខា', note: '(បានចុះហត្ថលេខា និងបោះត្រា)' },
    footer: 'ផ្លូវ ១២',
  });
  expect(said(given, 'en')).toEqual({
    kingdom: ['KINGDOM OF CAMBODIA', 'NATION RELIGION KING'],
    office: ['Ministry of Examples', 'Department'],
    number: 'No. 1',
    date: ['Phnom Penh, 6 December 2024'],
    signature: { title: 'Director', name: 'CHEA Sokha', note: '[Signed and stamped]' },
    footer: 'Street 12',
  });
});

test('a draft never says that it is signed and stamped', () => {
  expect(said(publication(), 'en').signature?.note).toBeNull();
  const page = writeHtml(liftLetterhead(publication(), ministry), 'bilingual');
  expect(page).toContain('CHEA Sokha');
  expect(page).not.toContain('Signed and stamped');
  expect(page).not.toContain('បានចុះហត្ថលេខា');
});

test('dates may be left to be filled in by hand, or left out', () => {
  const own = { ...ministry, date: { ...ministry.date, form: 'own' as const, on: '2025-04-14' } };
  expect(said(publication(), 'en', own).date.join()).toContain('14 April 2025');
  expect(said(publication(), 'km', own).date.join()).toContain('ថ្ងៃទី១៤ ខែមេសា ឆ្នាំ២០២៥');
  const unset = { ...own, date: { ...own.date, on: '' } };
  expect(said(publication(), 'en', unset).date).toEqual(said(publication(), 'en').date);
  const blank = { ...ministry, date: { at: 'head' as const, form: 'blank' as const, lunar: true } };
  expect(said(publication(), 'km', blank).date).toHaveLength(2);
  expect(said(publication(), 'km', blank).date.join()).not.toMatch(/[០-៩]/);
  expect(said(publication(), 'en', { ...blank, date: { ...blank.date, at: 'nowhere' } }).date).toEqual([]);
});

test('what the letterhead says is not said again by the first rows, whose own words are set in its place', () => {
  const rows = [
    rowOf('[ការបកប្រែក្រៅផ្លូវការ]', '[Unofficial Translation]'),
    rowOf('ព្រះរាជាណាចក្រកម្ពុជា', 'Kingdom of Cambodia'),
    rowOf('ជាតិ  សាសនា ព្រះមហាក្សត្រ 🙞', 'Nation – Religion – King'),
    rowOf('ក្រសួងគំរូ', 'Ministry of Examples'),
    rowOf('នាយកដ្ឋាន', 'A department of another name'),
    rowOf('សេចក្តីប្រកាសព័ត៌មាន', 'Press Release'),
  ];
  const target = ['KINGDOM OF CAMBODIA\nNATION RELIGION KING', 'Press Release'].map((text, index) => ({
    block: { kind: 'paragraph' as const, id: `t${index}` },
    content: plain(text),
  }));
  const lifted = liftLetterhead({ ...publication(), rows, target }, ministry);
  expect(lifted.rows.map(({ target: [first] }) => first?.content.text)).toEqual([
    '[Unofficial Translation]',
    'A department of another name',
    'Press Release',
  ]);
  expect(lifted.target.map(({ content }) => content.text)).toEqual(['Press Release']);
  expect(said(lifted, 'en').kingdom).toEqual(['Kingdom of Cambodia', 'Nation – Religion – King']);
  expect(said(lifted, 'km').kingdom[1]).toContain('🙞');
  const late = [...Array.from({ length: 12 }, (_, index) => rowOf(`${index}`, 'x')), ...rows];
  expect(liftLetterhead({ ...publication(), rows: late }, ministry).rows).toHaveLength(late.length);
  expect(liftLetterhead({ ...publication(), rows }, null).rows).toHaveLength(rows.length);
});

test('a page says its title once: as the rows do, or ahead of them', () => {
  const title = 'Press Release on Archives';
  const rows = [rowOf('ក', 'Press Release'), rowOf('ខ', 'on Archives')];
  const page = (given: Partial<Publication>) =>
    writeHtml(liftLetterhead({ ...publication(), title, ...given }, ministry), 'bilingual');
  expect(page({ rows })).not.toContain(`<h1>${title}`);
  expect(page({})).toContain(`<h1>${title}`);
});
