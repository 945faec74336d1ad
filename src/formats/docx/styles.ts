import { type RunProperties, readRunProperties } from './run-properties.ts';
import { childElements, childInteger, childNamed, childValue, type XmlElement } from '../xml/parse-xml.ts';

/** A paragraph's place in a list, as `w:numPr` gives it. */
export interface NumberingReference {
  numId?: string;
  level?: number;
}

interface Style {
  name: string;
  basedOn: string | undefined;
  outlineLevel: number | undefined;
  numbering: NumberingReference | undefined;
  run: RunProperties;
}

export function readNumberingReference(properties: XmlElement | undefined): NumberingReference | undefined {
  const element = childNamed(properties, 'w:numPr');
  if (!element) return undefined;
  const numId = childValue(element, 'w:numId');
  const level = childValue(element, 'w:ilvl');
  return {
    ...(numId === undefined ? {} : { numId }),
    ...(level === undefined ? {} : { level: Number(level) }),
  };
}

export function readOutlineLevel(properties: XmlElement | undefined): number | undefined {
  return childInteger(properties, 'w:outlineLvl');
}

/** Heading level, from 1, that a built-in style's name means. */
function levelOfName(name: string): number | undefined {
  if (/^title$/i.test(name)) return 1;
  const level = /^heading ?([1-9])$/i.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

const linkStyleName = /^(?:hyperlink|internet ?link)$/i;

/** Word itself allows ten steps. */
const longestChain = 50;

/** The styles of a document, with what each inherits. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  private readonly defaults: RunProperties;
  private readonly usual: string | undefined;
  /** Names of fonts by their places: "minor latin". */
  private readonly themeFonts = new Map<string, string>();

  constructor(root: XmlElement | undefined, theme?: XmlElement) {
    this.readTheme(theme);
    const defaults = childNamed(childNamed(root, 'w:docDefaults'), 'w:rPrDefault');
    this.defaults = readRunProperties(childNamed(defaults, 'w:rPr'));
    for (const element of root ? childElements(root) : []) {
      if (element.name !== 'w:style') continue;
      const paragraph = childNamed(element, 'w:pPr');
      const isDefault = ['1', 'true', 'on'].includes(element.attributes['w:default'] ?? '');
      if (isDefault && element.attributes['w:type'] === 'paragraph')
        this.usual = element.attributes['w:styleId'];
      this.styles.set(element.attributes['w:styleId'] ?? '', {
        name: childValue(element, 'w:name') ?? '',
        basedOn: childValue(element, 'w:basedOn'),
        outlineLevel: readOutlineLevel(paragraph),
        numbering: readNumberingReference(paragraph),
        run: readRunProperties(childNamed(element, 'w:rPr')),
      });
    }
  }

  private readTheme(theme: XmlElement | undefined): void {
    const scheme = childNamed(childNamed(theme, 'a:themeElements'), 'a:fontScheme');
    for (const size of ['major', 'minor']) {
      const fonts = childNamed(scheme, `a:${size}Font`);
      for (const script of ['latin', 'cs']) {
        const face = childNamed(fonts, `a:${script}`)?.attributes.typeface;
        if (face !== undefined) this.themeFonts.set(`${size} ${script}`, face);
      }
    }
  }

  /** The font that shows Latin letters of a run with these properties. */
  fontName({ font, complexFont, complexScript }: RunProperties): string | undefined {
    const chosen = complexScript ? complexFont : font;
    const place = /^theme:(major|minor)(.*)$/.exec(chosen ?? '');
    if (!place) return chosen;
    return this.themeFonts.get(`${place[1]} ${place[2] === 'Bidi' ? 'cs' : 'latin'}`);
  }

  /** A style and those that it is based on, nearest first. */
  private chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    const seen = new Set<string>();
    for (
      let next = id;
      next !== undefined && !seen.has(next) && seen.size < longestChain;
      next = this.styles.get(next)?.basedOn
    ) {
      seen.add(next);
      const style = this.styles.get(next);
      if (style) chain.push(style);
    }
    return chain;
  }

  /** Heading level, from 1, of paragraphs in a style. */
  headingLevel(id: string | undefined): number | undefined {
    if (id !== undefined && !this.styles.has(id)) return levelOfName(id);
    for (const { name, outlineLevel } of this.chain(id)) {
      if (outlineLevel !== undefined) return outlineLevel < 9 ? outlineLevel + 1 : undefined;
      const level = levelOfName(name);
      if (level !== undefined) return level;
    }
    return undefined;
  }

  numbering(id: string | undefined): NumberingReference | undefined {
    const references = this.chain(id).map(({ numbering }) => numbering);
    const merged = references.reduceRight((base, own) => ({ ...base, ...own }), undefined);
    return merged?.numId === undefined ? undefined : merged;
  }

  /** What a paragraph style says of its text beside marks; Word's own size is 20 half-points. */
  text(id: string | undefined): RunProperties {
    const { font, complexFont, hidden, size } = { ...this.defaults, ...this.run(id ?? this.usual) };
    return {
      size: size ?? 20,
      ...(font === undefined ? {} : { font }),
      ...(complexFont === undefined ? {} : { complexFont }),
      ...(hidden === undefined ? {} : { hidden }),
    };
  }

  /** Whether a character style is that of links, which word processors call by several names. */
  isLinkStyle(id: string): boolean {
    return linkStyleName.test(this.styles.get(id)?.name ?? '');
  }

  /** The character style of links, where the document has one. */
  linkStyle(): string | undefined {
    return [...this.styles].find(([, { name }]) => linkStyleName.test(name))?.[0];
  }

  /** What a character style says of a run. Paragraph styles do not count: a heading is not a bold text. */
  run(id: string | undefined): RunProperties {
    return this.chain(id).reduceRight<RunProperties>((base, { run }) => ({ ...base, ...run }), {});
  }
}
