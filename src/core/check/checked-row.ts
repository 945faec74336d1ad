import type { BlockKind } from '../document/document.ts';
import type { Figure } from '../text/figure.ts';
import { matchKey } from '../text/match-key.ts';
import { type ModalWord, modalWords } from '../text/obligation.ts';
import { readFigures } from '../text/read-figures.ts';
import { visibleLength } from './expected-length.ts';
import { compareFigures, type FigureDifference } from './compare-figures.ts';

export interface RowText {
  source: string;
  target: string;
  kind?: BlockKind;
  /** List marks that the documents keep outside their texts. */
  sourceLabel?: string;
  targetLabel?: string;
}

/** UTF-16 units of a text; what is longer is no segment, and its words are not looked at. */
export const longestChecked = 20_000;

export interface CheckedLanguages {
  source: string;
  target: string;
}

/** A row with what several checks want to know about it; each is found once, when first asked for. */
export class CheckedRow {
  readonly source: string;
  readonly target: string;
  readonly kind: BlockKind;
  readonly text: RowText;
  readonly languages: CheckedLanguages;
  readonly isPair: boolean;
  #figures: { source: Figure[]; target: Figure[] } | undefined;
  #differences: FigureDifference[] | undefined;
  #modals: { source: ModalWord[]; target: ModalWord[] } | undefined;
  #sourceKey: string | undefined;
  #targetKey: string | undefined;
  #visible: { source: number; target: number } | undefined;

  constructor(text: RowText, languages: CheckedLanguages) {
    this.text = text;
    this.source = text.source;
    this.target = text.target;
    this.kind = text.kind ?? 'paragraph';
    this.languages = languages;
    this.isPair = text.source.trim() !== '' && text.target.trim() !== '';
  }

  get sourceIsKhmer(): boolean {
    return this.languages.source.startsWith('km');
  }

  get targetIsKhmer(): boolean {
    return this.languages.target.startsWith('km');
  }

  /** The Khmer side of a row between Khmer and another language. */
  get khmer(): string {
    return this.targetIsKhmer ? this.target : this.source;
  }

  get figures(): { source: Figure[]; target: Figure[] } {
    return (this.#figures ??= {
      source: readFigures(this.source, this.languages.source),
      target: readFigures(this.target, this.languages.target),
    });
  }

  /** Where the figures of both sides differ; none where one side is empty. */
  get figureDifferences(): FigureDifference[] {
    if (!this.isPair) return [];
    return (this.#differences ??= compareFigures(
      { text: this.source, language: this.languages.source, figures: this.figures.source },
      { text: this.target, language: this.languages.target, figures: this.figures.target },
    ));
  }

  /** What obliges, permits and forbids on both sides. */
  get modals(): { source: ModalWord[]; target: ModalWord[] } {
    return (this.#modals ??= {
      source: modalWords(this.source, this.languages.source),
      target: modalWords(this.target, this.languages.target),
    });
  }

  /** Finds now what rows are compared by, and not for all rows at once when they are first compared. */
  prepare(): void {
    this.#sourceKey ??= matchKey(this.source);
    this.#targetKey ??= matchKey(this.target);
    this.#visible ??= { source: visibleLength(this.source), target: visibleLength(this.target) };
  }

  /** Letters and digits of both sides that a reader sees. */
  get visible(): { source: number; target: number } {
    return (this.#visible ??= { source: visibleLength(this.source), target: visibleLength(this.target) });
  }

  get sourceKey(): string {
    return (this.#sourceKey ??= matchKey(this.source));
  }

  get targetKey(): string {
    return (this.#targetKey ??= matchKey(this.target));
  }
}
