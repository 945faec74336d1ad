/** A process for a test: adds pairs of units to a memory until it is ended, and tells each pair when it finds both. */
import { writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { Memory } from '../../../src/main/memory/memory.ts';

const [file, name] = process.argv.slice(2) as [string, string];
const memory = new Memory(file, { create: false });
const unit = (half: string, i: number) => ({
  km: { text: `ពាក់កណ្តាល ${i}`, marks: [], codes: [] },
  en: { text: `${half} half of ${name} ${i}`, marks: [], codes: [] },
  origin: name,
  approved: true,
  made: null,
  maker: null,
});

for (let i = 0; ; i += 1) {
  const pair = [unit('first', i), unit('second', i)];
  memory.add(pair);
  const found = pair.every(({ en: { text } }) => memory.lookup({ text, side: 'en' })[0]?.score === 100);
  writeSync(1, `${found ? '' : 'missing '}${name} ${i}\n`);
  await setImmediate();
}
