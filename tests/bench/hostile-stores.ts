import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strToU8 } from 'fflate';
import SqliteDatabase from 'better-sqlite3';
import { problemIn } from '../../src/formats/read-result.ts';
import { NotAMemory } from '../../src/main/memory/memory-database.ts';
import { Memory } from '../../src/main/memory/memory.ts';
import { readForeign } from '../../src/main/merge/read-foreign.ts';
import { readConcepts } from '../../src/main/terms/read-concepts.ts';
import { NotATermbase } from '../../src/main/terms/termbase-database.ts';
import { Termbase } from '../../src/main/terms/termbase.ts';
import type { Outcome, Sample } from '../formats/hostile/samples.ts';

const root = resolve(import.meta.dirname, '../..');

/** What the command line writes: a project, a package, a memory and a termbase. */
function written(folder: string): Record<'project' | 'package' | 'memory' | 'termbase', string> {
  const at = (name: string) => join(folder, name);
  const run = (...words: string[]) => {
    const env = { ...process.env, BOKPRAE_HOME: at('home') };
    const ran = spawnSync(process.execPath, [join(root, 'src/main/cli/bokprae.ts'), ...words], { env });
    if (ran.status !== 0) throw new Error(String(ran.stderr));
  };
  writeFileSync(at('a.md'), '# ប្រកាស\n\nក្រសួងសូមជម្រាប។ លេខ ១២។\n');
  writeFileSync(at('b.md'), '# Notice\n\nThe Ministry informs. Number 12.\n');
  writeFileSync(at('units.csv'), 'km,en\nក្រសួងសូមជម្រាប។,The Ministry informs.\nលេខ ១២។,Number 12.\n');
  writeFileSync(at('terms.csv'), 'km,en\nក្រសួង,ministry\nលេខ,number\n');
  run('new', at('p.bokprae'), '--source', at('a.md'), '--target', at('b.md'));
  run('handover', at('p.bokprae'), '--review', '--to', at('p.bokpack'));
  run('tm', 'import', at('m.bokmemory'), at('units.csv'));
  run('terms', 'import', at('t.bokterms'), at('terms.csv'));
  return {
    project: at('p.bokprae'),
    package: at('p.bokpack'),
    memory: at('m.bokmemory'),
    termbase: at('t.bokterms'),
  };
}

/** What a database says where one of its pages is damaged; anything else was not foreseen. */
function refusal(error: unknown): Outcome {
  if (error instanceof NotAMemory || error instanceof NotATermbase) {
    return { ok: false, problem: { code: 'unknown-format', detail: error.reason } };
  }
  if (error instanceof SqliteDatabase.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB)/.test(error.code)) {
    return { ok: false, problem: { code: 'damaged-zip', detail: error.code } };
  }
  return { ok: false, problem: problemIn(error) };
}

/** Good files of the kinds that are no documents, each with what reads it. */
export function stores(): Sample[] {
  const folder = mkdtempSync(join(tmpdir(), 'bokprae-hostile-'));
  const files = written(folder);
  const other = join(folder, 'other');
  const attempt = (read: () => void): Promise<Outcome> => {
    try {
      read();
      return Promise.resolve({ ok: true });
    } catch (error) {
      return Promise.resolve(refusal(error));
    }
  };
  const opened = (bytes: Uint8Array, use: (file: string) => void) =>
    attempt(() => {
      for (const end of ['-wal', '-shm']) rmSync(other + end, { force: true });
      writeFileSync(other, bytes);
      use(other);
    });
  const foreign = (name: string, file: string): Sample => ({
    name,
    bytes: readFileSync(file),
    read(bytes) {
      try {
        const read = readForeign(bytes, name, { now: new Date(), passphrase: null });
        const refused = { ok: false as const, problem: { code: 'unknown-format' as const } };
        return Promise.resolve(read.ok ? { ok: true } : refused);
      } catch (error) {
        return Promise.resolve(refusal(error));
      }
    },
  });
  const tbx =
    '<?xml version="1.0"?><tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="c1"><descrip type="subjectField">law</descrip><langSec xml:lang="km"><termSec><term>ក្រសួង</term></termSec></langSec><langSec xml:lang="en"><termSec><term>ministry</term><note>x &amp; y</note></termSec></langSec></conceptEntry></body></text></tbx>';
  return [
    foreign('bokprae', files.project),
    foreign('bokpack', files.package),
    {
      name: 'memory',
      bytes: readFileSync(files.memory),
      read: (bytes) =>
        opened(bytes, (file) => {
          const memory = new Memory(file, { create: false });
          try {
            memory.lookup({ text: 'The Ministry informs.', side: 'en' });
          } finally {
            memory.database.close();
          }
        }),
    },
    {
      name: 'terms',
      bytes: readFileSync(files.termbase),
      read: (bytes) =>
        opened(bytes, (file) => {
          const termbase = new Termbase(file, { create: false });
          try {
            termbase.concepts();
          } finally {
            termbase.database.close();
          }
        }),
    },
    { name: 'tbx', bytes: strToU8(tbx), read: (bytes) => attempt(() => readConcepts('tbx', [bytes])) },
    {
      name: 'glossary',
      bytes: readFileSync(join(folder, 'terms.csv')),
      read: (bytes) => attempt(() => readConcepts('csv', [bytes])),
    },
  ];
}
