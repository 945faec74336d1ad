import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { oneLine } from './run-bokprae.ts';
import { commandLine } from './run-command.ts';

const tmx = `<tmx version="1.4"><header srclang="km"/><body>
<tu><tuv xml:lang="KM"><seg>ក្រសួងប្រៃសណីយ៍ ២០២៤</seg></tuv><tuv xml:lang="en-GB"><seg>Ministry of Post 2024</seg></tuv></tu>
<tu><tuv xml:lang="km"><seg>ខូច</tuv></tu>
</body></tmx>`;

test('a memory is imported, searched, counted and exported', async () => {
  const { folder, run } = commandLine();
  writeFileSync(join(folder, 'a.tmx'), tmx);
  const imported = await run('tm', 'import', 'a.bkm', 'a.tmx');
  expect(imported).toMatchObject({ status: 1, out: '1 unit imported, 1 left out\n' });
  expect(imported.err).toMatch(/^a\.tmx, line 3: a unit was left out: damaged/);
  const match = {
    score: 100,
    source: 'ក្រសួងប្រៃសណីយ៍ ២០២៤',
    target: 'Ministry of Post 2024',
    origin: 'a.tmx',
    approved: true,
    adapted: null,
  };
  const looked = await run(
    'tm',
    'lookup',
    'a.bkm',
    'ក្រសួង​ប្រៃសណីយ៍ 2024',
    '--lang',
    'km',
    '--threshold',
    '70',
    '--json',
  );
  expect(JSON.parse(looked.out)).toEqual([match]);
  writeFileSync(join(folder, 'q.txt'), 'nothing like it\nMinistry of Post 2026\n');
  const many = await run('tm', 'lookup', 'a.bkm', '--file', 'q.txt', '--json');
  expect(JSON.parse(many.out)).toEqual([[], [expect.objectContaining({ adapted: 'ក្រសួងប្រៃសណីយ៍ ២០២៦' })]]);
  const written = ['\ufeffMinistry of Post 2024', '', ' ministry of  post 2024 ', 'ក្រសួងប្រៃសណីយ៍ ២០២៤', ''];
  writeFileSync(join(folder, 'q.txt'), Buffer.from(written.join('\r\n'), 'utf16le'));
  const wide = await run('tm', 'lookup', 'a.bkm', '--file', 'q.txt', '--json');
  const back = { ...match, source: match.target, target: match.source };
  expect(JSON.parse(wide.out)).toEqual([[back], [], [back], [match]]);
  expect(JSON.parse((await run('tm', 'concordance', 'a.bkm', 'of post', '--json')).out)).toMatchObject([
    { found: { km: [], en: [[9, 16]] } },
  ]);
  expect(JSON.parse((await run('tm', 'stats', 'a.bkm', '--json')).out)).toMatchObject({
    units: 1,
    approved: 1,
  });
  expect((await run('tm', 'export', 'a.bkm', 'b.tsv')).status).toBe(0);
  expect(readFileSync(join(folder, 'b.tsv'), 'utf8')).toContain(
    'ក្រសួងប្រៃសណីយ៍ ២០២៤\tMinistry of Post 2024\ta.tmx',
  );
});

test('many queries are answered in their order, also where their answers are too many for one piece', async () => {
  const { folder, run } = commandLine();
  const long = 'a long sentence of the memory '.repeat(40);
  const rows = Array.from({ length: 5 }, (_, i) => `ខ្មែរ,${long}${i}\n`);
  writeFileSync(join(folder, 'a.csv'), `khm,eng\n${rows.join('')}`);
  await run('tm', 'import', 'a.bkm', 'a.csv');
  const queries = Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? '' : `${long}${i % 5}`));
  writeFileSync(join(folder, 'q.txt'), queries.join('\r\n'));
  const { out } = await run('tm', 'lookup', 'a.bkm', '--file', 'q.txt', '--lang', 'eng', '--json');
  const best = (JSON.parse(out) as { source: string }[][]).map(([match]) => match?.source ?? '');
  expect(best).toEqual(queries);
});

test('an export writes over a file that is there only where that is asked for', async () => {
  const { folder, run } = commandLine();
  writeFileSync(join(folder, 'a.csv'), 'km,en\nក,one day\n');
  await run('tm', 'import', 'a.bkm', 'a.csv');
  await run('terms', 'import', 'a.bokterm', 'a.csv');
  for (const words of [
    ['tm', 'export', 'a.bkm', 'b.csv'],
    ['terms', 'export', 'a.bokterm', 'b.csv'],
  ]) {
    writeFileSync(join(folder, 'b.csv'), 'of somebody else');
    expect(await run(...words)).toEqual({
      status: 1,
      out: '',
      err: 'bokprae: b.csv is there already. Choose another name, or write over it with --force.\n',
    });
    expect(readFileSync(join(folder, 'b.csv'), 'utf8')).toBe('of somebody else');
    expect(await run(...words, '--force')).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, 'b.csv'), 'utf8')).toContain('one day');
  }
});

test('a text with any Khmer letter is looked up as Khmer where no language is named', async () => {
  const { folder, run } = commandLine();
  writeFileSync(join(folder, 'a.csv'), 'km,en\nផ្ញើ SMS/MMS/broadcast,Send all\n');
  writeFileSync(join(folder, 'q.txt'), 'ផ្ញើ SMS/MMS/broadcast\nsend all\n');
  await run('tm', 'import', 'a.bkm', 'a.csv');
  const { out } = await run('tm', 'lookup', 'a.bkm', '--file', 'q.txt', '--json');
  expect((JSON.parse(out) as { target: string }[][]).map(([match]) => match?.target)).toEqual([
    'Send all',
    'ផ្ញើ SMS/MMS/broadcast',
  ]);
});

test('a look-up that finds nothing says when units that nobody approved would be found', async () => {
  const { folder, run } = commandLine();
  writeFileSync(join(folder, 'a.csv'), 'km,en,status\nក,one day,unapproved\n');
  await run('tm', 'import', 'a.bkm', 'a.csv');
  const asked = await run('tm', 'lookup', 'a.bkm', 'one day', '--json');
  expect(asked).toEqual({
    status: 0,
    out: '[]\n',
    err: 'Only units that nobody approved are alike: --unapproved shows them.\n',
  });
  expect((await run('tm', 'lookup', 'a.bkm', 'another thing')).err).toBe('');
  expect((await run('tm', 'lookup', 'a.bkm', 'one day', '--unapproved')).out).toContain('one day');
});

test('memories are merged, and units that repeat or contradict one another are told', async () => {
  const { folder, run } = commandLine();
  writeFileSync(join(folder, 'a.csv'), 'ក,one\nក,one\nខ,two\n');
  writeFileSync(join(folder, 'b.csv'), 'ក,one\nខ,second\n');
  for (const name of ['a', 'b']) await run('tm', 'import', `${name}.bkm`, `${name}.csv`);
  expect((await run('tm', 'merge', 'a.bkm', 'b.bkm')).out).toBe('1 unit taken in\n');
  const told = async (what: string) =>
    JSON.parse((await run('tm', what, 'a.bkm', '--json')).out) as { en: string }[][];
  expect((await told('duplicates')).map((group) => group.map(({ en }) => en))).toEqual([['one', 'one']]);
  expect((await told('contradictions')).map((group) => group.map(({ en }) => en))).toEqual([
    ['two', 'second'],
  ]);
  const asked = await run('tm', 'lookup', 'a.bkm', 'seconds', '--threshold', '40', '--redline', '--json');
  expect(JSON.parse(asked.out)).toMatchObject([
    {
      source: 'second',
      redline: [
        { op: 'delete', text: 'second' },
        { op: 'insert', text: 'seconds' },
      ],
    },
  ]);
});

test('notes and properties of headers, and the attributes of properties, go out as they came in', async () => {
  const { folder, run } = commandLine();
  const facts = [
    '<note>Ministry &amp; partners</note>',
    '<prop type="x-client">A &lt; B</prop>',
    '<prop type="x-use" xml:lang="en">internal</prop>',
  ];
  const unit =
    '<tu><prop type="x-f" xml:lang="km">ក</prop><tuv xml:lang="km"><seg>ខ</seg></tuv><tuv xml:lang="en"><seg>b</seg></tuv></tu>';
  const file = (facts: string) => `<tmx version="1.4"><header>${facts}</header><body>${unit}</body></tmx>`;
  writeFileSync(join(folder, 'a.tmx'), file(facts.slice(0, 2).join('')));
  writeFileSync(join(folder, 'b.tmx'), file(facts.join('')));
  await run('tm', 'import', 'a.bkm', 'a.tmx');
  await run('tm', 'import', 'a.bkm', 'b.tmx');
  await run('tm', 'merge', 'c.bkm', 'a.bkm');
  for (const memory of ['a.bkm', 'c.bkm']) {
    await run('tm', 'export', memory, 'o.tmx');
    const [head, body] = readFileSync(join(folder, 'o.tmx'), 'utf8').split('</header>');
    expect(head!.split('\n').slice(3, -1)).toEqual(facts);
    expect(body).toContain('<prop type="x-f" xml:lang="km">ក</prop>');
  }
});

test('what cannot be done is told in one line', async () => {
  const { folder, run } = commandLine();
  writeFileSync(join(folder, 'a.tmx'), 'no tmx');
  for (const words of [
    ['lookup', 'none.bkm', 'x'],
    ['import', 'a.bkm', 'a.tmx'],
    ['import', 'a.bkm', 'none.tmx'],
    ['import', 'nowhere/a.bkm', 'a.tmx'],
    ['import', 'a.bkm', 'a.doc'],
    ['lookup', 'a.tmx', 'x'],
    ['lookup', 'a.bkm', 'x', '--count', '2.5'],
    ['lookup', 'a.bkm', 'x', '--threshold', '-1'],
    ['concordance', 'a.bkm', 'x', '--since', '2026-02-30'],
    ['fetch'],
  ]) {
    const { status, out, err } = await run('tm', ...words);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(oneLine);
  }
  expect(existsSync(join(folder, 'a.bkm'))).toBe(false);
});

test('a memory with a damaged page is told in one line, whatever is asked of it', async () => {
  const { folder, run } = commandLine();
  const lines = Array.from({ length: 2_000 }, (_, i) => `ពាក្យទី${i},word number ${i}\n`);
  writeFileSync(join(folder, 'a.csv'), lines.join(''));
  await run('tm', 'import', 'a.bkm', 'a.csv');
  const file = join(folder, 'a.bkm');
  writeFileSync(file, readFileSync(file).fill(0x5a, 3 * 16_384));
  for (const words of [
    ['lookup', 'a.bkm', 'word number'],
    ['stats', 'a.bkm'],
    ['export', 'a.bkm', 'b.tmx'],
    ['merge', 'b.bkm', 'a.bkm'],
  ]) {
    const { status, out, err } = await run('tm', ...words);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^bokprae: [^ ]*a\.bkm is damaged[^\n]+\.\n$/);
  }
  expect(existsSync(join(folder, 'b.tmx')) || existsSync(join(folder, 'b.bkm'))).toBe(false);
});
