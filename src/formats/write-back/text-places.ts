/** A character of a document's text and where it stands in the XML of its part, which is left as it is around it. */
export interface Atom {
  /** "\n" and " " where an element stands for a break or a tab. */
  character: string;
  /** `[start, end)` of the XML that says it: a character, a reference such as `&amp;`, or a whole element. */
  start: number;
  end: number;
  run: Run;
  /** The element that holds the character; null where an element stands for it. */
  holder: Holder | null;
}

/** What characters have in common: a `w:r` of Word, the elements around a text elsewhere. */
export interface Run {
  /** XML of its properties, as it stands; empty where the format has none. */
  properties: string;
  /** Start tags of the elements within the paragraph that the text stands in, outermost first. */
  open?: readonly string[];
  /** The code of the field of Word that the text is the result of and that makes it a link. */
  linkField?: string;
  /** Whether its font shows Khmer for Latin letters, so that it cannot show what is put in. */
  isLegacy?: boolean;
}

/** Puts `text` in place of `[start, end)` of a part's source. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** A start tag whose element keeps white space only when it says so. */
export interface Holder {
  start: number;
  end: number;
  preserves: boolean;
}

export interface Paragraph {
  atoms: Atom[];
  /** The name of its element; empty where the format has none. */
  element: string;
  /** XML of its properties, as it stands. */
  properties: string;
  /** Where its element ends, and a new one may begin. */
  end: number;
  /** `[start, end)` of all its content with what marks it, where that can be written anew. */
  inline?: [number, number];
}

const token =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(\/?)([^\s/>"']+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|[^<]+/g;

export interface Token {
  kind: 'open' | 'close' | 'empty' | 'text' | 'other';
  name: string;
  attributes: string;
  start: number;
  end: number;
}

/** The tokens of well-formed XML, in order. */
export function* xmlTokens(xml: string): Generator<Token> {
  for (const match of xml.matchAll(token)) {
    const [whole, slash, name, attributes = '', empty] = match;
    const start = match.index;
    const end = start + whole.length;
    if (name !== undefined && !whole.startsWith('<!') && !whole.startsWith('<?')) {
      const kind = slash === '/' ? 'close' : empty === '/' ? 'empty' : 'open';
      yield { kind, name, attributes, start, end };
    } else {
      yield { kind: whole.startsWith('<') ? 'other' : 'text', name: '', attributes: '', start, end };
    }
  }
}

const references: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The characters of XML text with their places; surrogates are two. */
export function* charactersOf(
  xml: string,
  start: number,
  end: number,
): Generator<Pick<Atom, 'character' | 'start' | 'end'>> {
  const pattern = /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));|[^]/g;
  for (const match of xml.slice(start, end).matchAll(pattern)) {
    const [whole, hex, decimal, name] = match;
    const code =
      hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : null;
    const said =
      code !== null ? String.fromCodePoint(code) : name !== undefined ? (references[name] ?? '') : whole;
    const at = { start: start + match.index, end: start + match.index + whole.length };
    // A reference to a character beyond U+FFFF stands for two units, of which the first is the one to cut at.
    for (let unit = 0; unit < said.length; unit += 1) {
      yield { character: said[unit]!, start: unit === 0 ? at.start : at.end, end: at.end };
    }
  }
}
