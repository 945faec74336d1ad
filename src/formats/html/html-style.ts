import type { RunStyle } from '../rich-text-builder.ts';

/** What the names of elements say of their text. */
const byName: Record<string, RunStyle> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  var: { italic: true },
  dfn: { italic: true },
  u: { underline: true },
  ins: { underline: true },
  sup: { superscript: true },
  sub: { subscript: true },
};

/** The declarations of a `style` attribute or a rule; the last of a name counts. */
export function declarations(style: string): Map<string, string> {
  return new Map(
    style.split(';').flatMap((part) => {
      const colon = part.indexOf(':');
      const name = part.slice(0, colon).trim().toLowerCase();
      return colon < 0
        ? []
        : [
            [
              name,
              part
                .slice(colon + 1)
                .trim()
                .toLowerCase()
                .replace(/ ?! ?important$/, ''),
            ] as const,
          ];
    }),
  );
}

/** Whether an element is there to be read, by its own attributes. */
export function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  if (attributes.has('hidden')) return true;
  const style = declarations(attributes.get('style') ?? '');
  return style.get('display') === 'none' || style.get('visibility') === 'hidden';
}

const firstFace = (faces: string) => (faces.split(',')[0] ?? '').replace(/["']/g, '').trim();

/** The style of text in an element: what it inherits, changed by its name and its own `style` attribute. */
export function styleOf(
  name: string,
  attributes: ReadonlyMap<string, string>,
  inherited: RunStyle,
): RunStyle {
  const style = { ...inherited, ...byName[name] };
  if (name === 'font' && attributes.has('face')) style.font = firstFace(attributes.get('face')!);
  const own = attributes.get('style');
  if (own === undefined) return style;
  const declared = declarations(own);
  const weight = declared.get('font-weight');
  if (weight !== undefined) style.bold = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  const faces = declared.get('font-family');
  if (faces !== undefined) style.font = firstFace(faces);
  const slant = declared.get('font-style');
  if (slant !== undefined) style.italic = slant === 'italic' || slant.startsWith('oblique');
  const line = declared.get('text-decoration-line') ?? declared.get('text-decoration');
  if (line?.includes('underline')) style.underline = true;
  const height = declared.get('vertical-align');
  if (height !== undefined) {
    style.superscript = height === 'super';
    style.subscript = height === 'sub';
  }
  return style;
}
