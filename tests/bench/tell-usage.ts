import { writeSync } from 'node:fs';
import { threadTime } from './timing.ts';

// Loaded ahead of a program, writes to its fourth stream what it took: milliseconds of its main thread, and megabytes.
process.on('exit', () => {
  const usage = { time: threadTime(), memory: process.resourceUsage().maxRSS / 1024 };
  writeSync(3, JSON.stringify(usage));
});
