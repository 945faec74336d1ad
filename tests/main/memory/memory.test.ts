import fc from 'fast-check';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adaptNumbers } from '../../../src/core/match/adapt-numbers.ts';
import { matchKey } from '../../../src/core/text/match-key.ts';
import { exportUnits } from '../../../src/main/memory/export-units.ts';
import { importUnits, type ImportResult } from '../../../src/main/memory/import-units.ts';
import { findRepeated } from '../../../src/main/memory/find-repeated.ts';
import { readStatistics } from '../../../src/main/memory/maintenance.ts';
import { mergeMemory } from '../../../src/main/memory/merge-memory.ts';
import { NotAMemory } from '../../../src/main/memory/memory-database.ts';
import type { MemoryUnit } from '../../../src/main/memory/memory-unit.ts';
import { runToEnd, storeNewUnits } from '../../../src/main/memory/side-index.ts';
import { Memory } from '../../../src/main/memory/memory.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const unit = (km: string, en: string, more: Partial<MemoryUnit> = {}): MemoryUnit => ({
  km: { text: km, marks: [], codes: [] },
  en: { text: en, marks: [], codes: [] },
  origin: 'letter.docx',
  approved: true,
  made: '2026-11-26T10:00:00.000Z',
  maker: 'Sok',
  ...more,
});

function newMemory(folder = temporaryFolder(), name = 'a.bkm'): Memory {
  return new Memory(join(folder, name), { create: true });
}

function importText(memory: Memory, name: string, text: string | Uint8Array): ImportResult {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const format = name.endsWith('.tmx') ? 'tmx' : name.endsWith('.csv') ? 'csv' : 'tsv';
  const steps = importUnits(memory.database, { name, format, pieces: [bytes] });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

describe('looking up', () => {
  test('finds a unit at once, exact whatever the spelling variants, and says how alike others are', () => {
    const memory = newMemory();
    expect(memory.lookup({ text: 'ខ្មែរស្ត្រី', side: 'km' })).toEqual([]);
    memory.add([unit('ខ្មែរស្ត្រីកុំ', 'Khmer women'), unit('ខ្មែរស្ត្រី', 'Khmer woman')]);
    expect(memory.lookup({ text: 'ខែ្មរ\u200bស្រ្តី', side: 'km' }).map(({ score }) => score)).toEqual([100, 75]);
    expect(memory.lookup({ text: 'khmer WOMAN', side: 'en' })[0]).toMatchObject({ score: 100 });
    memory.add([unit('ខ្មែរ ស្ត្រី', 'Khmer  woman')]);
    const asStored = memory.lookup({ text: 'ខ្មែរ ស្ត្រី', side: 'km', count: 2 });
    expect(asStored.map(({ score, unit: { en } }) => [score, en.text])).toEqual([
      [100, 'Khmer  woman'],
      [100, 'Khmer woman'],
    ]);
    memory.add([unit('ថ្មី', 'a new unit')]);
    expect(memory.lookup({ text: 'a new unit', side: 'en' })).toHaveLength(1);
    memory.close();
  });

  test('finds texts of any length in a memory of a few units', () => {
    for (let words = 20; words < 300; words += 7) {
      const memory = newMemory();
      const text = Array.from({ length: words }, (_, i) => `w${i % 9}`).join(' ');
      const khmer = 'ក្រសួងសុខាភិបាល'.repeat(Math.ceil(words / 8));
      memory.add([unit(khmer, text)]);
      expect(memory.lookup({ text, side: 'en' })).toMatchObject([{ score: 100 }]);
      expect(memory.lookup({ text: khmer, side: 'km' })).toMatchObject([{ score: 100 }]);
      memory.close();
    }
  });

  test('finds at a threshold all that scores so much to the percent', () => {
    const memory = newMemory();
    memory.add([unit('ក្រសួង សុខាភិបាល', 'ministry')]);
    const spaceless = memory.lookup({ text: 'ក្រសួងសុខាភិបាល', side: 'km', threshold: 1 });
    expect(spaceless.map(({ score }) => score)).toEqual([100]);
    const letters = Array.from({ length: 100 }, (_, i) => String.fromCharCode(0x1780 + (i % 33)));
    memory.add([unit(letters.join(''), 'letters')]);
    for (const changed of [7, 14, 28, 29]) {
      const text = letters.map((letter, i) => (i % 3 === 0 && i < 3 * changed ? 'ឥ' : letter)).join('');
      const found = memory.lookup({ text, side: 'km', threshold: (100 - changed) / 100 });
      expect(found.map(({ score }) => score)).toEqual([100 - changed]);
    }
    memory.close();
  });

  test('prefers the unit whose neighbours are the same', () => {
    const memory = newMemory();
    const context = (previous: string, next: string) => ({ context: { km: { previous, next } } });
    memory.add([unit('ក ខ គ', 'one', context('មុន', 'ក្រោយ')), unit('ក ខ គ', 'two', context('x', 'y'))]);
    const matches = memory.lookup({
      text: 'ក ខ គ',
      side: 'km',
      context: { previous: 'មុន', next: 'ក្រោយ' },
    });
    expect(matches.map(({ score, unit: found }) => [score, found.en.text])).toEqual([
      [101, 'one'],
      [100, 'two'],
    ]);
    memory.add(Array.from({ length: 20 }, (_, i) => unit('ក ខ គ', `other ${i}`)));
    const query = { text: 'កខគ', side: 'km', context: { previous: 'ម\u200bុន', next: 'ក្រោយ' } } as const;
    expect(memory.lookup(query)[0]).toMatchObject({ score: 101, id: 1 });
    memory.remove([1]);
    expect(memory.lookup(query)[0]).toMatchObject({ score: 100 });
    memory.close();
  });

  test.each([
    [1, 'DROP TABLE context; DROP INDEX unit_unapproved; PRAGMA user_version = 1'],
    [2, 'DROP INDEX unit_unapproved; PRAGMA user_version = 2'],
  ])('finds units by their neighbours in a memory of version %i', (_, back) => {
    const memory = newMemory();
    const context = { km: { previous: 'មុន', next: '' } };
    memory.add([unit('ក', 'one', { context }), unit('ក', 'two')]);
    memory.database.exec(back);
    memory.close();
    const again = new Memory(memory.file, { create: false });
    expect(again.lookup({ text: 'ក', side: 'km', context: context.km })[0]).toMatchObject({
      score: 101,
      id: 1,
    });
    again.close();
  });

  test('gives a pair once, however often it is there, and the approved one', () => {
    const memory = newMemory();
    const many = Array.from({ length: 300 }, (_, i) => unit('សរុប', 'Total', { approved: i % 3 === 1 }));
    memory.add([...many, unit('ទាំងអស់', 'Total', { approved: false }), unit('ផលបូក', 'Totals')]);
    const found = memory.lookup({ text: 'Total', side: 'en', unapprovedPenalty: 0.05, threshold: 0.4 });
    expect(found.map(({ score, unit: { km } }) => [score, km.text])).toEqual([
      [100, 'សរុប'],
      [95, 'ទាំងអស់'],
      [41, 'ផលបូក'],
    ]);
    memory.close();
  });

  test('leaves unapproved units out unless asked, and then marks them down', () => {
    const memory = newMemory();
    memory.add([unit('ក', 'draft text', { approved: false })]);
    expect(memory.lookup({ text: 'draft text', side: 'en' })).toEqual([]);
    const [match] = memory.lookup({ text: 'draft text', side: 'en', unapprovedPenalty: 0.05 });
    expect(match).toMatchObject({ score: 95, unit: { approved: false } });
    memory.close();
  });

  test('finds the same among many that nobody approved, also when they are approved meanwhile', () => {
    const memory = newMemory();
    const texts = Array.from({ length: 900 }, (_, i) => `Ministry of number ${i % 450}`);
    memory.add(texts.map((text, i) => unit(`ក${i % 90}`, text, { approved: i === 899 })));
    const scores = (unapprovedPenalty: number | null) => {
      const query = { text: 'Ministry of number 7', side: 'en' as const, unapprovedPenalty, threshold: 0.6 };
      return memory.lookup(query).map(({ score }) => score);
    };
    const one = scores(null);
    expect(one).toEqual([79]);
    const all = scores(0.05);
    expect(all).toEqual([95, 79, 79, 79, 79]);
    memory.database.prepare("UPDATE unit SET approved = 1 WHERE en = 'Ministry of number 7'").run();
    expect(scores(null)).toEqual([100, 79]);
    memory.close();
  });

  test('does not find what was removed, and finds what took its place', () => {
    const memory = newMemory();
    const [id] = memory.add([unit('ក', 'old words here')]);
    memory.lookup({ text: 'old words here', side: 'en' });
    memory.replace(id!, unit('ក', 'new words there'));
    expect(memory.lookup({ text: 'old words here', side: 'en' })).toEqual([]);
    expect(memory.lookup({ text: 'new words there', side: 'en' })).toHaveLength(1);
    memory.close();
  });

  test('finds after reopening, from stored indexes and without them, what comparing finds', () => {
    const folder = temporaryFolder();
    const texts = Array.from(
      { length: 60 },
      (_, i) => `ministry of ${['post', 'posts', 'ports'][i % 3]} number ${i}`,
    );
    let memory = newMemory(folder);
    importText(
      memory,
      'x.tsv',
      texts
        .slice(0, 40)
        .map((text) => `ខ្មែរ\t${text}\n`)
        .join(''),
    );
    memory.add(texts.slice(40).map((text) => unit('ខ្មែរ', text)));
    const find = () => memory.lookup({ text: 'ministry of post number 41', side: 'en', count: 60 });
    const before = find();
    expect(before[0]?.score).toBeGreaterThan(85);
    storeNewUnits(memory.database, 1);
    memory.close();
    memory = new Memory(join(folder, 'a.bkm'), { create: false });
    expect(memory.database.prepare("SELECT max(last) FROM segment WHERE side = 'en'").pluck().get()).toBe(60);
    expect(find()).toEqual(before);
    memory.database.prepare('UPDATE blob SET generation = -1').run();
    memory.close();
    memory = new Memory(join(folder, 'a.bkm'), { create: false });
    expect(find()).toEqual(before);
    memory.close();
  });

  test('sees at once what another connection wrote', () => {
    const folder = temporaryFolder();
    const [one, other] = [newMemory(folder), newMemory(folder)];
    expect(one.lookup({ text: 'shared words', side: 'en' })).toEqual([]);
    other.add([unit('ក', 'shared words')]);
    expect(one.lookup({ text: 'shared words', side: 'en' })).toHaveLength(1);
    one.add([unit('ខ', 'shared word')]);
    expect(other.lookup({ text: 'shared words', side: 'en' })).toHaveLength(2);
    one.close();
    other.close();
  });
});

test('a memory beside which nothing can be written is searched, and not written', () => {
  const folder = temporaryFolder();
  const memory = newMemory(folder);
  memory.add(Array.from({ length: 1_200 }, (_, i) => unit(`ក${i}`, `words of number ${i}`)));
  memory.close();
  mkdirSync(join(folder, 'a.bkm-wal'));
  const bytes = readFileSync(join(folder, 'a.bkm'));
  const reading = new Memory(join(folder, 'a.bkm'), { create: false });
  expect(reading.isReadOnly).toBe(true);
  expect(reading.lookup({ text: 'words of number 77', side: 'en' })[0]).toMatchObject({ score: 100 });
  expect(() => reading.add([unit('ខ', 'more')])).toThrow(/readonly/);
  reading.close();
  expect(readFileSync(join(folder, 'a.bkm')).equals(bytes)).toBe(true);
});

test('numbers are adapted where numbers alone differ, in the digits and with the marks of the translation', () => {
  const adapt = (source: string, unitSource: string, translation: string) =>
    adaptNumbers(source, unitSource, { text: translation, marks: [] })?.text ?? null;
  expect(adapt('ឆ្នាំ២០២៦', 'ឆ្នាំ២០២៤', 'in 2024')).toBe('in 2026');
  expect(adapt('page 3 of 1,500', 'page 2 of 1,500', 'ទំព័រ២ ក្នុង ១.៥០០')).toBe('ទំព័រ៣ ក្នុង ១.៥០០');
  expect(adapt('page 3', 'side 2', 'ទំព័រ២')).toBeNull();
  expect(adapt('ឆ្នាំ ២០២៦', 'ឆ្នាំ2026', 'in 2026')).toBeNull();
  expect(adapt('page 3', 'page 2', 'ទំព័រពីរ')).toBeNull();
  expect(adapt('2 and 3', '1 and 1', '១ និង ១')).toBeNull();
  const bold = { type: 'bold', start: 0, end: 9 } as const;
  const raised = { type: 'superscript', start: 12, end: 14 } as const;
  const marked = { text: '99 people, 5th time', marks: [bold, raised] };
  expect(adaptNumbers('១២០ នាក់ លើកទី៥', '៩៩ នាក់ លើកទី៥', marked)).toEqual({
    text: '120 people, 5th time',
    marks: [
      { ...bold, end: 10 },
      { ...raised, start: 13, end: 15 },
    ],
  });
});

describe('files', () => {
  const tmx = (body: string) => `<tmx version="1.4"><header srclang="km"/><body>\n${body}\n</body></tmx>`;
  const tu = (km: string, en: string) =>
    `<tu tuid="7" creationid="sok" creationdate="20260102T030405Z"><prop type="x-p">v</prop><note>n</note><tuv xml:lang="km-KH"><seg>${km}</seg></tuv><tuv xml:lang="EN"><seg>${en}</seg></tuv></tu>`;

  test('come out of the memory as they went in, and bad units are told', () => {
    const memory = newMemory();
    const inline = '<bpt i="1" type="bold">&lt;b&gt;</bpt>a<ept i="1">&lt;/b&gt;</ept><ph x="1">{0}</ph>';
    const body = [
      tu('ក', inline),
      tu('', 'x'),
      '<tu><tuv xml:lang="km"><seg>ក</seg></tuv></tu>',
      tu('ខ & ', 'b'),
    ];
    const result = importText(memory, 'm.tmx', tmx(body.join('\n')));
    expect(result).toMatchObject({ units: 1, skipped: 3 });
    expect(result.problems.map(({ line, reason, detail }) => [line, reason, detail].slice(0, 2))).toEqual([
      [3, 'no-text'],
      [4, 'no-text'],
      [5, 'damaged-xml'],
    ]);
    expect(memory.unit(1)).toMatchObject({ maker: 'sok', made: '2026-01-02T03:04:05.000Z', origin: 'm.tmx' });
    const out = [...exportUnits(memory, 'tmx')].join('');
    for (const part of [
      'tuid="7"',
      'xml:lang="km-KH"',
      '<prop type="x-p">v</prop>',
      '<note>n</note>',
      inline,
    ]) {
      expect(out).toContain(part);
    }
    const again = newMemory();
    importText(again, 'other.tmx', out);
    expect([...exportUnits(again, 'tmx')].join('')).toBe(out);
    expect(again.unit(1)).toEqual(memory.unit(1));
    memory.close();
    again.close();
  });

  test('of any text go through CSV, TSV and TMX unchanged', () => {
    const text = fc
      .string({
        unit: fc.constantFrom('ក', 'ខ្មែ', 'a', '"', ',', '\t', '\n', '\\', '<', ' ', '😂'),
        minLength: 1,
        maxLength: 10,
      })
      .filter((each) => each.trim() !== '');
    const folder = temporaryFolder();
    let number = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text, fc.boolean()), { maxLength: 5 }),
        fc.constantFrom('csv' as const, 'tsv' as const, 'tmx' as const),
        (pairs, format) => {
          const [from, to] = [newMemory(folder, `${number++}`), newMemory(folder, `${number++}`)];
          from.add(pairs.map(([km, en, approved]) => unit(km, en, { approved })));
          importText(to, `x.${format}`, [...exportUnits(from, format)].join(''));
          const all = (memory: Memory) => pairs.map((_, i) => memory.unit(i + 1));
          const brief = (each: MemoryUnit | null) =>
            each && { ...each, km: each.km.text, en: each.en.text, facts: null };
          expect(all(to).map(brief)).toEqual(all(from).map(brief));
          from.close();
          to.close();
        },
      ),
      { numRuns: 25 },
    );
  });

  test('find their columns by content, whatever heads, separators and order they have', () => {
    for (const [name, text] of [
      ['a.csv', 'Source,Target\r\n"Hello, you",សួស្តី\r\nGoodbye,លា\r\n'],
      ['b.csv', 'no.;KM_kh;EN-us\n1;សួស្តី;Hello, you\n2;លា;Goodbye\n'],
      ['c.tsv', '1\tHello, you\tសួស្តី\n2\tGoodbye\tលា\n'],
    ] as const) {
      const memory = newMemory();
      expect(importText(memory, name, text)).toMatchObject({ units: 2, skipped: 0 });
      expect([memory.unit(1)!.km.text, memory.unit(1)!.en.text]).toEqual(['សួស្តី', 'Hello, you']);
      memory.close();
    }
    const memory = newMemory();
    expect(() => importText(memory, 'd.csv', 'English,French\nhello,bonjour\n')).toThrow('no-bitext');
    memory.close();
  });

  test('with several texts of a language give a unit for each', () => {
    const memory = newMemory();
    const text = (tag: string, words: string) => `<tuv xml:lang="${tag}"><seg>${words}</seg></tuv>`;
    const tu = `<tu>${text('en', 'one')}${text('km', ' ')}${text('km', 'ក')}${text('en-GB', 'two')}</tu>`;
    importText(memory, 'a.tmx', `<tmx><header/><body>${tu}</body></tmx>`);
    expect([1, 2].map((id) => memory.unit(id)!.en.text)).toEqual(['one', 'two']);
    memory.close();
  });

  test('broken off or damaged leave the memory as it was', () => {
    const memory = newMemory();
    memory.add([unit('ក', 'kept')]);
    const before = [...exportUnits(memory, 'tmx')].join('');
    const bytes = new TextEncoder().encode(tmx(tu('ខ', 'lost')));
    const steps = importUnits(memory.database, { name: 'x.tmx', format: 'tmx', pieces: [bytes, bytes] });
    steps.next();
    steps.return({ units: 0, problems: [], skipped: 0 });
    expect([...exportUnits(memory, 'tmx')].join('')).toBe(before);
    expect(() => importText(memory, 'y.tmx', 'no tmx at all')).toThrow();
    expect([...exportUnits(memory, 'tmx')].join('')).toBe(before);
    expect(memory.lookup({ text: 'lost', side: 'en' })).toEqual([]);
    memory.close();
  });

  test('that are no memory are refused and left alone', () => {
    const file = join(temporaryFolder(), 'x.bkm');
    expect(() => new Memory(file, { create: false })).toThrow(NotAMemory);
    writeFileSync(file, 'something else, long enough to be a header of a database file'.repeat(30));
    expect(() => new Memory(file, { create: true })).toThrow(NotAMemory);
    expect(readFileSync(file, 'utf8')).toMatch(/^something else/);
    const memory = newMemory();
    memory.database.exec('CREATE TRIGGER t AFTER INSERT ON unit BEGIN DELETE FROM unit; END');
    memory.close();
    expect(() => new Memory(memory.file, { create: true })).toThrow(new NotAMemory('damaged'));
  });
});

describe('concordance', () => {
  test('finds parts of texts on both sides, folded, with their places', () => {
    const memory = newMemory();
    memory.add([
      unit('ក្រសួងប្រៃសណីយ៍និងទូរគមនាគមន៍', 'Ministry of Post and Telecommunications', { origin: 'b' }),
      unit('ក្រសួងសេដ្ឋកិច្ច', 'Ministry of Economy', { origin: 'a', maker: 'Dara' }),
    ]);
    const find = (text: string, more = {}) =>
      memory
        .concordance({ text, side: 'both', ...more })
        .map(({ unit: { origin }, found }) => [origin, found.km, found.en]);
    expect(find('ក្រសួង')).toEqual([
      ['a', [{ start: 0, end: 6 }], []],
      ['b', [{ start: 0, end: 6 }], []],
    ]);
    expect(find('inistry of eco')).toEqual([['a', [], [{ start: 1, end: 15 }]]]);
    expect(find('MINISTRY of', { maker: 'Dara' })).toHaveLength(1);
    expect(find('ministry', { origin: 'b' })).toHaveLength(1);
    expect(find('ministry', { since: '2027' })).toEqual([]);
    memory.close();
  });

  test('finds every unit that holds a text, and no other', () => {
    const text = fc.string({
      unit: fc.constantFrom('ក', 'ខ្ម', 'រ', 'a', 'b', ' '),
      minLength: 1,
      maxLength: 9,
    });
    const folder = temporaryFolder();
    let number = 0;
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 15 }),
        text,
        fc.constantFrom('km', 'en'),
        (texts, query, side) => {
          fc.pre(query.trim() !== '');
          const memory = newMemory(folder, `${number++}`);
          memory.add(texts.map((each) => (side === 'km' ? unit(each, 'z') : unit('ហ', each))));
          const ids = memory.concordance({ text: query, side }).map(({ id }) => id);
          const due = texts.flatMap((each, i) => (matchKey(each).includes(matchKey(query)) ? [i + 1] : []));
          expect(ids.toSorted((a, b) => a - b)).toEqual(due);
          memory.close();
        },
      ),
      { numRuns: 40 },
    );
  });
});

test('duplicates, contradictions, statistics and merging tell units apart by match key', () => {
  const folder = temporaryFolder();
  const [one, other] = [newMemory(folder, 'one'), newMemory(folder, 'other')];
  one.add([unit('ខ្មែរ', 'Khmer'), unit('ខែ្មរ', 'khmer'), unit('ខ្មែរ', 'Cambodian'), unit('ក', 'a')]);
  expect(findRepeated(one, 'km')).toEqual({ duplicates: [[1, 2]], contradictions: [[1, 2, 3]] });
  expect(findRepeated(one, 'en')).toEqual({ duplicates: [[1, 2]], contradictions: [] });
  storeNewUnits(one.database, 1);
  const later = one.add([
    unit('ខ្មែ\u200bរ', 'KHMER'),
    unit('ខ្មែ រ', 'Khmer'),
    unit('ក', 'a'),
    unit('ក', 'b'),
  ]);
  expect(findRepeated(one, 'km')).toEqual({
    duplicates: [
      [1, 2, 5],
      [4, 7],
    ],
    contradictions: [
      [1, 2, 3, 5],
      [4, 7, 8],
    ],
  });
  one.remove(later);
  other.add([unit('ក', 'a'), unit('ខ', 'b', { approved: false })]);
  expect(runToEnd(mergeMemory(one, other))).toBe(1);
  expect(readStatistics(one)).toMatchObject({ units: 5, approved: 4, makers: [{ name: 'Sok', units: 5 }] });
  one.close();
  other.close();
});

test('merging takes approvals and contexts that were lacking, nothing twice, and nothing when it is broken off', () => {
  const folder = temporaryFolder();
  const [one, other] = [newMemory(folder, 'one'), newMemory(folder, 'other')];
  const context = { km: { previous: 'មុន', next: 'ក្រោយ' } };
  one.add([unit('ក', 'a', { approved: false }), unit('ខ', 'b'), unit('គ', 'c')]);
  other.add([
    unit('ក', 'a'),
    unit('ខ', 'b', { approved: false }),
    unit('គ', 'c', { context, made: null }),
    ...Array.from({ length: 2_000 }, (_, i) => unit('ង', `number ${i}`)),
    unit('ក', 'a', { origin: 'elsewhere' }),
  ]);
  const steps = mergeMemory(one, other);
  for (let step = 0; step < 4; step += 1) expect(steps.next().done).toBe(false);
  steps.return(0);
  expect(readStatistics(one).units).toBe(3);
  expect(runToEnd(mergeMemory(one, other))).toBe(2_002);
  expect(runToEnd(mergeMemory(one, other))).toBe(0);
  expect(one.lookup({ text: 'ក', side: 'km' })).toMatchObject([{ score: 100, unit: { en: { text: 'a' } } }]);
  const asked = { text: 'គ', side: 'km' as const, context: context.km };
  expect(one.lookup(asked)).toMatchObject([{ score: 101 }]);
  one.close();
  other.close();
});
