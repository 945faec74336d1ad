import type { RunStyle } from '../rich-text-builder.ts';
import { scriptProperty } from '../script-property.ts';
import { childElements, childNamed, type XmlElement } from '../xml/parse-xml.ts';

/** What text properties say and we keep; "complex" ones are those for Khmer and other complex scripts. */
interface TextProperties {
  bold?: boolean | undefined;
  boldComplex?: boolean | undefined;
  italic?: boolean | undefined;
  italicComplex?: boolean | undefined;
  underline?: boolean | undefined;
  position?: 'superscript' | 'subscript' | 'none' | undefined;
  hidden?: boolean | undefined;
  /** Of Latin letters. */
  font?: string | undefined;
}

/** One level of a list: how its items are numbered, or their bullet. */
export interface ListLevel {
  /** ODF 1.3 part 3, 20.314: "1", "a", "A", "i", "I", or "" for none; null where there is a bullet. */
  format: string | null;
  bullet: string;
  prefix: string;
  suffix: string;
  start: number;
  /** Levels shown, this one among them. */
  shown: number;
}

interface Said {
  list: string | undefined;
  properties: TextProperties;
}

interface Style extends Said {
  parent: string | undefined;
  /** With what it is based on, once that was asked for. */
  whole?: Said;
}

const isBold = (weight: string | undefined) =>
  weight === undefined ? undefined : weight === 'bold' || Number(weight) >= 600;
const isSlanted = (slant: string | undefined) => (slant === undefined ? undefined : slant !== 'normal');

/** ODF 1.3 part 3, 20.394: "super 58%", "-33% 58%". */
function readPosition(value: string | undefined): TextProperties['position'] {
  const [first = ''] = value?.trim().split(/\s+/) ?? [];
  if (first === '') return undefined;
  if (first === 'super' || parseFloat(first) > 0) return 'superscript';
  return first === 'sub' || parseFloat(first) < 0 ? 'subscript' : 'none';
}

function readProperties(style: XmlElement): TextProperties {
  const attributes = childNamed(style, 'style:text-properties')?.attributes ?? {};
  const underline = attributes['style:text-underline-style'];
  return {
    bold: isBold(attributes['fo:font-weight']),
    boldComplex: isBold(attributes['style:font-weight-complex']),
    italic: isSlanted(attributes['fo:font-style']),
    italicComplex: isSlanted(attributes['style:font-style-complex']),
    underline: underline === undefined ? undefined : underline !== 'none',
    position: readPosition(attributes['style:text-position']),
    hidden: attributes['text:display'] === undefined ? undefined : attributes['text:display'] === 'none',
    font: (attributes['fo:font-family'] ?? attributes['style:font-name'])?.replace(/^['"]|['"]$/g, ''),
  };
}

function overlay(below: TextProperties, above: TextProperties): TextProperties {
  const set = Object.entries(above).filter(([, value]) => value !== undefined);
  return { ...below, ...Object.fromEntries(set) };
}

/** Styles of an OpenDocument text, by family and name; those of `content.xml` come before those of `styles.xml`. */
export class OdtStyles {
  private readonly styles = new Map<string, Style>();
  private readonly automatic = new Set<string>();
  private usual: TextProperties = {};
  private readonly lists = new Map<string, Map<number, ListLevel>>();

  constructor(...roots: (XmlElement | undefined)[]) {
    for (const root of roots) {
      for (const group of root ? childElements(root) : []) {
        if (group.name === 'office:automatic-styles' || group.name === 'office:styles') this.take(group);
      }
    }
  }

  /** The style of a text: a character style with all that it is based on, over what stands around. */
  text(name: string | undefined, around: TextProperties): TextProperties {
    return overlay(around, this.inherited('text', name));
  }

  /**
   * What was set on one paragraph by hand, which makes an automatic style; its named style is mere layout, but for its font
   * and where it hides the text.
   */
  paragraph(name: string | undefined): TextProperties {
    const key = `paragraph ${name ?? ''}`;
    const own = this.automatic.has(key) ? (this.styles.get(key)?.properties ?? {}) : {};
    const { font, hidden } = overlay(this.usual, this.inherited('paragraph', name));
    return overlay({ font, hidden }, own);
  }

  /** The list style that a paragraph's style, or one that it is based on, asks for. */
  listOfParagraph(name: string | undefined): string | undefined {
    return this.whole('paragraph', name).list;
  }

  /** Levels count from 1. */
  listLevel(list: string | undefined, level: number): ListLevel | undefined {
    return this.lists.get(list ?? '')?.get(level);
  }

  private inherited(family: string, name: string | undefined): TextProperties {
    return this.whole(family, name).properties;
  }

  /** What a style says together with all that it is based on. */
  private whole(family: string, name: string | undefined): Said {
    const chain = new Set<Style>();
    let below: Said = { list: undefined, properties: {} };
    for (let next = name; next !== undefined;) {
      const style = this.styles.get(`${family} ${next}`);
      if (!style || chain.has(style)) break;
      if (style.whole) {
        below = style.whole;
        break;
      }
      chain.add(style);
      next = style.parent;
    }
    for (const style of [...chain].reverse()) {
      const properties = overlay(below.properties, style.properties);
      below = style.whole = { list: style.list ?? below.list, properties };
    }
    return below;
  }

  private take(group: XmlElement): void {
    for (const element of childElements(group)) {
      const { attributes } = element;
      const name = attributes['style:name'] ?? '';
      if (element.name === 'text:list-style') this.lists.set(name, readLevels(element));
      if (element.name === 'style:default-style' && attributes['style:family'] === 'paragraph')
        this.usual = overlay(this.usual, readProperties(element));
      if (element.name !== 'style:style') continue;
      const key = `${attributes['style:family'] ?? ''} ${name}`;
      if (this.styles.has(key)) continue;
      if (group.name === 'office:automatic-styles') this.automatic.add(key);
      this.styles.set(key, {
        parent: attributes['style:parent-style-name'],
        list: attributes['style:list-style-name'] || undefined,
        properties: readProperties(element),
      });
    }
  }
}

/** What every item of a list repeats is short, in UTF-16 units. */
const sign = (text: string) => text.slice(0, 100);

function readLevels(style: XmlElement): Map<number, ListLevel> {
  return new Map(
    childElements(style).map(({ name, attributes }) => [
      Number(attributes['text:level'] ?? 1),
      {
        format: name === 'text:list-level-style-number' ? (attributes['style:num-format'] ?? '1') : null,
        bullet: sign(attributes['text:bullet-char'] ?? '•'),
        prefix: sign(attributes['style:num-prefix'] ?? ''),
        suffix: sign(attributes['style:num-suffix'] ?? ''),
        start: Number(attributes['text:start-value'] ?? 1) || 1,
        shown: Number(attributes['text:display-levels'] ?? 1) || 1,
      },
    ]),
  );
}

/** The marks of `text` with these properties; those for complex scripts count where the text is in one. */
export function runStyleOf(properties: TextProperties, text: string): RunStyle {
  return {
    bold: scriptProperty(text, properties.bold, properties.boldComplex),
    italic: scriptProperty(text, properties.italic, properties.italicComplex),
    underline: properties.underline,
    superscript: properties.position === 'superscript',
    subscript: properties.position === 'subscript',
  };
}

export type { TextProperties };
