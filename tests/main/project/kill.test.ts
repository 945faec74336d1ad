import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { verifyFile } from '../../../src/main/project/verify-file.ts';
import { secondProcess, type SecondProcess } from './second-process.ts';
import { makeWorld, value, type World } from './world.ts';

const kills = 40;

/**
 * Lets a process edit until it is killed at a random moment, which half of the time may fall into the opening
 * and rebuilding of the file; returns the changes that it said were saved.
 */
async function killWhileEditing(editor: SecondProcess, whileOpening: boolean): Promise<string[]> {
  const saved: string[] = [];
  editor.tell('go');
  if (whileOpening) setTimeout(() => void editor.kill(), Math.random() * 150);
  for (;;) {
    try {
      saved.push((await editor.said())['change'] as string);
    } catch {
      await editor.kill();
      return saved;
    }
    if (!whileOpening && saved.length === 1) setTimeout(() => void editor.kill(), Math.random() * 40);
  }
}

const start = (world: World) =>
  secondProcess('keep-editing.ts', [world.home.folder, world.file], {
    env: { ...process.env, NODE_COMPILE_CACHE: join(world.folder, 'compiled'), TMPDIR: world.folder },
  });

describe('a process killed in the middle of editing', () => {
  it('forty times at random moments keeps every change that it said was saved', async () => {
    const world = makeWorld();
    world.create().close();
    const saved: string[] = [];
    let journals = 0;
    let next = start(world);
    for (let kill = 0; kill < kills; kill += 1) {
      const editor = next;
      next = start(world);
      saved.push(...(await killWhileEditing(editor, kill % 2 === 1)));
      if (existsSync(`${world.file}-journal`)) journals += 1;
    }
    await next.kill();
    const report = value(verifyFile(world.file, world.context));
    expect(report.checks.filter((check) => !check.holds)).toEqual([]);
    const project = world.open();
    expect(project.readOnly).toBeNull();
    const database = new Database(world.file, { readonly: true });
    const inFile = new Set(database.prepare<[], string>('SELECT id FROM change').pluck().all());
    database.close();
    expect(saved.filter((id) => !inFile.has(id))).toEqual([]);
    expect(new Set(saved).size).toBe(saved.length);
    expect(saved.length).toBeGreaterThanOrEqual(kills / 2);
    expect(project.verify()).toMatchObject({ holds: true, refusals: [] });
    console.log(
      `${kills} kills: ${saved.length} changes said to be saved, ${inFile.size - 2} found, ` +
        `${journals} journals left behind`,
    );
    world.end();
  });
});
