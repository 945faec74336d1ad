import {
  type Bitext,
  type BitextComment,
  type BitextRow,
  type BitextState,
  emptyRow,
} from '../bitext/bitext.ts';
import { primaryLanguage } from '../../core/text/primary-language.ts';
import { versionOf } from '../bitext/version-of.ts';
import { takeFacts } from '../bitext/row-facts.ts';
import { childrenNamed, localName } from '../xml/children-named.ts';
import { childElements, type XmlElement } from '../xml/parse-xml.ts';
import { innerText } from '../xml/xml-node.ts';
import { inherited, isPath } from './inherited.ts';
import { readInline } from './read-inline.ts';
import { phraseCodes, withoutPhraseCodes } from './phrase-codes.ts';
import { definedComments, type DefinedComments, markedComments, unitComments } from './tool-comments.ts';
import { toolStates } from './tool-state.ts';
import { notTranslated } from './not-translated.ts';

/** States of XLIFF 1.2 (its appendix "state") as ours. Whatever asks for another look is translated, no more. */
const states: Record<string, BitextState> = {
  translated: 'translated',
  'needs-review-translation': 'translated',
  'needs-review-adaptation': 'translated',
  'needs-review-l10n': 'translated',
  'needs-adaptation': 'translated',
  'needs-l10n': 'translated',
  'signed-off': 'reviewed',
  final: 'final',
};

/** XLIFF 1.2 writes addresses into the codes themselves. */
const noAddress = () => undefined;

/** What one `<file>` of XLIFF 1.2 says of itself. */
export function readOldFile(file: XmlElement, bitext: Bitext): void {
  const { attributes } = file;
  bitext.sourceLanguage ??= attributes['source-language'] ?? null;
  bitext.targetLanguage ??= attributes['target-language'] ?? null;
  bitext.title ??= attributes['bokprae:title'] ?? null;
}

/** `<mrk mtype="seg">` in a text, by their `mid`. */
function pieces(parent: XmlElement | undefined): Map<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  const visit = (element: XmlElement) => {
    for (const child of childElements(element)) {
      if (localName(child) === 'mrk' && child.attributes.mtype === 'seg')
        found.set(child.attributes.mid ?? '', child);
      else visit(child);
    }
  };
  if (parent) visit(parent);
  return found;
}

/** The first parts of the languages that a `<file>` names, the target's empty where it names none. */
function languagesOf({ attributes }: XmlElement): string[] {
  return ['source-language', 'target-language'].map((name) => primaryLanguage(attributes[name] ?? ''));
}

/**
 * Reads the units of XLIFF 1.2 into rows; one that is cut into segments gives a row for each. Units of files in other
 * languages than the first one's are counted and left out.
 */
export class OldUnits {
  /** How many texts were left out for their language. */
  others = 0;
  readonly #rows: BitextRow[];
  #languages: string[] = [];
  #defined: DefinedComments | null = null;

  constructor(rows: BitextRow[]) {
    this.#rows = rows;
  }

  /** Adds the rows of a `<trans-unit>` of a file; false for any other element. */
  take(unit: XmlElement, around: readonly XmlElement[]): boolean {
    if (localName(unit) !== 'trans-unit') return false;
    if (!isPath(around, ['xliff', 'file', 'body'], ['group', 'bin-unit'])) return false;
    // They stand ahead of all files, since nothing else may stand where they do.
    this.#defined ??= definedComments(around[0]!);
    if (!this.#isInLanguages(around[1]!)) {
      this.others += 1;
      return true;
    }
    const { preserve, isTranslated } = inherited([...around, unit]);
    this.#readUnit(unit, this.#defined, preserve, isTranslated);
    return true;
  }

  #isInLanguages(file: XmlElement): boolean {
    return languagesOf(file).every((language, side) => {
      this.#languages[side] ||= language;
      return language === '' || language === this.#languages[side];
    });
  }

  #readUnit(unit: XmlElement, defined: DefinedComments, preserve: boolean, isTranslated: boolean): void {
    const codes = phraseCodes(unit);
    const inline = (element: XmlElement | undefined) => {
      const content = element ? readInline(element, noAddress, preserve) : null;
      return content && codes ? withoutPhraseCodes(content, codes) : content;
    };
    const source = childrenNamed(unit, 'source')[0];
    const target = childrenNamed(unit, 'target')[0];
    const id = unit.attributes.id ?? `u${this.#rows.length + 1}`;
    const block = { id: `u${this.#rows.length + 1}`, kind: 'paragraph' as const };
    const cut = pieces(childrenNamed(unit, 'seg-source')[0] ?? source);
    const cutTarget = pieces(target);
    const isCut = cut.size > 1 && (cutTarget.size > 0 || !inline(target)?.text);
    const mids = isCut ? [...new Set([...cut.keys(), ...cutTarget.keys()])] : [...cut.keys()].slice(0, 1);
    const toolState = toolStates(unit);
    const stateOf = (mid: string | undefined) =>
      unit.attributes.approved === 'yes'
        ? 'final'
        : (states[target?.attributes.state ?? ''] ?? toolState(mid));
    const rowOf = (name: string, mid: string | undefined, texts: (XmlElement | undefined)[]): BitextRow => ({
      ...emptyRow(name),
      source: inline(texts[0]),
      target: inline(texts[1]),
      state: stateOf(mid),
      omitted: isTranslated ? null : notTranslated,
      comments: texts.flatMap((text) => markedComments(text, defined)),
    });
    const added = isCut
      ? mids.map((mid) => ({
          ...rowOf(`${id}-${mid}`, mid, [cut.get(mid), cutTarget.get(mid)]),
          sourceBlock: block,
          targetBlock: block,
        }))
      : [rowOf(id, mids[0], [source, target])];
    const first = added[0]!;
    first.comments = [...notesOf(unit), ...unitComments(unit), ...first.comments];
    takeFacts(
      first,
      new Map(childrenNamed(unit, 'fact').map((fact) => [fact.attributes.type ?? '', innerText(fact)])),
    );
    const byMid = new Map(isCut ? added.map((row, index) => [mids[index], row]) : []);
    for (const alternative of childrenNamed(unit, 'alt-trans')) {
      const content = inline(childrenNamed(alternative, 'target')[0]);
      const row = byMid.get(alternative.attributes.mid ?? '') ?? first;
      const { origin = '', 'bokprae:at': at, 'bokprae:note': note } = alternative.attributes;
      if (content) row.proposed.push(versionOf(origin, at, content, note));
    }
    for (const row of added) this.#rows.push(row);
  }
}

function notesOf(unit: XmlElement): BitextComment[] {
  return childrenNamed(unit, 'note').map((note) => ({
    author: note.attributes.from ?? '',
    at: note.attributes['bokprae:at'] ?? '',
    text: innerText(note),
    ...(note.attributes['bokprae:resolved'] === 'yes' ? { resolved: true } : {}),
  }));
}
