import type { RunStyle } from '../rich-text-builder.ts';
import { scriptProperty } from '../script-property.ts';
import { childInteger, childNamed, childValue, type XmlElement } from '../xml/parse-xml.ts';

/** What a `w:rPr` says and we keep; "complex" properties are those for Khmer and other complex scripts. */
export interface RunProperties {
  bold?: boolean;
  boldComplex?: boolean;
  italic?: boolean;
  italicComplex?: boolean;
  underline?: boolean;
  position?: string;
  /** Half-points above the line, or below it when negative. */
  raised?: number;
  /** Half-points. */
  size?: number;
  hidden?: boolean;
  complexScript?: boolean;
  /** The font of Latin letters, or of all where the run is of complex script: a name, or "theme:" and its place in the theme. */
  font?: string;
  complexFont?: string;
}

/** A toggle property (ECMA-376 part 1, 17.7.3): on when it is there, unless its value says otherwise. */
function toggle(properties: XmlElement, name: string): boolean | undefined {
  const element = childNamed(properties, name);
  return element && !['0', 'false', 'off'].includes(element.attributes['w:val'] ?? '');
}

function defined<T extends object>(object: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

/** A theme's font counts where both are given (ECMA-376 part 1, 17.3.2.26). */
function fontIn(fonts: XmlElement | undefined, theme: string, name: string): string | undefined {
  const place = fonts?.attributes[theme];
  return place === undefined ? fonts?.attributes[name] : `theme:${place}`;
}

export function readRunProperties(properties: XmlElement | undefined): RunProperties {
  if (!properties) return {};
  const underline = childNamed(properties, 'w:u');
  const fonts = childNamed(properties, 'w:rFonts');
  return defined<RunProperties>({
    bold: toggle(properties, 'w:b'),
    boldComplex: toggle(properties, 'w:bCs'),
    italic: toggle(properties, 'w:i'),
    italicComplex: toggle(properties, 'w:iCs'),
    underline: underline && (underline.attributes['w:val'] ?? 'none') !== 'none',
    position: childValue(properties, 'w:vertAlign'),
    raised: childInteger(properties, 'w:position'),
    size: childInteger(properties, 'w:sz'),
    hidden: toggle(properties, 'w:vanish'),
    complexScript: toggle(properties, 'w:cs') ?? toggle(properties, 'w:rtl'),
    font: fontIn(fonts, 'w:asciiTheme', 'w:ascii') ?? fontIn(fonts, 'w:hAnsiTheme', 'w:hAnsi'),
    complexFont: fontIn(fonts, 'w:cstheme', 'w:cs'),
  });
}

/** LibreOffice writes superscript as raised small text. */
function verticalPosition(properties: RunProperties, usualSize: number): string | undefined {
  const { position, raised = 0, size = usualSize } = properties;
  if (position !== undefined || raised === 0 || size > 0.85 * usualSize) return position;
  return raised > 0 ? 'superscript' : 'subscript';
}

/**
 * The marks of `text` in a run. As in Word, the properties for complex scripts count for a text in such a script.
 * `usualSize` is that of the paragraph's style, in half-points.
 */
export function runStyle(properties: RunProperties, text: string, usualSize: number): RunStyle {
  const position = verticalPosition(properties, usualSize);
  const choose = (simple: boolean | undefined, complex: boolean | undefined) =>
    scriptProperty(text, simple, complex, properties.complexScript);
  return {
    bold: choose(properties.bold, properties.boldComplex),
    italic: choose(properties.italic, properties.italicComplex),
    underline: properties.underline,
    superscript: position === 'superscript',
    subscript: position === 'subscript',
  };
}
