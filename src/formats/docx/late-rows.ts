import { type IContext, type IXmlableObject, TableRow } from 'docx';
import { escapeHtml } from '../html/html-content.ts';

const place = /<w:tr>row-(\d+)<\/w:tr>/g;
/** Characters that XML cannot hold. */
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f]/g;
const escape = (value: unknown) =>
  escapeHtml(String(value)).replaceAll('&#39;', '&apos;').replace(forbidden, '');

/** An element as the library prepares it: its name over its attributes, its children, or its text. */
function writeElement(element: object): string {
  const [name, held] = Object.entries(element)[0] as [string, unknown];
  const parts: unknown[] = Array.isArray(held) ? held : [held];
  let attributes = '';
  let inner = '';
  for (const part of parts) {
    if (part === null || part === undefined) continue;
    if (typeof part !== 'object') inner += escape(part);
    else if ('_attr' in part) attributes += writeAttributes(part._attr as object);
    else if (Object.keys(part).length > 0) inner += writeElement(part);
  }
  const isEmpty = typeof held === 'object' && !Array.isArray(held);
  return isEmpty ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`;
}

function writeAttributes(attributes: object): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
}

/**
 * Rows of long tables, each of which is made and written when its turn has come and then forgotten: ten thousand of the
 * library's own stand in memory together, at 60 kB each. `fill` puts what was written in its place in the document's XML.
 */
export class LateRows {
  readonly #written: string[] = [];

  add(make: () => TableRow): TableRow {
    const written = this.#written;
    return new (class extends TableRow {
      override prepForXml(context: IContext): IXmlableObject | undefined {
        const row = make().prepForXml(context);
        if (!row) return undefined;
        written.push(writeElement(row));
        return { 'w:tr': [`row-${written.length - 1}`] };
      }
    })({ children: [] });
  }

  fill(xml: string): string {
    return xml.replace(place, (_, index: string) => this.#written[Number(index)]!);
  }
}
