import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { ConceptView, TermView } from '../../../shared/terms-view.ts';
import type { RowView } from '../../../shared/view.ts';
import type { CommandId } from '../../commands/commands.ts';
import { useCommand } from '../../commands/use-command.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { CommandKeys } from '../../parts/keys.tsx';
import { say } from '../../parts/toast.ts';
import { useMessages } from '../../store/use-messages.ts';
import { ConceptDialog } from '../../terms/concept-dialog.tsx';
import { useLanguage } from '../list/still-side.tsx';
import { useWork } from '../use-work.ts';
import { termsOf } from './term-overlays.ts';
import { useTerms } from './use-terms.ts';
import './terms.css';

const inserts = [
  'term.insert-1',
  'term.insert-2',
  'term.insert-3',
  'term.insert-4',
  'term.insert-5',
] as const;

/** The terms in the active row's source with their translations, to be put into the translation. */
export function Terms({ row }: { row: RowView }) {
  const { editors, place } = useWork();
  const { terms: words } = useMessages();
  const target = useLanguage('target');
  const found = useTerms('source', row.source);
  const [edited, setEdited] = useState<ConceptView | null>(null);
  const entries = new Map(
    found
      .flatMap(({ places }) => places.flatMap((each) => each.found))
      .map((each) => [keyOf(each.concept), each]),
  );
  const list = [...entries.values()];

  function insert(text: string) {
    if (editors.target?.insertText(text)) place.change({ said: words.inserted(text) });
    else say(({ terms }) => terms.locked);
  }

  if (list.length === 0 && !edited) return null;
  return (
    <section className="terms" aria-label={words.terms}>
      <h2>
        {words.terms}
        <span>{list.length}</span>
      </h2>
      <ul>
        {list.map(({ term, concept }, at) => (
          <TermEntry
            key={keyOf(concept)}
            term={term}
            concept={concept}
            translations={termsOf(concept, target)}
            command={inserts[at]}
            insert={insert}
            edit={() => setEdited(concept)}
          />
        ))}
      </ul>
      {edited && <ConceptDialog concept={edited} onClose={() => setEdited(null)} />}
    </section>
  );
}

const keyOf = ({ path, id }: ConceptView) => `${path} ${id}`;

interface TermEntryProps {
  term: TermView;
  concept: ConceptView;
  translations: TermView[];
  /** Inserts the first translation that is not forbidden. */
  command: CommandId | undefined;
  insert: (text: string) => void;
  edit: () => void;
}

function TermEntry({ term, concept, translations, command, insert, edit }: TermEntryProps) {
  const { terms: words } = useMessages();
  const first = translations.find(({ status }) => status !== 'forbidden');
  const remarks = [...new Set([concept.definition, term.note, concept.note])].filter((text) => text !== '');
  return (
    <li className="term-entry">
      {command && first && <InsertCommand command={command} run={() => insert(first.text)} />}
      <p className="term-source">
        <span lang={term.language}>{term.text}</span>
        <IconButton label={words.edit(term.text)} onClick={edit}>
          <Pencil size={13} aria-hidden="true" />
        </IconButton>
      </p>
      {translations.map((translation) => (
        <Translation
          key={`${translation.language} ${translation.text}`}
          translation={translation}
          command={translation === first ? command : undefined}
          insert={insert}
        />
      ))}
      {translations.length === 0 && <p className="term-remark">{words.nothing}</p>}
      {remarks.map((remark) => (
        <p key={remark} className="term-remark">
          {remark}
        </p>
      ))}
    </li>
  );
}

interface TranslationProps {
  translation: TermView;
  command: CommandId | undefined;
  insert: (text: string) => void;
}

function Translation({ translation: { text, status, language, note }, command, insert }: TranslationProps) {
  const { terms: words } = useMessages();
  const remark = note !== '' && <small className="term-remark">{note}</small>;
  if (status === 'forbidden') {
    return (
      <p className="term-forbidden">
        <s lang={language}>{text}</s> <small>{words.statuses.forbidden}</small>
        {remark && <br />}
        {remark}
      </p>
    );
  }
  return (
    <p>
      <button
        type="button"
        className="term-insert"
        title={words.insert(text)}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => insert(text)}
      >
        <span lang={language}>{text}</span>
        {status === 'admitted' && <small>{words.statuses.admitted}</small>}
        {command && <CommandKeys command={command} />}
      </button>
      {remark}
    </p>
  );
}

function InsertCommand({ command, run }: { command: CommandId; run: () => void }) {
  useCommand(command, run);
  return null;
}
