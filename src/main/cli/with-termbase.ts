import { Termbase } from '../terms/termbase.ts';
import { NotATermbase } from '../terms/termbase-database.ts';
import { atDisk } from './at-disk.ts';
import { callersPath, Stop } from './command.ts';

const reasons = {
  missing: 'is not there. `terms import` makes a termbase where there is none',
  other: 'is not a termbase of Bokprae. Name the file that `terms import` made',
  newer: 'was made by a newer Bokprae. Install that version to open it',
  damaged:
    'is damaged, or was changed by something else than Bokprae. Import its terms again from their file',
} as const;

/** Does something with a termbase open. Throws `Stop` when it cannot be opened, read or written. */
export function withTermbase<T>(
  file: string,
  options: { create: boolean },
  use: (termbase: Termbase) => T,
): T {
  const termbase = open(file, options);
  try {
    return atDisk(file, () => use(termbase));
  } finally {
    termbase.close();
  }
}

function open(file: string, options: { create: boolean }): Termbase {
  try {
    return atDisk(file, () => new Termbase(callersPath(file), { ...options, readOnly: !options.create }));
  } catch (error) {
    if (error instanceof NotATermbase) throw new Stop(2, `${file} ${reasons[error.reason]}.`);
    throw error;
  }
}
