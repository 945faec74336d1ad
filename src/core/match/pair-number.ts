/**
 * A unit's two texts as 32 bits (FNV-1a, then mixed). Equal pairs have equal numbers; of two different ones that hardly
 * ever is so, once in four thousand million.
 */
export function pairNumber(km: string, en: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < km.length; at += 1) hash = Math.imul(hash ^ km.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ 0x1_0000, 0x01000193);
  for (let at = 0; at < en.length; at += 1) hash = Math.imul(hash ^ en.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
