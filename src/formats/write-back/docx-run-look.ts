import { isLegacyFont } from '../../core/text/legacy-khmer.ts';
import type { RunProperties } from '../docx/run-properties.ts';
import type { Styles } from '../docx/styles.ts';
import { attributeIn } from './attribute-in.ts';
import type { Paragraph, Run } from './text-places.ts';

/** What a reader makes of a run. */
interface Seen {
  isHidden: boolean;
  isLegacy: boolean;
}

/** What the source of a run's properties says of its look, with this prefix for Word's namespace. */
export class RunLook {
  readonly #prefix: string;
  readonly #styles: Styles;
  readonly #seen = new Map<string, Seen>();

  constructor(prefix: string, styles: Styles) {
    this.#prefix = prefix;
    this.#styles = styles;
  }

  /** Whether a run is hidden or in a font that shows Khmer for Latin letters: by its own properties, its style or that of its paragraph. */
  of({ properties }: Run, paragraph: Paragraph | undefined): Seen {
    const around = this.#value(paragraph?.properties ?? '', 'pStyle', 'val');
    const key = `${around ?? ''} ${properties}`;
    const known = this.#seen.get(key);
    if (known) return known;
    const own = properties.replace(new RegExp(`<${this.#prefix}:rPrChange[^]*$`), '');
    const styled = { ...this.#styles.text(around), ...this.#styles.run(this.#value(own, 'rStyle', 'val')) };
    const seen = { isHidden: this.#isHidden(own, styled), isLegacy: this.#isLegacy(own, styled) };
    this.#seen.set(key, seen);
    return seen;
  }

  #isHidden(own: string, { hidden = false }: RunProperties): boolean {
    return this.#isOn(own, 'vanish') ?? hidden;
  }

  #isLegacy(own: string, styled: RunProperties): boolean {
    const tag = this.#tag(own, 'rFonts');
    const font = tag && (this.#attribute(tag, 'ascii') ?? this.#attribute(tag, 'hAnsi'));
    const theme = tag && (this.#attribute(tag, 'asciiTheme') ?? this.#attribute(tag, 'hAnsiTheme'));
    // Of a run that says to be of a complex script, the font for those shows Latin letters too.
    if (this.#isOn(own, 'cs') || this.#isOn(own, 'rtl')) return false;
    const chosen = theme ? { font: `theme:${theme}` } : font ? { font } : styled;
    return isLegacyFont(this.#styles.fontName(chosen) ?? '');
  }

  /** A toggle property; undefined where it is not set. */
  #isOn(properties: string, name: string): boolean | undefined {
    const tag = this.#tag(properties, name);
    return tag === undefined ? undefined : !/^(?:0|false|off)$/.test(this.#attribute(tag, 'val') ?? '');
  }

  #tag(properties: string, name: string): string | undefined {
    return new RegExp(`<${this.#prefix}:${name}(?=[\\s/>])([^>]*)>`).exec(properties)?.[1];
  }

  #attribute(tag: string, name: string): string | undefined {
    return attributeIn(tag, `${this.#prefix}:${name}`);
  }

  #value(properties: string, name: string, attribute: string): string | undefined {
    const tag = this.#tag(properties, name);
    return tag === undefined ? undefined : this.#attribute(tag, attribute);
  }
}
