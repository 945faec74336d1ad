/** A name for a new folder from what a letterhead is called, which none of `taken` has. */
export function folderName({ km, en }: { km: string; en: string }, taken: readonly string[]): string {
  const base =
    (en || km)
      .replace(/[^\p{L}\p{M}\p{N} _-]+/gu, ' ')
      .replace(/^[^\p{L}\p{N}]+|\s+$/gu, '')
      .replace(/\s+/g, ' ')
      .slice(0, 60)
      .trim() || 'letterhead';
  const isTaken = (name: string) => taken.some((one) => one.toLowerCase() === name.toLowerCase());
  let name = base;
  for (let number = 2; isTaken(name); number += 1) name = `${base} ${number}`;
  return name;
}
