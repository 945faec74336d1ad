import type { ReadNote } from '../core/document/document.ts';
import type { RichText } from '../core/text/rich-text.ts';

/** What a reader may leave out of a document: the `detail` of a "left-out" note. */
export const leftOutKinds = [
  'comment',
  'embedded-document',
  'equation',
  'footnote-mark',
  'hidden-text',
  'html',
  'image',
  'object',
  'other-language',
  'scanned-page',
  'slanted-text',
  'symbol',
] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];

/** Gathers a reader's notes, one for each kind of thing, with its count. */
export class NoteList {
  private readonly leftOutCounts = new Map<LeftOutKind, number>();
  private readonly others: ReadNote[] = [];
  private trackedChanges = 0;
  private readonly legacyFonts = new Map<RichText, string>();

  leftOut(kind: LeftOutKind): void {
    this.leftOutCounts.set(kind, (this.leftOutCounts.get(kind) ?? 0) + 1);
  }

  /** The content of a block, which has no number yet, is typed in a font that shows Khmer for Latin letters. */
  typedInLegacyFont(content: RichText, font: string): void {
    this.legacyFonts.set(content, font);
  }

  legacyFontOf(content: RichText): string | undefined {
    return this.legacyFonts.get(content);
  }

  trackedChange(): void {
    this.trackedChanges += 1;
  }

  add(note: ReadNote): void {
    this.others.push(note);
  }

  notes(): ReadNote[] {
    const notes = [...this.others];
    if (this.trackedChanges > 0) notes.push({ code: 'tracked-changes-accepted', count: this.trackedChanges });
    for (const kind of leftOutKinds) {
      const count = this.leftOutCounts.get(kind);
      if (count !== undefined) notes.push({ code: 'left-out', detail: kind, count });
    }
    return notes;
  }
}
