import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { crafted } from '../formats/hostile/crafted/crafted.ts';

const root = resolve(import.meta.dirname, '../..');
const shown = 10;

interface Usage {
  /** In milliseconds of the main thread, and in megabytes. */
  time: number;
  memory: number;
}

/** Makes a project of each crafted file by the command line, in a process of its own; prints the slowest and those beyond the limits. */
export function benchCrafted(limits: Usage): void {
  const folder = mkdtempSync(join(tmpdir(), 'bokprae-crafted-'));
  const env = { ...process.env, BOKPRAE_HOME: join(folder, 'home') };
  const program = [
    '--import',
    join(import.meta.dirname, 'tell-usage.ts'),
    join(root, 'src/main/cli/bokprae.ts'),
  ];
  const measured = crafted.map(([what, name, , make], index) => {
    const [file, project] = [join(folder, name), join(folder, `${index}.bokprae`)];
    writeFileSync(file, make());
    const words = ['new', project, '--source', file, '--source-lang', 'km', '--target-lang', 'en'];
    const stdio = ['ignore', 'pipe', 'pipe', 'pipe'] as const;
    const ran = spawnSync(process.execPath, [...program, ...words], {
      env,
      stdio: [...stdio],
      encoding: 'utf8',
    });
    rmSync(project, { force: true });
    const isForeseen = ran.status === 0 || (ran.status === 2 && !ran.stderr.includes('Please report it'));
    const usage = JSON.parse(ran.output[3] || '{"time":1e9,"memory":1e9}') as Usage;
    return {
      ...usage,
      isForeseen,
      line: `${name.padEnd(7)} ${what}: ${(ran.stderr || ran.stdout).trim().slice(0, 160)}`,
    };
  });
  rmSync(folder, { recursive: true });
  measured.sort((a, b) => b.time - a.time);
  const most = Math.max(...measured.map(({ memory }) => memory));
  console.log(
    `hostile: ${measured.length} crafted files, each in a process of its own; at most ${most.toFixed(0)} MB; the slowest:`,
  );
  for (const [place, { time, memory, isForeseen, line }] of measured.entries()) {
    const isBeyond = time > limits.time || memory > limits.memory;
    const failed = isBeyond ? 'BEYOND THE LIMITS ' : isForeseen ? '' : 'UNFORESEEN ';
    if (failed !== '') process.exitCode = 1;
    if (place < shown || failed !== '') {
      console.log(`  ${failed}${(time / 1000).toFixed(1)} s, ${memory.toFixed(0)} MB  ${line}`);
    }
  }
}
