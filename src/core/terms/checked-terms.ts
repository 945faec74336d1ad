import type { CheckedTerm } from '../check/check.ts';
import type { Concept, Term } from './concept.ts';
import { termForms } from './term-forms.ts';
import { termsIn } from './term-index.ts';

/**
 * What checks compare a translation with: each wording of a concept's source terms with each of its translations, the
 * preferred first. A translation that a glossary packs several wordings into is preferred in the first of them alone.
 */
export function checkedTerms(
  concepts: readonly Concept[],
  languages: { source: string; target: string },
): CheckedTerm[] {
  return concepts.flatMap((concept) => {
    const sources = termsIn(concept, { language: languages.source }).filter(
      ({ status }) => status !== 'forbidden',
    );
    const targets = termsIn(concept, { language: languages.target });
    return sources.flatMap((source) =>
      targets.flatMap((target) => pairsOf(source, target, target.note || concept.note)),
    );
  });
}

function pairsOf(source: Term, target: Term, note: string): CheckedTerm[] {
  const [whole, ...parts] = termForms(target.text);
  const isPacked = (text: string) => text.includes('(');
  const wordings =
    target.status === 'forbidden'
      ? [whole!]
      : [...parts.filter((part) => !isPacked(part)), ...parts.filter(isPacked), whole!];
  return termForms(source.text).flatMap((form) =>
    wordings.map((text, at) => ({
      source: form,
      target: text,
      status: at > 0 && target.status === 'preferred' ? ('admitted' as const) : target.status,
      note,
    })),
  );
}
