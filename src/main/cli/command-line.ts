/** Door 3: the command line. Importing it runs the command that the process was called with. */
import { places } from '../places.ts';
import { align } from './align.ts';
import { check } from './check.ts';
import { type Command, note, print, Stop } from './command.ts';
import { exportProject } from './export.ts';
import { id } from './id.ts';
import { lqa } from './lqa.ts';
import { member } from './member.ts';
import { handOver } from './hand-over.ts';
import { importVersion } from './import.ts';
import { info } from './info.ts';
import { log } from './log.ts';
import { merge } from './merge.ts';
import { ocr } from './ocr.ts';
import { newProject } from './new.ts';
import { refound } from './refound.ts';
import { rows } from './rows.ts';
import { segment } from './segment.ts';
import { serveWindow } from './serve.ts';
import { takeIn } from './take-in.ts';
import { terms } from './terms.ts';
import { tm } from './tm.ts';
import { verify } from './verify.ts';

const commands: Readonly<Record<string, Command>> = {
  new: newProject,
  import: importVersion,
  info,
  rows,
  segment,
  ocr,
  align,
  check,
  export: exportProject,
  tm,
  terms,
  verify,
  lqa,
  id,
  member,
  log,
  handover: handOver,
  'take-in': takeIn,
  merge,
  refound,
  serve: serveWindow,
};

function help(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const list = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `Bokprae reviews unofficial translations, Khmer beside English.

Usage: bokprae COMMAND … [--help]

${list.join('\n')}

With --json a command prints one JSON document and nothing else on stdout; messages go to stderr.
Exit code: 0 done; 1 done, but something was found or refused; 2 wrong usage or unreadable input.
BOKPRAE_HOME names another folder for your own data; BOKPRAE_PASSPHRASE is the passphrase of your key.`;
}

async function run([name, ...words]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    print(help());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    print(places.version);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Stop(2, `There is no command “${name}”. bokprae --help lists them.`);
  const options = words.includes('--') ? words.slice(0, words.indexOf('--')) : words;
  if (options.includes('--help') || options.includes('-h')) {
    print(`${command.summary}\n\n${command.usage}`);
    return 0;
  }
  return command.run(words);
}

/** Whoever reads our output may stop reading it, as `head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof Stop) {
    note(`bokprae: ${error.message}`);
    process.exitCode = error.status;
  } else if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    note(`bokprae: ${error.message.split(/\. |\n/, 1)[0]}. --help tells how to call this command.`);
    process.exitCode = 2;
  } else {
    note(`bokprae: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    process.exitCode = 2;
  }
}
