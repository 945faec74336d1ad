import { readSync } from 'node:fs';
import { Stop } from './command.ts';

/** The passphrase of somebody's key: from BOKPRAE_PASSPHRASE, or typed in the terminal, where it is not shown. */
export function askPassphrase(name: string): string {
  return process.env.BOKPRAE_PASSPHRASE ?? type(`Passphrase of “${name}”: `, 'BOKPRAE_PASSPHRASE');
}

/** A passphrase to be: from BOKPRAE_NEW_PASSPHRASE, or typed twice. */
export function askNewPassphrase(what: string): string {
  const given = process.env.BOKPRAE_NEW_PASSPHRASE;
  if (given !== undefined) return nonempty(given);
  const first = nonempty(type(`${what}: `, 'BOKPRAE_NEW_PASSPHRASE'));
  if (type('The same again: ', 'BOKPRAE_NEW_PASSPHRASE') !== first)
    throw new Stop(2, 'The two passphrases are not the same. Nothing was changed.');
  return first;
}

function nonempty(passphrase: string): string {
  if (passphrase === '') throw new Stop(2, 'An empty passphrase protects nothing. Choose a longer one.');
  return passphrase;
}

function type(question: string, variable: string): string {
  if (!process.stdin.isTTY)
    throw new Stop(2, `A passphrase is needed. Put it in ${variable}, or run this in a terminal.`);
  process.stderr.write(question);
  process.stdin.setRawMode(true);
  try {
    return readLine();
  } finally {
    process.stdin.setRawMode(false);
    process.stderr.write('\n');
  }
}

function readLine(): string {
  const typed: number[] = [];
  const byte = Buffer.alloc(1);
  for (;;) {
    if (readSync(0, byte, 0, 1, null) === 0 || byte[0] === 13 || byte[0] === 10) break;
    if (byte[0] === 3 || byte[0] === 4) throw new Stop(2, 'No passphrase was given.');
    if (byte[0] === 127 || byte[0] === 8) {
      while (typed.length > 0 && (typed.pop()! & 0xc0) === 0x80);
    } else typed.push(byte[0]!);
  }
  return Buffer.from(typed).toString('utf8');
}
