import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const root = resolve(import.meta.dirname, '../..');

test('the built command line does its work from another folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bokprae-e2e-'));
  const run = (...words: string[]) => {
    const env = { ...process.env, BOKPRAE_HOME: join(folder, 'home') };
    delete (env as NodeJS.ProcessEnv).INIT_CWD;
    const program = [join(root, 'out/main/bokprae.js'), ...words];
    return spawnSync(process.execPath, program, { cwd: folder, env, encoding: 'utf8' });
  };
  const sample = (language: string) => join(root, `resources/sample/sample.${language}.md`);
  expect(run('new', 'p.bokprae', '--source', sample('km'), '--target', sample('en')).status).toBe(0);
  const verified = run('verify', 'p.bokprae', '--json');
  expect(JSON.parse(verified.stdout)).toMatchObject({ holds: true });
  expect(run('export', 'p.bokprae', '--to', 'p.docx').status).toBe(0);
  expect(run('rows', 'none.bokprae').status).toBe(2);
  rmSync(folder, { recursive: true, force: true });
});
