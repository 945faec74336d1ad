/** Door 3: the command line. Importing it runs the command that the process was called with. */
import { runCommandLine } from './run-command-line.ts';

/** Whoever reads our output may stop reading it, as `head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runCommandLine(process.argv.slice(2));
