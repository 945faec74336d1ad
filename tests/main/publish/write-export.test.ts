import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs, {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { exportProject } from '../../../src/main/cli/export.ts';
import { newProject } from '../../../src/main/cli/new.ts';
import { writeExport } from '../../../src/main/publish/write-export.ts';
import { desk } from '../cli/run-command.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('a file that is there is never written over unasked, whatever the format, and --force replaces it whole', async () => {
  const at = desk();
  writeFileSync(join(at.folder, 'in.csv'), 'km,en\nមួយ,One\n');
  await at.run(newProject, 'p.bokprae', '--source', 'in.csv');
  for (const name of ['a.docx', 'a.html', 'a.md', 'a.xlf', 'a.tmx', 'a.csv', 'a.xlsx']) {
    const file = join(at.folder, name);
    writeFileSync(file, 'mine');
    const { status, err } = await at.run(exportProject, 'p.bokprae', '--to', name);
    expect([status, readFileSync(file, 'utf8')]).toEqual([1, 'mine']);
    expect(err).toContain('--force');
    expect((await at.run(exportProject, 'p.bokprae', '--to', name, '--force')).status).toBe(0);
    expect(readFileSync(file, 'utf8')).not.toContain('mine');
  }
  // A project is not written over by its own export either.
  const before = readFileSync(join(at.folder, 'p.bokprae'));
  expect((await at.run(exportProject, 'p.bokprae', '--to', 'p.bokprae')).status).toBe(2);
  expect(readFileSync(join(at.folder, 'p.bokprae'))).toEqual(before);
  expect(readdirSync(at.folder).filter((name) => name.endsWith('.new'))).toEqual([]);
});

test('an option that changes nothing in what is written is refused, and so is OpenDocument without such a draft', async () => {
  const at = desk();
  writeFileSync(join(at.folder, 'in.csv'), 'km,en\nមួយ,One\n');
  await at.run(newProject, 'p.bokprae', '--source', 'in.csv');
  const refused = async (...words: string[]) => (await at.run(exportProject, 'p.bokprae', ...words)).err;
  expect(await refused('--to', 'a.csv', '--names')).toContain('--names goes with documents');
  expect(await refused('--to', 'a.docx', '--no-comments')).toContain('--no-comments goes with .xlf');
  expect(await refused('--to', 'a.odt', '--layout', 'target')).toContain(
    'only where the draft came in as .odt',
  );
  expect(readdirSync(at.folder).filter((name) => name.startsWith('a.'))).toEqual([]);
});

test('a text that no cell of Excel holds is refused by its row, and comes out whole in another format', async () => {
  const at = desk();
  writeFileSync(join(at.folder, 'in.csv'), `km,en\nមួយ,One\nពីរ,${'x'.repeat(32_768)}\n`);
  await at.run(newProject, 'p.bokprae', '--source', 'in.csv');
  const { status, err } = await at.run(exportProject, 'p.bokprae', '--to', 'a.xlsx');
  expect([status, existsSync(join(at.folder, 'a.xlsx'))]).toEqual([2, false]);
  expect(err).toContain('row 2');
  await at.run(exportProject, 'p.bokprae', '--to', 'a.csv');
  expect(readFileSync(join(at.folder, 'a.csv'), 'utf8')).toContain('x'.repeat(32_768));
});

test('where nothing can be written, one sentence says so and what to do', async () => {
  const at = desk();
  writeFileSync(join(at.folder, 'in.csv'), 'km,en\nមួយ,One\n');
  await at.run(newProject, 'p.bokprae', '--source', 'in.csv');
  mkdirSync(join(at.folder, 'folder.docx'));
  const refused = async (...words: string[]) => (await at.run(exportProject, 'p.bokprae', ...words)).err;
  expect(await refused('--to', 'folder.docx', '--force')).toContain('folder.docx is a folder, not a file.');
  expect(await refused('--to', 'nowhere/a.docx')).toMatch(/The folder .*nowhere is not there\./);
  expect(readdirSync(join(at.folder)).sort()).toEqual(['folder.docx', 'in.csv', 'p.bokprae']);
});

test('a write that fails leaves what was there, and nothing half written beside it', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a.txt');
  writeFileSync(file, 'before');
  const gone = join(folder, 'gone', 'a.txt');
  expect(() => writeExport(gone, new Uint8Array([1]))).toThrow(/ENOENT/);
  expect(existsSync(gone)).toBe(false);
  // A folder stands where the file should go: the new file is whole by then, and is taken away again.
  expect(() => writeExport(folder, new Uint8Array([1]))).toThrow();
  expect(readFileSync(file, 'utf8')).toBe('before');
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('a file is replaced and not written into: who had it open, or a link to it, keeps the old one', () => {
  const folder = temporaryFolder();
  const [file, link] = [join(folder, 'a.txt'), join(folder, 'link.txt')];
  writeFileSync(file, 'before');
  chmodSync(file, 0o444);
  symlinkSync(file, link);
  writeExport(link, new TextEncoder().encode('after'));
  expect(readFileSync(link, 'utf8')).toBe('after');
  expect(readFileSync(file, 'utf8')).toBe('before');
});

test('a file is synced while it has another name, renamed when it is whole, and its folder is synced then', () => {
  const file = join(temporaryFolder(), 'a.txt');
  const order: string[] = [];
  const { fsyncSync, renameSync } = fs;
  const watched = {
    fsyncSync(descriptor: number) {
      const facts = fs.fstatSync(descriptor);
      order.push(facts.isDirectory() ? 'sync folder' : `sync ${facts.size} bytes, ${existsSync(file)}`);
      fsyncSync(descriptor);
    },
    renameSync(from: string, to: string) {
      order.push(`rename to ${to}`);
      renameSync(from, to);
    },
  };
  try {
    Object.assign(fs, watched);
    syncBuiltinESMExports();
    writeExport(file, new Uint8Array(1_000));
  } finally {
    Object.assign(fs, { fsyncSync, renameSync });
    syncBuiltinESMExports();
  }
  const folder = process.platform === 'win32' ? [] : ['sync folder'];
  expect(order).toEqual(['sync 1000 bytes, false', `rename to ${file}`, ...folder]);
});

test('what killed exports left in the folder is cleared by the next one, and nothing else', () => {
  const folder = temporaryFolder();
  const old = new Date(Date.now() - 2 * 3_600_000);
  const put = (name: string, at?: Date) => {
    writeFileSync(join(folder, name), 'half');
    if (at) utimesSync(join(folder, name), at, at);
  };
  put('a.docx.0123456789ab.new', old);
  put('letter.pdf.ba9876543210.new', old);
  // Somebody may be writing this one at the moment; the others are not ours.
  put('b.docx.0123456789ab.new');
  for (const name of ['a.docx.new', 'a.docx.0123456789AB.new', 'a.jpg.0123456789ab.new', '0123456789ab.new'])
    put(name, old);
  mkdirSync(join(folder, 'c.docx.0123456789ab.new'));
  utimesSync(join(folder, 'c.docx.0123456789ab.new'), old, old);
  writeExport(join(folder, 'a.docx'), new Uint8Array([1]));
  expect(readdirSync(folder).sort()).toEqual([
    '0123456789ab.new',
    'a.docx',
    'a.docx.0123456789AB.new',
    'a.docx.new',
    'a.jpg.0123456789ab.new',
    'b.docx.0123456789ab.new',
    'c.docx.0123456789ab.new',
  ]);
});

test('a process that is killed while it writes leaves one whole file, the old or the new', async () => {
  const file = join(temporaryFolder(), 'a.docx');
  writeExport(file, new Uint8Array(4_000_000).fill(1));
  const module = JSON.stringify(new URL('../../../src/main/publish/write-export.ts', import.meta.url).href);
  const writing = `const { writeExport } = await import(${module});
process.stdout.write('.');
for (let turn = 2; ; turn += 1) {
  writeExport(${JSON.stringify(file)}, new Uint8Array(4_000_000).fill(turn));
  process.stdout.write('.');
}`;
  const seen = new Set<number>();
  for (let kill = 0; kill < 4; kill += 1) {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', writing]);
    // Half of them are killed in their first turn, the others when they have written the file.
    for (let turn = 0; turn <= kill % 2; turn += 1) await once(child.stdout, 'data');
    await setTimeout(15 + 23 * kill);
    child.kill('SIGKILL');
    await once(child, 'close');
    const bytes = readFileSync(file);
    expect([bytes.length, bytes.every((byte) => byte === bytes[0])]).toEqual([4_000_000, true]);
    seen.add(bytes[0]!);
  }
  expect(Math.max(...seen)).toBeGreaterThan(1);
});
