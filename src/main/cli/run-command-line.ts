import { places } from '../places.ts';
import { type Command, note, print, Stop } from './command.ts';

/** Each is loaded when it is called: most need little of what all of them need together. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  new: async () => (await import('./new.ts')).newProject,
  import: async () => (await import('./import.ts')).importVersion,
  info: async () => (await import('./info.ts')).info,
  rows: async () => (await import('./rows.ts')).rows,
  segment: async () => (await import('./segment.ts')).segment,
  ocr: async () => (await import('./ocr.ts')).ocr,
  align: async () => (await import('./align.ts')).align,
  check: async () => (await import('./check.ts')).check,
  normalise: async () => (await import('./normalise.ts')).normalise,
  export: async () => (await import('./export.ts')).exportProject,
  tm: async () => (await import('./tm.ts')).tm,
  terms: async () => (await import('./terms.ts')).terms,
  verify: async () => (await import('./verify.ts')).verify,
  lqa: async () => (await import('./lqa.ts')).lqa,
  id: async () => (await import('./id.ts')).id,
  member: async () => (await import('./member.ts')).member,
  log: async () => (await import('./log.ts')).log,
  handover: async () => (await import('./hand-over.ts')).handOver,
  'take-in': async () => (await import('./take-in.ts')).takeIn,
  merge: async () => (await import('./merge.ts')).merge,
  refound: async () => (await import('./refound.ts')).refound,
  serve: async () => (await import('./serve.ts')).serveWindow,
};

async function help(): Promise<string> {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const list: string[] = [];
  for (const [name, load] of Object.entries(commands)) {
    list.push(`  ${name.padEnd(width)}  ${(await load()).summary}`);
  }
  return `Bokprae reviews unofficial translations, Khmer beside English.

Usage: bokprae COMMAND … [--help]

${list.join('\n')}

With --json a command prints one JSON document and nothing else on stdout; messages go to stderr.
Exit code: 0 done; 1 done, but something was found or refused; 2 wrong usage or unreadable input.
BOKPRAE_HOME names another folder for your own data; BOKPRAE_PASSPHRASE is the passphrase of your key.`;
}

async function run([name, ...words]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    print(await help());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    print(places.version);
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new Stop(2, `There is no command “${name}”. bokprae --help lists them.`);
  const command = await load();
  const options = words.includes('--') ? words.slice(0, words.indexOf('--')) : words;
  if (options.includes('--help') || options.includes('-h')) {
    print(`${command.summary}\n\n${command.usage}`);
    return 0;
  }
  return command.run(words);
}

/** Runs the command that these words call; what goes wrong is one line on stderr. Returns the exit code. */
export async function runCommandLine(words: string[]): Promise<number> {
  try {
    return await run(words);
  } catch (error) {
    if (error instanceof Stop) {
      note(`bokprae: ${error.message}`);
      return error.status;
    }
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      note(`bokprae: ${error.message.split(/\. |\.?\n/, 1)[0]}. --help tells how to call this command.`);
    } else {
      note(`bokprae: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
    return 2;
  }
}
