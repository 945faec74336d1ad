import { fuzz } from '../formats/hostile/fuzz.ts';
import { samples } from '../formats/hostile/samples.ts';
import { benchCrafted } from './hostile-crafted.ts';
import { smallFiles } from './hostile-small-files.ts';
import { stores } from './hostile-stores.ts';

/** Mutations of each kind of file. */
const times = 2_000;
/** For one reading, in milliseconds, and for the whole process, in megabytes. */
const limits = { time: 10_000, memory: 1_024 };

/** Reads crafted and broken files of every kind; prints what became of them, the slowest reading and the memory. */
export async function benchHostile(): Promise<void> {
  benchCrafted(limits);
  const seed = Number(process.env.BOKPRAE_SEED ?? Date.now() % 1_000_000);
  console.log(`hostile: ${times} mutations of each file, seed ${seed} (limits: 10 s and 1 GB each)`);
  for (const sample of [...(await samples()), ...stores(), ...(await smallFiles())]) {
    if (!(await sample.read(sample.bytes)).ok) throw new Error(`the good ${sample.name} is not read`);
    const { outcomes, unforeseen, slowest } = await fuzz(sample, times, seed);
    const counts = [...outcomes].sort((a, b) => b[1] - a[1]).map(([code, count]) => `${code} ${count}`);
    const memory = Math.round(process.memoryUsage.rss() / 1_048_576);
    console.log(
      `  ${sample.name.padEnd(8)} ${counts.join(', ')}; slowest ${slowest.toFixed(0)} ms, ${memory} MB`,
    );
    for (const message of unforeseen) console.log(`    UNFORESEEN ${message}`);
    const isBeyond = slowest > limits.time || memory > limits.memory;
    if (isBeyond) console.log('    BEYOND THE LIMITS');
    if (unforeseen.size > 0 || isBeyond) process.exitCode = 1;
  }
}
