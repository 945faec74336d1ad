/** The address of a link that is safe to store and to publish, or nothing: http, https and mailto only. */
export function safeHref(address: string): string | undefined {
  const trimmed = address.trim();
  if (!/^(?:https?:\/\/[^\s/]|mailto:[^\s])/i.test(trimmed)) return undefined;
  return trimmed.replace(/[\s"<>\\^`{|}\0-\x1f\x7f]/g, (character) => encodeURIComponent(character));
}
