import { basename } from 'node:path';
import { readForeign, type Foreign } from '../merge/read-foreign.ts';
import { isPackage } from '../merge/package-mark.ts';
import { readSnapshot } from '../project/read-snapshot.ts';
import { recoverPrivately } from '../project/recover-privately.ts';
import { atDisk } from './at-disk.ts';
import { callersPath, Stop, valueOf } from './command.ts';

/** A project file or a review package, checked. Throws `Stop` with one sentence. */
export function readCopy(file: string, { passphraseEnv }: { passphraseEnv: string | undefined }): Foreign {
  const passphrase = passphraseEnv === undefined ? null : passphraseFrom(passphraseEnv);
  return valueOf(readForeign(bytesOf(file), basename(file), { now: new Date(), passphrase }));
}

/** A passphrase is never an argument, which every process of the computer can read. */
export function passphraseFrom(name: string): string {
  const passphrase = process.env[name];
  if (passphrase === undefined || passphrase.trim() === '') {
    throw new Stop(2, `The environment variable ${name} is empty. Put the passphrase there.`);
  }
  return passphrase;
}

function bytesOf(file: string): Buffer {
  return atDisk(file, () => {
    const { bytes, journal } = readSnapshot(callersPath(file), { atRest: false });
    return journal && !isPackage(bytes) ? recoverPrivately(bytes, journal) : bytes;
  });
}
