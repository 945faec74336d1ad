import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bokprae, oneLine, sample } from './run-bokprae.ts';
import { commandLine } from './run-command.ts';

const khmer = 'ផែនការ ព.ស.២៥៦៨ របស់ គ.ស.ឌ. មានកម្មវិធី ។ល។ និងគម្រោង។ «ពីរ។ បី។» ចប់។';

test('a text is cut into one segment a line, or into places in the file', async () => {
  const { folder, run } = commandLine();
  const text = `${khmer}\r\n\r\n  ១. មួយ\r\n  ២. ២ ពីរ\r\n`;
  writeFileSync(join(folder, 'a.txt'), `\ufeff${text}`);
  const lines = await run('segment', 'a.txt', '--lang', 'km');
  expect(lines).toMatchObject({ status: 0, err: '' });
  expect(lines.out.split('\n')[0]).toBe('ផែនការ ព.ស.២៥៦៨ របស់ គ.ស.ឌ. មានកម្មវិធី ។ល។ និងគម្រោង។');
  const placed = JSON.parse((await run('segment', 'a.txt', '--lang', 'km', '--json')).out) as {
    text: string;
    start: number;
    end: number;
  }[];
  expect(placed.map((one) => one.text)).toEqual(lines.out.trimEnd().split('\n'));
  const decoded = text.replaceAll('\r\n', '\n');
  for (const { text: found, start, end } of placed) expect(decoded.slice(start, end)).toBe(found);
});

test('places in Markdown point into its blocks', async () => {
  const { folder, run } = commandLine();
  writeFileSync(join(folder, 'a.md'), '# A *title*\n\nOne. Two **bold**.\n');
  const placed = JSON.parse((await run('segment', 'a.md', '--lang', 'en', '--json')).out) as unknown;
  expect(placed).toEqual([
    { text: 'A title', start: 0, end: 7 },
    { text: 'One.', start: 9, end: 13 },
    { text: 'Two bold.', start: 14, end: 23 },
  ]);
});

test('segmented files are aligned by their lines, empty ones counted', async () => {
  const { folder, run } = commandLine();
  writeFileSync(join(folder, 's.txt'), 'ប្រាក់ ១២៥ រៀល\n\nថ្ងៃទី ៧ ឆ្នាំ ២០២៤\n');
  writeFileSync(join(folder, 't.txt'), '125 riels of money\nDay 7 of the year 2024');
  const { status, out } = await run('align', 's.txt', 't.txt', '--segmented', '--json');
  expect(status).toBe(0);
  const { beads, confidence } = JSON.parse(out) as { beads: [number[], number[]][]; confidence: number[] };
  expect(beads.flatMap(([source]) => source)).toEqual([0, 1, 2]);
  expect(beads.flatMap(([, target]) => target)).toEqual([0, 1]);
  expect(beads.find(([source]) => source.includes(0))?.[1]).toEqual([0]);
  expect(beads.find(([source]) => source.includes(2))?.[1]).toEqual([1]);
  expect(confidence).toHaveLength(beads.length);
  expect(confidence.every((one) => one >= 0 && one <= 1)).toBe(true);
});

test('documents are aligned as they are read', async () => {
  const { run } = commandLine();
  const lines = (await run('align', sample('km'), sample('en'))).out.trimEnd().split('\n');
  const dated = lines.find((line) => line.includes('Phnom Penh, 12 March 2026'));
  expect(dated).toMatch(/^\d\.\d\d\t[^\t]*២០២៦\tPhnom Penh, 12 March 2026$/);
});

test('what is wrong is said in one line on stderr, and ends with 2', async () => {
  const { folder, run } = commandLine();
  const files = { 'empty.txt': '', 'a.txt': 'One sentence here.', 'b.txt': 'Another sentence there.' };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'binary.txt'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3]));
  const calls: [string[], string][] = [
    [['nonsense'], 'nonsense'],
    [['info'], 'PROJECT'],
    [['info', 'none.bokprae'], 'none.bokprae'],
    [['info', 'a.txt'], 'not a Bokprae project'],
    [['rows', 'a.txt', 'b.txt'], 'b.txt'],
    [['rows', '--frob'], '--frob'],
    [['new', 'p.bokprae'], '--source'],
    [['new', 'p', '--source', 'a.txt'], '.bokprae'],
    [['new', 'p.bokprae', '--source', 'empty.txt'], 'empty'],
    [['new', 'p.bokprae', '--source', 'binary.txt'], 'binary.txt'],
    [['new', 'p.bokprae', '--source', 'a.txt', '--target', 'b.txt'], 'English'],
    [['new', 'p.bokprae', '--source', 'a.txt', '--target', 'a.txt'], 'both sides'],
    [['new', 'p.bokprae', '--source', 'a.txt', '--source-lang', 'no tag'], 'no tag'],
    [['segment', 'a.txt'], '--lang'],
    [['segment', '.', '--lang', 'en'], 'folder'],
    [['export', 'p.bokprae', '--to', 'a.rtf'], '.docx'],
    [['export', 'p.bokprae', '--to', 'a.md', '--layout', 'wide'], 'wide'],
    [['verify', 'none.bokprae'], 'none.bokprae'],
  ];
  for (const [words, named] of calls) {
    const { status, out, err } = await run(...words);
    expect({ words, status, out }).toEqual({ words, status: 2, out: '' });
    expect(
      err
        .split('\n')
        .filter((line) => !line.startsWith('There was no identity'))
        .join('\n'),
    ).toMatch(oneLine);
    expect(err).toContain(named);
  }
});

test('a program ends as its command says', () => {
  const { run } = bokprae();
  expect(run('--version')).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
  });
  expect(run('info', 'none.bokprae')).toMatchObject({ status: 2, out: '' });
});

test('help names every command, and each tells its options', async () => {
  const { run } = commandLine();
  const help = await run('--help');
  expect(help).toMatchObject({ status: 0, err: '' });
  const commands = [...help.out.matchAll(/^ {2}([\w-]+) {2,}\S/gm)].map(([, name]) => name!);
  const named =
    'new import info rows segment ocr align check normalise export tm terms verify lqa id member log handover take-in merge refound serve';
  expect(commands).toEqual(named.split(' '));
  for (const command of commands) {
    expect((await run(command, '--help')).out).toContain(`Usage: bokprae ${command}`);
  }
});
