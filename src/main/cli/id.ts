import { parseArgs } from 'node:util';
import { writeWholeFile } from '../home/write-whole-file.ts';
import type { Home } from '../home/home.ts';
import { cardEnding, makeCard } from '../people/card.ts';
import { fingerprint } from '../people/fingerprint.ts';
import { createIdentity, readStoredIdentity, type StoredIdentity } from '../people/identity.ts';
import { keyFileName } from '../people/key-file-name.ts';
import { Keyring } from '../people/keyring.ts';
import { atDisk } from './at-disk.ts';
import { askNewPassphrase, askPassphrase } from './ask-passphrase.ts';
import {
  callersPath,
  type Command,
  note,
  print,
  printJson,
  sentence,
  Stop,
  takeArguments,
  valueOf,
} from './command.ts';
import { readInput } from './read-input.ts';
import { ensureIdentity, withHome } from './with-home.ts';

export const id: Command = {
  summary: 'Shows your key, makes its card and backup, and sets its passphrase.',
  usage: `Usage: bokprae id [--json]
       bokprae id new NAME             makes a key for NAME, where there is none
       bokprae id card [FILE]          writes your card, to be made a member with; - prints it
       bokprae id backup FILE          writes your key, sealed with a passphrase of its own
       bokprae id restore FILE         brings your key back from its backup, where there is none
       bokprae id passphrase [--remove]  sets, changes or takes away the passphrase of your key

  Passphrases are asked for in the terminal, or taken from BOKPRAE_PASSPHRASE (the present one, and that of
  a backup to restore) and BOKPRAE_NEW_PASSPHRASE (one to be set).
  --json  prints {"name", "key", "fingerprint", "passphrase"}: whether there is a passphrase`,
  run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, remove: { type: 'boolean', default: false } },
    });
    const [what, ...rest] = positionals;
    return withHome((home) => {
      if (what === undefined) return show(home, values.json);
      const action = Object.hasOwn(actions, what) ? actions[what] : undefined;
      if (!action) throw new Stop(2, `“id ${what}” is no command. bokprae id --help lists them.`);
      action(home, rest, values.remove);
      return 0;
    });
  },
};

const actions: Record<string, (home: Home, words: string[], remove: boolean) => void> = {
  new(home, words) {
    const [name] = takeArguments(words, 'NAME');
    const present = valueOf(readStoredIdentity(home));
    if (present) throw new Stop(1, sentence({ code: 'identity-present', with: { name: present.name } }));
    const { name: made, key } = valueOf(createIdentity(home, name));
    print(`${made}: ${fingerprint(key)}`);
  },
  card(home, words) {
    const identity = ensureIdentity(home);
    const [file = keyFileName(identity.name, cardEnding)] = words;
    takeArguments([file, ...words.slice(1)], 'FILE');
    const card = makeCard(identity);
    if (file === '-') process.stdout.write(card);
    else {
      write(file, card);
      note(`${file} is your card. Read out this fingerprint with it: ${fingerprint(identity.key)}`);
    }
  },
  backup(home, words) {
    const [file] = takeArguments(words, 'FILE');
    const identity = ensureIdentity(home);
    write(file, identity.keyFile(askNewPassphrase('Passphrase of the backup')));
    note(`${file} is the backup of your key. Keep it, and its passphrase, away from this computer.`);
  },
  restore(home, words) {
    const [file] = takeArguments(words, 'FILE');
    const text = Buffer.from(readInput(file).bytes).toString('utf8');
    const passphrase = askPassphrase(file);
    const restored = valueOf(new Keyring(home).restore(text, passphrase, true), 1);
    note(`The key of “${restored.name}” is back: ${fingerprint(restored.key)}`);
  },
  passphrase(home, words, remove) {
    takeArguments(words);
    ensureIdentity(home);
    const { name, isSealed } = valueOf(readStoredIdentity(home))!;
    const present = isSealed ? askPassphrase(name) : null;
    const next = remove ? null : askNewPassphrase('New passphrase');
    valueOf(new Keyring(home).protect(present, next), 1);
    note(remove ? 'Your key has no passphrase any more.' : 'Your key is protected by its new passphrase.');
  },
};

function show(home: Home, json: boolean): number {
  const stored: StoredIdentity | null = valueOf(readStoredIdentity(home));
  if (!stored) throw new Stop(1, sentence({ code: 'no-identity' }));
  const { name, key, isSealed } = stored;
  if (json) printJson({ name, key, fingerprint: fingerprint(key), passphrase: isSealed });
  else {
    print(`name         ${name}`);
    print(`fingerprint  ${fingerprint(key)}`);
    print(`key          ${key}`);
    print(`passphrase   ${isSealed ? 'yes' : 'no'}`);
  }
  return 0;
}

function write(file: string, text: string): void {
  atDisk(file, () => writeWholeFile(callersPath(file), text));
}
