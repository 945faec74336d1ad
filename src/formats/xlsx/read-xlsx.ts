import { OfficePackage } from '../docx/package.ts';
import { readLimits, Unreadable } from '../read-result.ts';
import { childElements, childNamed, textOf, type XmlElement } from '../xml/parse-xml.ts';

const widest = 200;

/** The place of a column by its letters: "A" is 0, "AB" 27. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `_x000D_` and the like stand for characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
function unescape(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Text of a string item: its own, or its runs', but not how it is pronounced. */
function textOfItem(item: XmlElement): string {
  return childElements(item)
    .map((child) => {
      if (child.name === 'x:r') return textOfItem(child);
      return child.name === 'x:t' ? unescape(textOf(child)) : '';
    })
    .join('');
}

/** The cells of every sheet of a workbook, as text; formulas as what they came to last. Throws `Unreadable`. */
export function readXlsx(bytes: Uint8Array): string[][][] {
  const office = new OfficePackage(bytes);
  const workbook = [...office.relationships('').values()].find(
    ({ type }) => type === 'officeDocument',
  )?.target;
  if (workbook === undefined || !office.has(workbook))
    throw new Unreadable({ code: 'not-docx', detail: 'XLSX' });
  const relationships = office.relationships(workbook);
  const strings = [...relationships.values()].find(({ type }) => type === 'sharedStrings');
  const shared =
    strings && office.has(strings.target) ? mapElements(office, strings.target, 'x:si', textOfItem) : [];
  const sheets = childNamed(office.xml(workbook), 'x:sheets');
  let said = 0;
  return (sheets ? childElements(sheets) : []).flatMap(({ attributes }) => {
    const target = relationships.get(attributes['r:id'] ?? '')?.target;
    if (target === undefined || attributes.state === 'veryHidden') return [];
    const rows = mapElements(office, target, 'x:row', (row) => {
      const cells = cellsOf(row, shared);
      // A shared text takes room once, but whoever joins what cells say has it as often as they say it.
      for (const cell of cells) said += cell.length;
      if (said > readLimits.part) throw new Unreadable({ code: 'zip-bomb', part: target });
      return cells;
    });
    return [rows.filter((cells) => cells.some((cell) => cell !== ''))];
  });
}

/** What each element of a name comes to, one after the other, so that only one of them stands in memory. */
function mapElements<T>(
  office: OfficePackage,
  part: string,
  name: string,
  read: (element: XmlElement) => T,
): T[] {
  const found: T[] = [];
  office.xml(part, (element) => {
    if (element.name !== name) return false;
    found.push(read(element));
    return true;
  });
  return found;
}

function cellsOf(row: XmlElement, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const cell of childElements(row)) {
    const place = cell.attributes.r === undefined ? cells.length : columnOf(cell.attributes.r);
    if (place < 0 || place >= widest) continue;
    while (cells.length < place) cells.push('');
    cells[place] = valueOf(cell, shared);
  }
  return cells;
}

function valueOf(cell: XmlElement, shared: readonly string[]): string {
  const inline = childNamed(cell, 'x:is');
  if (inline) return textOfItem(inline);
  const held = childNamed(cell, 'x:v');
  const value = held ? textOf(held) : '';
  if (cell.attributes.t === 's') return shared[Number(value)] ?? '';
  return cell.attributes.t === 'str' ? unescape(value) : value;
}
