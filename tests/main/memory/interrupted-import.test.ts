import { spawn } from 'node:child_process';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { Memory } from '../../../src/main/memory/memory.ts';
import { killMidway } from '../kill-midway.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const program = resolve(import.meta.dirname, '../../../src/main/cli/bokprae.ts');

/** A memory of one unit; an import of so many into it has been killed. Null where the import was done before. */
async function killImport(rows: number): Promise<string | null> {
  const folder = temporaryFolder();
  const file = join(folder, 'a.bkm');
  const side = (text: string) => ({ text, marks: [], codes: [] });
  const before = new Memory(file, { create: true });
  const kept = { origin: 'x', approved: true, made: null, maker: null };
  before.add([{ km: side('ក្រសួង'), en: side('a ministry'), ...kept }]);
  before.close();
  const lines = Array.from({ length: rows }, (_, i) => `ពាក្យទី${i} នៃឯកសារ,word ${i} of a document\n`);
  writeFileSync(join(folder, 'many.csv'), lines.join(''));
  const env = { ...process.env, INIT_CWD: folder, BOKPRAE_HOME: join(folder, 'home') };
  const child = spawn(process.execPath, [program, 'tm', 'import', 'a.bkm', 'many.csv'], { env });
  const grown = () => existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 1_000_000;
  return (await killMidway(child, grown)) ? file : null;
}

test('an import that is killed leaves the memory as it was', async () => {
  let file: string | null = null;
  for (let rows = 40_000; file === null; rows *= 2) file = await killImport(rows);
  const after = new Memory(file, { create: false });
  expect(after.database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(after.database.prepare('SELECT count(*) FROM unit').pluck().get()).toBe(1);
  expect(after.lookup({ text: 'word 7 of a document', side: 'en' })).toEqual([]);
  expect(after.lookup({ text: 'a ministry', side: 'en' })).toMatchObject([{ score: 100 }]);
  after.close();
});
