import { useEffect, useState } from 'react';
import type { ConceptList, ConceptView, TermbaseView, TermImportView } from '../../shared/terms-view.ts';
import { backend } from '../bridge/backend.ts';
import { withBytes } from '../bridge/with-bytes.ts';
import { saveFile } from '../export/save-file.ts';
import { Button } from '../parts/button.tsx';
import { FilePicker } from '../parts/file-picker.tsx';
import { Menu, MenuItem } from '../parts/menu.tsx';
import { say, showProblem } from '../parts/toast.ts';
import { ask } from '../store/ask.ts';
import { useMessages } from '../store/use-messages.ts';
import { ConceptDialog } from './concept-dialog.tsx';
import { ConceptTable } from './concept-table.tsx';

const atOnce = 100;

interface TermbaseTermsProps {
  path: string;
  name: string;
  /** Grows when the termbase may be another than before. */
  revision: number;
}

/** The terms of one termbase: search, add, edit, import, export. */
export function TermbaseTerms({ path, name, revision }: TermbaseTermsProps) {
  const { terms: words } = useMessages();
  const [text, setText] = useState('');
  const [only, setOnly] = useState<'all' | 'duplicates'>('all');
  const [count, setCount] = useState(atOnce);
  const [about, setAbout] = useState<TermbaseView | null>(null);
  const [list, setList] = useState<ConceptList | null>(null);
  const [edited, setEdited] = useState<ConceptView | 'new' | null>(null);
  const [imported, setImported] = useState<TermImportView | null>(null);

  useEffect(() => {
    let stale = false;
    void backend.call('termbase.read', { path }).then((outcome) => {
      if (!stale && outcome.ok) setAbout(outcome.value);
    });
    void backend.call('concepts.read', { path, text, only, from: 0, count }).then((outcome) => {
      if (stale) return;
      if (outcome.ok) setList(outcome.value);
      else showProblem(outcome.problem);
    });
    return () => {
      stale = true;
    };
  }, [path, text, only, count, revision]);

  async function take([file]: File[]) {
    if (!file) return;
    const read = await ask('termbase.import', { path, file: await withBytes(file) });
    if (read) setImported(read);
  }

  async function save(format: 'tbx' | 'csv' | 'tsv') {
    const file = await ask('termbase.export', { path, format });
    if (file) saveFile(file.name, file.bytes);
  }

  async function merge() {
    if (!list) return;
    for (const ids of groupsOf(list.concepts)) {
      const outcome = await backend.call('concepts.merge', { path, ids });
      if (!outcome.ok) return showProblem(outcome.problem);
    }
    setOnly('all');
    say(words.merged);
  }

  return (
    <section className="termbase-terms" aria-label={name}>
      <div className="termbase-tools">
        <input
          type="search"
          className="input"
          aria-label={words.search}
          placeholder={words.search}
          value={text}
          maxLength={1_000}
          onChange={(event) => setText(event.target.value)}
        />
        <span className="soft" role="status">
          {list && words.count({ shown: list.concepts.length, total: list.total })}
        </span>
        <Button onClick={() => setEdited('new')}>{words.addTitle}</Button>
        <FilePicker
          label={words.import}
          accept=".tbx,.xml,.csv,.tsv,.tab,.txt"
          take={(files) => void take(files)}
        />
        <Menu
          align="end"
          trigger={
            <button type="button" className="button button-plain">
              {words.export}
            </button>
          }
        >
          {(['tbx', 'csv', 'tsv'] as const).map((format) => (
            <MenuItem
              key={format}
              label={words.exportAs(format.toUpperCase())}
              run={() => void save(format)}
            />
          ))}
        </Menu>
      </div>
      {about && (about.duplicates > 0 || only === 'duplicates') && (
        <p className="termbase-duplicates">
          <Button
            look="quiet"
            aria-pressed={only === 'duplicates'}
            onClick={() => setOnly(only === 'all' ? 'duplicates' : 'all')}
          >
            {words.duplicates(about.duplicates)}
          </Button>
          {only === 'duplicates' && <Button onClick={() => void merge()}>{words.merge}</Button>}
        </p>
      )}
      {imported && <Imported result={imported} />}
      {list && list.concepts.length === 0 && (
        <p className="soft">{text === '' ? words.empty : words.noFound}</p>
      )}
      {list && list.concepts.length > 0 && <ConceptTable concepts={list.concepts} edit={setEdited} />}
      {list && list.concepts.length < list.total && (
        <Button look="quiet" onClick={() => setCount(Math.min(1_000, count + atOnce))}>
          {words.more100}
        </Button>
      )}
      {edited === 'new' && <ConceptDialog path={path} onClose={() => setEdited(null)} />}
      {edited !== null && edited !== 'new' && (
        <ConceptDialog concept={edited} onClose={() => setEdited(null)} />
      )}
    </section>
  );
}

/** Those of a list of duplicates that belong together stand together; they share two terms, or their only one. */
function groupsOf(concepts: readonly ConceptView[]): number[][] {
  const groups: ConceptView[][] = [];
  for (const concept of concepts) {
    const last = groups.at(-1);
    const shared = last?.[0]?.terms.filter(({ language, text }) =>
      concept.terms.some(
        (term) => term.language === language && term.text.toLowerCase() === text.toLowerCase(),
      ),
    );
    if (last && shared && shared.length > 0) last.push(concept);
    else groups.push([concept]);
  }
  return groups.filter(({ length }) => length > 1).map((group) => group.map(({ id }) => id));
}

function Imported({ result }: { result: TermImportView }) {
  const { terms: words } = useMessages();
  return (
    <div className="termbase-imported" role="status">
      <p>{words.imported(result)}</p>
      {result.problems.length > 0 && (
        <details>
          <summary>{words.leftOut}</summary>
          <ul>
            {result.problems.slice(0, 100).map(({ line, reason, detail }, at) => (
              <li key={at}>
                {words.line({
                  line,
                  why: words.reasons[reason] + (detail === undefined ? '' : ` (${detail})`),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
