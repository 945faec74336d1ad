import { isUnderstood } from '../docx/wrappers.ts';
import { symbolCharacter } from '../symbols.ts';
import { attributeIn } from './attribute-in.ts';
import { RunLook } from './docx-run-look.ts';
import { Fields } from '../docx/fields.ts';
import { charactersOf, type Holder, type Paragraph, type Run, type Token, xmlTokens } from './text-places.ts';
import type { Styles } from '../docx/styles.ts';

/** Elements whose text a reader of the document does not see. */
const unseen = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'm:oMath', 'w:rt']);
const standsFor: Record<string, string> = {
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};

/** The paragraphs of a part of a Word file in the order in which they begin, those in text boxes after the one they hang on. */
export function docxParagraphs(xml: string, prefix: string, styles: Styles): Paragraph[] {
  const reader = new PlacesReader(xml, prefix, styles);
  for (const token of xmlTokens(xml)) reader.read(token);
  return reader.paragraphs;
}

class PlacesReader {
  readonly paragraphs: Paragraph[] = [];
  readonly #xml: string;
  readonly #prefix: string;
  readonly #look: RunLook;
  readonly #open: Paragraph[] = [];
  readonly #runs: (Run & { hasOwnMark?: boolean })[] = [];
  /** Names of the open elements, and whether their text is not seen. */
  readonly #path: { name: string; tag: string; hides: boolean }[] = [];
  /** For each open `mc:AlternateContent`, whether one of its branches was chosen; for each content control, whether it is a prompt. */
  readonly #chosen: boolean[] = [];
  readonly #prompts: boolean[] = [];
  readonly #fields = [new Fields()];
  #hidden = 0;
  #holder: Holder | null = null;
  #propertiesFrom = -1;

  constructor(xml: string, prefix: string, styles: Styles) {
    this.#xml = xml;
    this.#prefix = prefix;
    this.#look = new RunLook(prefix, styles);
  }

  read(token: Token): void {
    const { kind, start, end } = token;
    if (kind === 'open') this.#begin(token, this.#canonical(token.name));
    else if (kind === 'close') this.#end(this.#canonical(token.name), end);
    else if (kind === 'empty') this.#empty(token, this.#canonical(token.name));
    else if (kind === 'text' && this.#path.at(-1)?.name === 'w:instrText') {
      this.#fields.at(-1)!.code(unescaped(this.#xml.slice(start, end)));
    } else if (kind === 'text' && this.#holder && this.#isSeen) {
      const run = this.#runs.at(-1);
      if (!run || run.hasOwnMark || this.#isHidden(run)) return;
      for (const place of charactersOf(this.#xml, start, end)) {
        this.#open.at(-1)?.atoms.push({ ...place, run, holder: this.#holder });
      }
    }
  }

  #canonical(name: string): string {
    return name.startsWith(`${this.#prefix}:`) ? `w:${name.slice(this.#prefix.length + 1)}` : name;
  }

  get #isSeen(): boolean {
    return this.#hidden === 0 && !this.#fields.at(-1)!.hidesText;
  }

  #isHidden(run: Run): boolean {
    const { isHidden, isLegacy } = this.#look.of(run, this.#open.at(-1));
    if (isLegacy) run.isLegacy = true;
    return isHidden;
  }

  #begin({ name: raw, attributes, start, end }: Token, name: string): void {
    const parent = this.#path.at(-1)?.name;
    const hides = this.#hides(name, attributes);
    if (hides) this.#hidden += 1;
    this.#path.push({ name, tag: this.#xml.slice(start, end), hides });
    switch (name) {
      case 'w:p': {
        const paragraph: Paragraph = { element: raw, atoms: [], properties: '', end: 0 };
        this.paragraphs.push(paragraph);
        this.#open.push(paragraph);
        return;
      }
      case 'w:r':
        this.#runs.push(this.#runHere());
        return;
      case 'w:t':
        this.#holder = { start, end, preserves: /xml:space\s*=\s*["']preserve/.test(attributes) };
        return;
      case 'w:txbxContent':
        this.#fields.push(new Fields());
        return;
      case 'mc:AlternateContent':
        this.#chosen.push(false);
        return;
      case 'w:sdt':
        this.#prompts.push(false);
        return;
      case 'w:rPr':
      case 'w:pPr':
        if (parent === (name === 'w:rPr' ? 'w:r' : 'w:p')) this.#propertiesFrom = start;
        return;
      default:
        this.#stand(name, attributes);
    }
  }

  /** A run with the elements around it in its paragraph. */
  #runHere(): Run {
    const from = this.#path.findLastIndex(({ name }) => name === 'w:p');
    const around = this.#path.slice(from + 1, -1).map(({ tag }) => tag);
    const linkField = this.#fields.at(-1)!.linkCode;
    return {
      properties: '',
      ...(around.length > 0 ? { open: around } : {}),
      ...(linkField === undefined ? {} : { linkField }),
    };
  }

  #hides(name: string, attributes: string): boolean {
    if (name === 'w:sdtContent') return this.#prompts.at(-1) === true;
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return unseen.has(name);
    const isChosen =
      !this.#chosen.at(-1) &&
      (name === 'mc:Fallback' || isUnderstood(attributeIn(attributes, 'Requires') ?? ''));
    if (isChosen && this.#chosen.length > 0) this.#chosen[this.#chosen.length - 1] = true;
    return !isChosen;
  }

  /** What an element says by being there, whether it holds something or not. */
  #stand(name: string, attributes: string): void {
    if (name === 'w:fldChar') {
      this.#fields.at(-1)!.character(attributeIn(attributes, `${this.#prefix}:fldCharType`));
    } else if (name === 'w:showingPlcHdr' && this.#prompts.length > 0) {
      this.#prompts[this.#prompts.length - 1] = true;
    }
  }

  #end(name: string, end: number): void {
    const closed = this.#path.pop();
    if (closed?.hides) this.#hidden -= 1;
    const above = this.#path.at(-1)?.name;
    const from = () => this.#xml.slice(this.#propertiesFrom, end);
    if (name === 'w:p') {
      this.#open.pop()!.end = end;
      this.#fields.at(-1)!.endParagraph();
    } else if (name === 'w:r') this.#runs.pop();
    else if (name === 'w:t') this.#holder = null;
    else if (name === 'w:txbxContent') this.#fields.pop();
    else if (name === 'mc:AlternateContent') this.#chosen.pop();
    else if (name === 'w:sdt') this.#prompts.pop();
    else if (name === 'w:rPr' && above === 'w:r') this.#runs.at(-1)!.properties = from();
    else if (name === 'w:pPr' && above === 'w:p') this.#open.at(-1)!.properties = from();
  }

  #empty({ attributes, start, end }: Token, name: string): void {
    this.#stand(name, attributes);
    const run = this.#runs.at(-1);
    if (!run || this.#path.at(-1)?.name !== 'w:r' || !this.#isSeen) return;
    const value = (of: string) => attributeIn(attributes, `${this.#prefix}:${of}`) ?? '';
    if (/^(?:1|true|on)$/.test(value('customMarkFollows'))) run.hasOwnMark = true;
    const symbol = () =>
      run.hasOwnMark || this.#isHidden(run) ? undefined : symbolCharacter(value('font'), value('char'));
    const character = name === 'w:sym' ? symbol() : standsFor[name];
    if (character === undefined) return;
    this.#open.at(-1)?.atoms.push({ character, start, end, run, holder: null });
  }
}

function unescaped(xml: string): string {
  return [...charactersOf(xml, 0, xml.length)].map(({ character }) => character).join('');
}
