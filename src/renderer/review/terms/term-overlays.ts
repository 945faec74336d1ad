import { isLanguage } from '../../../core/terms/concept.ts';
import type { ConceptView, TermPlaceView, TermView } from '../../../shared/terms-view.ts';
import type { Messages } from '../../../shared/messages/messages.ts';
import type { Overlay } from '../editor/overlay.ts';
import type { SegmentTerms } from './use-terms.ts';

const order = ['preferred', 'admitted', 'forbidden'];

/** A concept's terms in a language, the preferred first. */
export function termsOf({ terms }: ConceptView, language: string): TermView[] {
  return terms
    .filter((term) => isLanguage(term.language, language))
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
}

/** How terms are drawn in a text, with what is said about each when it is pointed at. */
export function termOverlays(
  found: readonly SegmentTerms[],
  other: string,
  words: Messages['terms'],
): Overlay[] {
  return found.flatMap(({ segment, places }) =>
    places.map((place) => ({
      segment,
      start: place.start,
      end: place.end,
      class: isForbidden(place) ? 'range-term range-term-forbidden' : 'range-term',
      term: place.found.map(({ term, concept }) => sentence(term, concept, other, words)).join('\n'),
    })),
  );
}

/** Whether all that stands at a place is forbidden there. */
const isForbidden = ({ found }: TermPlaceView) => found.every(({ term }) => term.status === 'forbidden');

function sentence(term: TermView, concept: ConceptView, other: string, words: Messages['terms']): string {
  if (term.status === 'forbidden') {
    const right = termsOf(concept, term.language).find(({ status }) => status !== 'forbidden');
    return [words.forbiddenHere(term.text), right?.text].filter(Boolean).join(' → ');
  }
  const translations = termsOf(concept, other).map(
    ({ text, status }) => `${text} · ${words.statuses[status].toLocaleLowerCase()}`,
  );
  return translations.length > 0 ? translations.join('\n') : words.nothing;
}
