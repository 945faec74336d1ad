/** In UTF-16 units. */
const longest = 4_000;

/** The address of a link that is safe to store and to publish, or nothing: http, https and mailto only, of no endless length. */
export function safeHref(address: string): string | undefined {
  const trimmed = address.trim();
  if (!/^(?:https?:\/\/[^\s/]|mailto:[^\s])/i.test(trimmed)) return undefined;
  const safe = trimmed.replace(/[\s"<>\\^`{|}\0-\x1f\x7f]/g, (character) => encodeURIComponent(character));
  return safe.length > longest ? undefined : safe;
}
