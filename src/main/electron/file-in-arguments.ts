import { resolve } from 'node:path';

/** The project file or review package named on a command line of this app, as an absolute path; null when there is none. */
export function fileInArguments(commandLine: readonly string[], folder: string): string | null {
  const file = commandLine
    .slice(1)
    .find((word) => !word.startsWith('-') && /\.(bokprae|bokpack)$/i.test(word));
  return file === undefined ? null : resolve(folder, file);
}
