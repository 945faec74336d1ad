import type { XmlNode } from './xml-node.ts';

/** An element to be written; attributes without a value and children that are null are left out. */
export function element(
  name: string,
  attributes: Record<string, string | undefined> = {},
  children: readonly (XmlNode | string | null)[] = [],
): XmlNode {
  const given = Object.entries(attributes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    name,
    attributes: Object.fromEntries(given),
    children: children.filter((child) => child !== null),
  };
}
