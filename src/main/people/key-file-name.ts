/** A file name that every system takes, for something of a person's. */
export function keyFileName(name: string, ending: string): string {
  const base = name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '');
  return `${base || 'key'}${ending}`;
}
