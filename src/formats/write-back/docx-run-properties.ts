import type { MarkType } from '../../core/text/rich-text.ts';
import type { Styles } from '../docx/styles.ts';
import type { Look } from './block-splices.ts';
import { attributeIn } from './attribute-in.ts';
import type { Run } from './text-places.ts';

/** Properties of a run that say marks (ECMA-376 part 1, 17.3.2), which a run with marks of its own gets anew. */
const markNames = 'b|bCs|i|iCs|u|vertAlign';
/** LibreOffice says superscript as small raised text. */
const raisedNames = 'position|sz|szCs';
/** The order of a run's properties as far as marks are concerned: what may stand ahead of them. */
const ahead = 'rStyle|rFonts';
/** Those after which underline and height stand, as the schema orders them. */
const afterLater = 'effect|bdr|shd|fitText|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath|rPrChange';
/** Shows Latin letters everywhere. */
const latinFont = 'Times New Roman';

/** Makes the properties of runs from those of others, with this prefix for Word's namespace. */
export class RunPropertiesSource {
  readonly #prefix: string;
  readonly #styles: Styles;

  constructor(prefix: string, styles: Styles) {
    this.#prefix = prefix;
    this.#styles = styles;
  }

  /** The properties of a new run beside another one, with a look of its own or with that one's. */
  of(run: Run, look: Look | null): string {
    const own = run.properties.replace(
      new RegExp(`^<${this.#prefix}:rPr[^>]*?/?>|</${this.#prefix}:rPr>$`, 'g'),
      '',
    );
    const styled = look && !look.keepsLink ? this.#linked(own, look.href !== null) : own;
    const marked = look ? this.#marked(styled, look) : styled;
    const inside = run.isLegacy ? this.#readable(marked) : marked;
    return inside === '' ? '' : `<${this.#prefix}:rPr>${inside}</${this.#prefix}:rPr>`;
  }

  #element(names: string): string {
    return `<${this.#prefix}:(?:${names})(?=[\\s/>])[^>]*?/>`;
  }

  #linked(inside: string, isLink: boolean): string {
    const plain = inside.replace(new RegExp(this.#element('rStyle')), (tag) => {
      const style = attributeIn(tag, `${this.#prefix}:val`) ?? '';
      return this.#styles.isLinkStyle(style) ? '' : tag;
    });
    const style = isLink ? this.#styles.linkStyle() : undefined;
    if (style === undefined || new RegExp(`<${this.#prefix}:rStyle[\\s/>]`).test(plain)) return plain;
    return `<${this.#prefix}:rStyle ${this.#prefix}:val="${style}"/>${plain}`;
  }

  #marked(inside: string, { marks, href }: Look): string {
    const isRaised = new RegExp(`<${this.#prefix}:position\\s[^>]*=["']-?[1-9]`).test(inside);
    const names = isRaised ? `${markNames}|${raisedNames}` : markNames;
    const bare = inside.replace(new RegExp(this.#element(names), 'g'), '');
    const isStyled = new RegExp(`<${this.#prefix}:rStyle[\\s/>]`).test(bare);
    const { first, later } = this.#marks(marks, isStyled, isStyled && href === null);
    const head = new RegExp(`^(?:${this.#element(ahead)})*`).exec(bare)?.[0] ?? '';
    const rest = bare.slice(head.length);
    const tail = new RegExp(`<${this.#prefix}:(?:${afterLater})[\\s/>]`).exec(rest)?.index ?? rest.length;
    return head + first + rest.slice(0, tail) + later + rest.slice(tail);
  }

  /** A style may say what the run is not to be; of a link, underlining is no mark but its look. */
  #marks(marks: ReadonlySet<MarkType>, mayBeRaised: boolean, mayBeUnderlined: boolean) {
    const p = this.#prefix;
    const on = (name: string, isOn: boolean) => `<${p}:${name}${isOn ? '' : ` ${p}:val="0"`}/>`;
    const [bold, italic] = [marks.has('bold'), marks.has('italic')];
    const line = marks.has('underline') ? 'single' : mayBeUnderlined ? 'none' : null;
    const usual = mayBeRaised ? 'baseline' : null;
    const place = marks.has('superscript') ? 'superscript' : marks.has('subscript') ? 'subscript' : usual;
    return {
      first: on('b', bold) + on('bCs', bold) + on('i', italic) + on('iCs', italic),
      later:
        (line ? `<${p}:u ${p}:val="${line}"/>` : '') + (place ? `<${p}:vertAlign ${p}:val="${place}"/>` : ''),
    };
  }

  /** In a font that shows Latin letters as such. */
  #readable(inside: string): string {
    const p = this.#prefix;
    const own = new RegExp(`<${p}:rFonts(?=[\\s/>])([^>]*?)/?>`).exec(inside)?.[1] ?? '';
    const others = own.replace(
      new RegExp(`\\s${p}:(?:ascii|hAnsi)(?:Theme)?\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g'),
      '',
    );
    const fonts = `<${p}:rFonts ${p}:ascii="${latinFont}" ${p}:hAnsi="${latinFont}"${others}/>`;
    const bare = inside.replace(new RegExp(this.#element('rFonts')), '');
    const head = new RegExp(`^(?:${this.#element('rStyle')})?`).exec(bare)?.[0] ?? '';
    return head + fonts + bare.slice(head.length);
  }
}
