import type { NoteList } from '../note-list.ts';
import { childElements, childNamed, type XmlElement } from '../xml/parse-xml.ts';

/** The branch of an `mc:AlternateContent` that is read: the first choice, or the fallback where there is none. */
export function chosenBranch(element: XmlElement): XmlElement | undefined {
  return childNamed(element, 'mc:Choice') ?? childNamed(element, 'mc:Fallback');
}

/** What a content control (`w:sdt`) holds, unless that is its prompt to write something. */
export function contentOfControl(control: XmlElement): XmlElement | undefined {
  const isPrompt = childNamed(childNamed(control, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;
  return isPrompt ? undefined : childNamed(control, 'w:sdtContent');
}

/** The contents of the text boxes in a drawing; pictures and other objects are noted as left out. */
export function textBoxesIn(drawing: XmlElement, notes: NoteList): XmlElement[] {
  const boxes: XmlElement[] = [];
  const walk = (element: XmlElement): void => {
    const local = element.name.slice(element.name.indexOf(':') + 1);
    if (element.name === 'w:txbxContent') boxes.push(element);
    else if (local === 'pic' || local === 'imagedata') notes.leftOut('image');
    else if (local === 'chart' || local === 'relIds' || local === 'OLEObject') notes.leftOut('object');
    else if (element.name === 'mc:AlternateContent') {
      const branch = chosenBranch(element);
      if (branch) walk(branch);
    } else childElements(element).forEach(walk);
  };
  walk(drawing);
  return boxes;
}
