import { Plus, X } from 'lucide-react';
import { isLanguage, type TermStatus, termStatuses } from '../../core/terms/concept.ts';
import type { TermView } from '../../shared/terms-view.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { useMessages } from '../store/use-messages.ts';

interface TermFieldsProps {
  terms: readonly TermView[];
  /** Those of the project; others that a concept has are shown after them. */
  languages: readonly string[];
  /** Null where they are only looked at. */
  change: ((terms: TermView[]) => void) | null;
}

/** A concept's terms by language, each with its status and note. */
export function TermFields({ terms, languages, change }: TermFieldsProps) {
  const { terms: words, common } = useMessages();
  const others = terms
    .map(({ language }) => language)
    .filter((tag) => !languages.some((own) => isLanguage(tag, own)));
  const set = (at: number, part: Partial<TermView>) =>
    change?.(terms.map((term, index) => (index === at ? { ...term, ...part } : term)));
  return [...languages, ...new Set(others)].map((language) => {
    const name = common.languageNames[language.split('-', 1)[0]!] ?? language;
    const own = terms
      .map((term, at) => ({ term, at }))
      .filter(({ term }) => isLanguage(term.language, language));
    return (
      <fieldset key={language} className="term-fields">
        <legend>{name}</legend>
        {own.map(({ term, at }, index) => {
          const label = words.term({ language: name, number: index + 1 });
          return (
            <div key={at} className="term-field">
              <input
                className="input"
                aria-label={label}
                lang={term.language}
                value={term.text}
                maxLength={1_000}
                onChange={(event) => set(at, { text: event.target.value })}
              />
              <select
                className="input"
                aria-label={`${words.status}, ${label}`}
                value={term.status}
                onChange={(event) => set(at, { status: event.target.value as TermStatus })}
              >
                {termStatuses.map((status) => (
                  <option key={status} value={status}>
                    {words.statuses[status]}
                  </option>
                ))}
              </select>
              <input
                className="input"
                aria-label={`${words.termNote}, ${label}`}
                placeholder={words.note}
                value={term.note}
                onChange={(event) => set(at, { note: event.target.value })}
              />
              {change && terms.length > 1 && (
                <IconButton
                  label={`${words.removeTerm(index + 1)} (${name})`}
                  onClick={() => change(terms.filter((_, each) => each !== at))}
                >
                  <X size={14} aria-hidden="true" />
                </IconButton>
              )}
            </div>
          );
        })}
        {change && (
          <Button
            look="quiet"
            icon={<Plus size={14} aria-hidden="true" />}
            onClick={() =>
              change([
                ...terms,
                { text: '', language, status: own.length === 0 ? 'preferred' : 'admitted', note: '' },
              ])
            }
          >
            {words.addTermIn(name)}
          </Button>
        )}
      </fieldset>
    );
  });
}
