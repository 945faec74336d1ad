import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { info } from '../../../src/main/cli/info.ts';
import { newProject } from '../../../src/main/cli/new.ts';
import { sample } from './run-bokprae.ts';
import { desk } from './run-command.ts';

test('a command that reads an altered project says on stderr what was altered', async () => {
  const { folder, run } = desk();
  await run(newProject, 'p.bokprae', '--source', sample('km'), '--target', sample('en'));
  const whole = await run(info, 'p.bokprae', '--json');
  expect(whole).toMatchObject({ status: 0, err: '' });
  const database = new Database(join(folder, 'p.bokprae'));
  database.exec('DROP TRIGGER change_is_not_updated');
  database.close();
  expect(await run(info, 'p.bokprae', '--json')).toEqual({
    ...whole,
    err: expect.stringMatching(/^p\.bokprae: .*trigger change_is_not_updated is missing.*\n$/) as string,
  });
});
