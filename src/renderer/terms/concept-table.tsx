import { isLanguage } from '../../core/terms/concept.ts';
import type { ConceptView, TermView } from '../../shared/terms-view.ts';
import { useMessages } from '../store/use-messages.ts';

interface ConceptTableProps {
  concepts: readonly ConceptView[];
  edit: (concept: ConceptView) => void;
}

/** Concepts, a line each: Khmer, English, and what is said about them. Each is a button that opens it. */
export function ConceptTable({ concepts, edit }: ConceptTableProps) {
  const { terms: words } = useMessages();
  return (
    <ul className="concepts">
      {concepts.map((concept) => {
        const sides = ['km', 'en'].map((language) =>
          concept.terms.filter((term) => isLanguage(term.language, language)),
        );
        const others = concept.terms.filter(
          (term) => !['km', 'en'].some((own) => isLanguage(term.language, own)),
        );
        const about = [concept.definition, concept.note, concept.subject, concept.source].filter(
          (text) => text !== '',
        );
        return (
          <li key={concept.id}>
            <button
              type="button"
              className="concept"
              title={words.edit(concept.terms[0]?.text ?? '')}
              onClick={() => edit(concept)}
            >
              {[sides[0]!, [...sides[1]!, ...others]].map((terms, at) => (
                <span key={at}>
                  {terms.map((term) => (
                    <TermLine key={`${term.language} ${term.text}`} term={term} />
                  ))}
                </span>
              ))}
              {about.length > 0 && <small>{about.join(' · ')}</small>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function TermLine({ term: { text, language, status } }: { term: TermView }) {
  const { terms: words } = useMessages();
  return (
    <span className={`concept-term concept-${status}`} lang={language}>
      {status === 'forbidden' ? <s>{text}</s> : text}
      {status !== 'preferred' && <small> {words.statuses[status]}</small>}
    </span>
  );
}
