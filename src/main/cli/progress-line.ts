/** Milliseconds between two tellings of how far work is, where each makes a line that stays. */
export const pauseOfLines = 5_000;

/** Tells on stderr how far work is: in place on a terminal; elsewhere as a line, with `tail` behind it. */
export function showProgress(text: string, tail = ''): void {
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${text}` : `${text}${tail}\n`);
}

/** Takes what a terminal shows in place away. */
export function endProgress(): void {
  if (process.stderr.isTTY) showProgress('');
}
