import { useEffect, useState } from 'react';
import type { Side } from '../../core/review/change.ts';
import { isLanguage } from '../../core/terms/concept.ts';
import type { ConceptView, TermView } from '../../shared/terms-view.ts';
import type { ProjectView } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';
import { useMessages } from '../store/use-messages.ts';

/** Milliseconds without a letter typed before it is looked. */
const quiet = 250;

interface SameTermsProps {
  project: ProjectView;
  terms: readonly TermView[];
  /** The concept that is edited. */
  except: ConceptView | undefined;
  open: (concept: ConceptView) => void;
}

/** Warns where the project's termbases have one of the terms already. */
export function SameTerms({ project, terms, except, open }: SameTermsProps) {
  const { terms: words } = useMessages();
  const { handle, languages } = project;
  const [found, setFound] = useState<ConceptView[]>([]);
  const asked = JSON.stringify(terms.map(({ text, language }) => [text.trim(), language]));
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(() => {
      const texts = (JSON.parse(asked) as [string, string][]).filter(([text]) => text !== '');
      void Promise.all(
        (['source', 'target'] as const).map((side) =>
          sameIn(
            handle,
            side,
            texts.filter(([, language]) => isLanguage(language, languages[side])).map(([text]) => text),
          ),
        ),
      ).then((concepts) => !stale && setFound(concepts.flat()));
    }, quiet);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [asked, handle, languages]);
  const others = new Map(found.map((concept) => [`${concept.path} ${concept.id}`, concept]));
  if (except) others.delete(`${except.path} ${except.id}`);
  if (others.size === 0) return null;
  return (
    <div className="same-terms" role="status">
      <p>{words.already}</p>
      <ul>
        {[...others.values()].slice(0, 5).map((concept) => (
          <li key={`${concept.path} ${concept.id}`}>
            <button type="button" className="text-button" onClick={() => open(concept)}>
              {concept.terms.map((term, at) => (
                <span key={`${term.language} ${term.text}`} lang={term.language}>
                  {at > 0 && ' · '}
                  {term.text}
                </span>
              ))}
            </button>
            <small> {concept.termbase}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Concepts with a term that is just one of the texts. */
async function sameIn(handle: string, side: Side, texts: string[]): Promise<ConceptView[]> {
  if (texts.length === 0) return [];
  const outcome = await backend.call('terms.find', { handle, side, texts });
  if (!outcome.ok) return [];
  return outcome.value.flatMap((places, at) =>
    places
      .filter(({ start, end }) => start === 0 && end === texts[at]!.length)
      .flatMap(({ found }) => found.map(({ concept }) => concept)),
  );
}
