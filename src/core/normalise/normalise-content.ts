import { editContent } from '../text/edit-content.ts';
import type { RichText } from '../text/rich-text.ts';
import { type Normalisation, normalisationEdits, normalisations } from './normalise-text.ts';

/** A text in its normal form, and which normalisations it took; none where it was in order. */
export interface Normalised {
  kinds: Normalisation[];
  content: RichText;
}

/** Takes a text through the normalisations that are asked for; what is in place of other words has their marks. */
export function normaliseContent(
  content: RichText,
  language: string,
  wanted: readonly Normalisation[],
): Normalised {
  const kinds: Normalisation[] = [];
  let result = content;
  for (const kind of normalisations) {
    if (!wanted.includes(kind)) continue;
    const edits = normalisationEdits(kind, result.text, language);
    if (edits.length === 0) continue;
    kinds.push(kind);
    result = editContent(result, edits);
  }
  return { kinds, content: result };
}
