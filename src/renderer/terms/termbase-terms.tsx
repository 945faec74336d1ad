import { useEffect, useState } from 'react';
import type { ConceptList, ConceptView, TermbaseView, TermImportView } from '../../shared/terms-view.ts';
import { backend } from '../bridge/backend.ts';
import { withBytes } from '../bridge/with-bytes.ts';
import { saveFile } from '../export/save-file.ts';
import { Button } from '../parts/button.tsx';
import { FilePicker } from '../parts/file-picker.tsx';
import { Menu, MenuItem } from '../parts/menu.tsx';
import { MenuButton } from '../parts/menu-button.tsx';
import { showProblem } from '../parts/toast.ts';
import { ask } from '../store/ask.ts';
import { useMessages } from '../store/use-messages.ts';
import { ConceptDialog } from './concept-dialog.tsx';
import { ConceptTable } from './concept-table.tsx';
import { sayStep } from './say-step.ts';
import { UndoTerms } from './undo-terms.tsx';

const atOnce = 100;

interface TermbaseTermsProps {
  path: string;
  name: string;
  /** Terms may be added and changed. */
  writable: boolean;
  /** Grows when the termbase may be another than before. */
  revision: number;
}

/** The terms of one termbase: search, add, edit, import, export. */
export function TermbaseTerms({ path, name, writable, revision }: TermbaseTermsProps) {
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
    if (!read) return;
    setImported(read);
    sayStep(path, read, 'imported');
  }

  async function save(format: 'tbx' | 'csv' | 'tsv') {
    const file = await ask('termbase.export', { path, format });
    if (file) saveFile(file.name, file.bytes);
  }

  async function merge() {
    const merged = await ask('concepts.merge', { path });
    if (!merged) return;
    setOnly('all');
    sayStep(path, merged, 'merged');
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
        {about && writable && <UndoTerms termbase={about} listens={edited === null} />}
        {writable && <Button onClick={() => setEdited('new')}>{words.addTitle}</Button>}
        {writable && (
          <FilePicker
            label={words.import}
            accept=".tbx,.xml,.csv,.tsv,.tab,.txt"
            take={(files) => void take(files)}
          />
        )}
        <Menu align="end" trigger={<MenuButton label={words.export} />}>
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
          {only === 'duplicates' && writable && <Button onClick={() => void merge()}>{words.merge}</Button>}
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
