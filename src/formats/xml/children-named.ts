import type { XmlNode } from './xml-node.ts';

/** An element's name without the prefix, which some programs choose freely and others leave out. */
export function localName({ name }: Pick<XmlNode, 'name'>): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The children with any of these names, whatever their prefix. */
export function childrenNamed(node: XmlNode | undefined, ...names: string[]): XmlNode[] {
  const children = node?.children ?? [];
  return children.filter(
    (child): child is XmlNode => typeof child !== 'string' && names.includes(localName(child)),
  );
}
