/**
 * An order with more ids put in at an index, but those with a place of their own behind the one named there, or
 * first where it is null. What names nothing that stands goes in at the index; nothing is ever lost.
 */
export function placeBehind(
  order: readonly string[],
  index: number,
  ids: readonly string[],
  places: readonly { id: string; after: string | null }[],
): string[] {
  const placed = new Set(places.map(({ id }) => id));
  const together = ids.filter((id) => !placed.has(id));
  const standing = new Set([...order, ...together, ...placed]);
  const behind = new Map<string, string[]>();
  const first: string[] = [];
  const lost: string[] = [];
  for (const { id, after } of places) {
    if (after === null) first.push(id);
    else if (standing.has(after) && after !== id) behind.set(after, [...(behind.get(after) ?? []), id]);
    else lost.push(id);
  }
  const result = new Set<string>();
  const put = (ids: readonly string[]) => {
    const waiting = [...ids].reverse();
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      result.add(id);
      const followers = behind.get(id) ?? [];
      behind.delete(id);
      waiting.push(...followers.filter((one) => !result.has(one)).reverse());
    }
  };
  put(first);
  put([...order.slice(0, index), ...lost, ...together, ...order.slice(index)]);
  // Places that name each other in a circle stand at the end.
  for (const circle of [...behind.values()]) put(circle.filter((id) => !result.has(id)));
  return [...result];
}
