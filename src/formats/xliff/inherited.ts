import { localName } from '../xml/children-named.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import { isMeant } from './not-translated.ts';
import { preservesSpace } from './read-inline.ts';

/** What the innermost of elements takes from those around it and says itself; the outermost comes first. */
export function inherited(path: readonly XmlElement[]): { preserve: boolean; isTranslated: boolean } {
  return {
    preserve: path.reduce((around, element) => preservesSpace(element, around), false),
    isTranslated: path.reduce((around, element) => isMeant(element, around), true),
  };
}

/** Whether elements, outermost first, have these names, and all further ones one of the others. */
export function isPath(
  path: readonly XmlElement[],
  names: readonly string[],
  further: readonly string[],
): boolean {
  return (
    path.length >= names.length &&
    path.every((element, at) =>
      at < names.length ? localName(element) === names[at] : further.includes(localName(element)),
    )
  );
}
