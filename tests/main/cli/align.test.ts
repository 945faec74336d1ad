import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { align } from '../../../src/main/cli/align.ts';
import { terms } from '../../../src/main/cli/terms.ts';
import { tm } from '../../../src/main/cli/tm.ts';
import { desk } from './run-command.ts';
import { sample } from './run-bokprae.ts';

interface Answer {
  beads: [number[], number[]][];
  confidence: number[];
  reasons?: string[][];
  segments?: { source: string[]; target: string[] };
}

const tmx = (...units: [string, string][]) => `<?xml version="1.0"?><tmx version="1.4">
  <header srclang="de"/><body>${units
    .map(
      ([de, fr]) =>
        `<tu><tuv xml:lang="de-CH"><seg>${de}</seg></tuv><tuv xml:lang="FR"><seg>${fr}</seg></tuv></tu>`,
    )
    .join('')}</body></tmx>`;

test('documents are paired, each segment once, with their texts and the reasons in words', async () => {
  const { run } = desk();
  const { status, out, err } = await run(align, sample('km'), sample('en'), '--json', '--explain');
  expect([status, err]).toEqual([0, '']);
  const { beads, confidence, reasons, segments } = JSON.parse(out) as Answer;
  expect(beads.flatMap(([source]) => source)).toEqual(segments!.source.map((_, at) => at));
  expect(beads.flatMap(([, target]) => target)).toEqual(segments!.target.map((_, at) => at));
  expect([confidence.length, reasons!.length]).toEqual([beads.length, beads.length]);
  const dated = beads.findIndex(([, [first]]) => segments!.target[first!] === 'Phnom Penh, 12 March 2026');
  expect(reasons![dated]![0]).toBe('numbers 12 and 2026 agree');
});

test('other languages are paired by a TMX memory and terms beside it', async () => {
  const { folder, run } = desk();
  writeFileSync(join(folder, 'a.md'), '# Montag\n\n- Dienstag\n- Freitag\n- Der Rat\n');
  writeFileSync(join(folder, 'b.html'), '<h1>Lundi</h1><ul><li>Vendredi</li><li>Le conseil</li></ul>');
  writeFileSync(join(folder, 'm.tmx'), tmx(['Montag', 'Lundi'], ['Freitag', 'Vendredi']));
  writeFileSync(join(folder, 'terms.csv'), 'German,French,note\r\n"Rat",conseil,\r\n');
  const { status, out } = await run(
    align,
    ...['a.md', 'b.html', '--source-lang', 'de', '--target-lang', 'fr'],
    ...['--memory', 'm.tmx', '--terms', 'terms.csv', '--explain'],
  );
  expect(status).toBe(0);
  const rows = out.trimEnd().split('\n');
  expect(rows.map((row) => row.split('\t').slice(1, 3))).toEqual([
    ['Montag', 'Lundi'],
    ['Dienstag', ''],
    ['Freitag', 'Vendredi'],
    ['Der Rat', 'Le conseil'],
  ]);
  expect(rows[2]!.split('\t')[3]).toMatch(/^translated so in the memory; /);
  expect(rows[3]!.split('\t')[3]).toMatch(/^known terms: conseil; /);
});

test('terms are read from TBX and from a termbase of Bokprae as well', async () => {
  const { folder, run } = desk();
  const concept = (de: string, fr: string) =>
    `<conceptEntry>${[
      ['de', de],
      ['fr', fr],
    ]
      .map(([tag, text]) => `<langSec xml:lang="${tag}"><termSec><term>${text}</term></termSec></langSec>`)
      .join('')}</conceptEntry>`;
  writeFileSync(
    join(folder, 'terms.tbx'),
    `<tbx type="TBX-Basic" style="dct" xml:lang="de" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>${concept('Gemeinde', 'commune')}${concept('Wald', 'forêt')}</body></text></tbx>`,
  );
  writeFileSync(join(folder, 'a.txt'), 'Die Gemeinde\nIm Winter liegt auf dem Berg viel Schnee.\nDer Wald\n');
  writeFileSync(join(folder, 'b.txt'), 'La commune\nLa forêt\n');
  expect((await run(terms, 'import', 'office.bokterm', 'terms.tbx')).status).toBe(0);
  for (const file of ['terms.tbx', 'office.bokterm']) {
    const languages = ['--source-lang', 'de', '--target-lang', 'fr'];
    const { out } = await run(
      align,
      'a.txt',
      'b.txt',
      '--segmented',
      '--json',
      '--terms',
      file,
      ...languages,
    );
    expect((JSON.parse(out) as Answer).beads).toEqual([
      [[0], [0]],
      [[1], []],
      [[2], [1]],
    ]);
  }
});

test('a memory of Bokprae is learned from', async () => {
  const { folder, run } = desk();
  writeFileSync(join(folder, 'm.tsv'), 'km\ten\nព្រៃ\tForest\nទឹក\tWater\n');
  await run(tm, 'import', 'office.memory', 'm.tsv');
  writeFileSync(join(folder, 's.txt'), 'ព្រៃ\nដី\nទឹក\n');
  writeFileSync(join(folder, 't.txt'), 'Forest\nWater\n');
  const { out } = await run(align, 's.txt', 't.txt', '--segmented', '--json', '--memory', 'office.memory');
  expect((JSON.parse(out) as Answer).beads).toEqual([
    [[0], [0]],
    [[1], []],
    [[2], [1]],
  ]);
});

test('what cannot be used is told in one sentence', async () => {
  const { folder, run } = desk();
  writeFileSync(join(folder, 's.txt'), 'One.\n');
  writeFileSync(join(folder, 'm.tmx'), tmx(['Montag', 'Lundi']));
  writeFileSync(join(folder, 'broken.tmx'), '<tmx><body>');
  writeFileSync(join(folder, 'terms.tsv'), 'left\tright\na\tb\n');
  const calls: [string[], RegExp][] = [
    [['--memory', 'none.tmx'], /none\.tmx/],
    [['--memory', 'm.tmx'], /m\.tmx holds no texts in both en and en/],
    [['--memory', 'broken.tmx'], /broken\.tmx/],
    [['--memory', 's.txt'], /s\.txt is not a translation memory/],
    [['--terms', 'terms.tsv'], /terms\.tsv does not say which columns hold the terms/],
    [['--source-lang', 'my language'], /“my language” is no language tag/],
  ];
  for (const [words, told] of calls) {
    const { status, out, err } = await run(align, 's.txt', 's.txt', '--segmented', ...words);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(told);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  }
});

test('texts that changed places are aligned as given, and that is told', async () => {
  const { folder, run } = desk();
  writeFileSync(join(folder, 'km.txt'), 'មាត្រា ១ នៃច្បាប់នេះ\nមាត្រា ២ នៃច្បាប់នេះ\n');
  writeFileSync(join(folder, 'en.txt'), 'Article 1 of this law\nArticle 2 of this law\n');
  const given = ['--segmented', '--json', '--source-lang', 'km', '--target-lang', 'en'];
  const swapped = await run(align, 'en.txt', 'km.txt', ...given);
  expect(swapped.err).toMatch(/en\.txt does not look like km, nor km\.txt like en/);
  expect(JSON.parse(swapped.out)).toMatchObject({
    beads: [
      [[0], [0]],
      [[1], [1]],
    ],
  });
  expect((await run(align, 'km.txt', 'en.txt', ...given)).err).toBe('');
});
