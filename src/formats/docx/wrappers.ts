import type { NoteList } from '../note-list.ts';
import { childElements, childNamed, type XmlElement } from '../xml/parse-xml.ts';

/** Usual prefixes of extensions whose text is read: drawings with text boxes, and what is added to paragraphs and runs. */
const understood = /^(?:wps|wpg|wpc|wpi|wp14|w14|w15|w16\w*|a14|v|o)$/;

/** Whether a choice of an `mc:AlternateContent` with these `Requires` is read (ECMA-376 part 3, 7.6). */
export function isUnderstood(requires: string): boolean {
  return requires
    .split(/\s+/)
    .filter(Boolean)
    .every((prefix) => understood.test(prefix));
}

/** The branch of an `mc:AlternateContent` that is read: the first choice that is understood, or else the fallback. */
export function chosenBranch(element: XmlElement): XmlElement | undefined {
  const choice = childElements(element).find(
    ({ name, attributes }) => name === 'mc:Choice' && isUnderstood(attributes.Requires ?? ''),
  );
  return choice ?? childNamed(element, 'mc:Fallback');
}

/** What a content control (`w:sdt`) holds, unless that is its prompt to write something. */
export function contentOfControl(control: XmlElement): XmlElement | undefined {
  const isPrompt = childNamed(childNamed(control, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;
  return isPrompt ? undefined : childNamed(control, 'w:sdtContent');
}

/** Whether an element is an object of its own; a text path without a text merely says how one would be drawn. */
function isObject(local: string, { attributes }: XmlElement): boolean {
  return ['chart', 'relIds', 'OLEObject'].includes(local) || (local === 'textpath' && !!attributes.string);
}

/** The contents of the text boxes in a drawing; pictures and other objects, old WordArt among them, are noted as left out. */
export function textBoxesIn(drawing: XmlElement, notes: NoteList): XmlElement[] {
  const boxes: XmlElement[] = [];
  const walk = (element: XmlElement): void => {
    const local = element.name.slice(element.name.indexOf(':') + 1);
    if (element.name === 'w:txbxContent') boxes.push(element);
    else if (local === 'pic' || local === 'imagedata') notes.leftOut('image');
    else if (isObject(local, element)) notes.leftOut('object');
    else if (element.name === 'mc:AlternateContent') {
      const branch = chosenBranch(element);
      if (branch) walk(branch);
    } else childElements(element).forEach(walk);
  };
  walk(drawing);
  return boxes;
}
