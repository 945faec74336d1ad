import { ArrowUp, FileText, Folder } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { backend } from '../bridge/backend.ts';
import type { Problem } from '../../shared/problem.ts';
import type { FolderView } from '../../shared/app-view.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useWhen } from '../parts/use-when.ts';
import { useMessages } from '../store/use-messages.ts';
import { firstAt, folderEntries, type FolderEntry, nextEntry } from './folder-entries.ts';
import './folder-browser.css';

interface FolderBrowserProps {
  /** Where to begin; null for the folder that projects go to. */
  from: string | null;
  /** Endings of the files that are shown too, in small letters. */
  endings?: readonly string[];
  /** Takes the file chosen. */
  openFile?: (path: string) => void;
  /** Told the folder that is shown. */
  onFolder?: (folder: string) => void;
}

const none: readonly string[] = [];

/** Folders and files of this computer, to walk through by keyboard or pointer. */
export function FolderBrowser({ from, endings = none, openFile, onFolder }: FolderBrowserProps) {
  const { home } = useMessages();
  const when = useWhen();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [view, setView] = useState<FolderView | null>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const entries = view ? folderEntries(view) : [];

  async function show(folder: string | null, cameFrom?: string) {
    const outcome = await backend.call('folder.list', { folder, endings: [...endings] });
    if (!outcome.ok) return setProblem(outcome.problem);
    const next = folderEntries(outcome.value);
    setProblem(null);
    setView(outcome.value);
    setTyped(outcome.value.folder);
    setAt(firstAt(next, cameFrom));
    onFolder?.(outcome.value.folder);
    list.current?.focus();
  }

  const [begin] = useState(() => from);
  useEffect(() => {
    let stale = false;
    const read = (folder: string | null) => backend.call('folder.list', { folder, endings: [...endings] });
    void read(begin).then(async (first) => {
      const outcome = first.ok || begin === null ? first : await read(null);
      if (stale) return;
      if (!outcome.ok) return setProblem(outcome.problem);
      setView(outcome.value);
      setTyped(outcome.value.folder);
      setAt(firstAt(folderEntries(outcome.value)));
      list.current?.focus();
    });
    return () => {
      stale = true;
    };
  }, [begin, endings]);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  function enter(entry: FolderEntry | undefined) {
    if (!entry || !view) return;
    if (entry.kind === 'file') openFile?.(entry.path);
    else void show(entry.path, entry.kind === 'up' ? view.folder : undefined);
  }

  function goToTyped(event: FormEvent) {
    event.preventDefault();
    const path = typed.trim().replace(/^"(.*)"$/, '$1');
    if (path === '') return;
    if (openFile && endings.some((ending) => path.toLowerCase().endsWith(ending))) openFile(path);
    else void show(path);
  }

  function handleKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') enter(entries[at]);
    else if (event.key === 'Backspace') enter(entries.find((entry) => entry.kind === 'up'));
    else {
      const next = nextEntry(entries, at, event.key);
      if (next === null) return;
      setAt(next);
    }
    event.preventDefault();
  }

  return (
    <div className="folder-browser">
      <form className="folder-path" onSubmit={goToTyped}>
        <input
          className="input"
          aria-label={home.path}
          value={typed}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit">{home.go}</Button>
      </form>
      {problem && <ProblemNote problem={problem} />}
      <ul
        ref={list}
        className="folder-list"
        role="listbox"
        tabIndex={0}
        aria-label={home.contents}
        aria-activedescendant={entries[at] ? `${id}-${at}` : undefined}
        onKeyDown={handleKey}
      >
        {entries.map((entry, index) => (
          <li
            key={entry.path}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className="folder-entry"
            onClick={() => {
              setAt(index);
              enter(entry);
            }}
          >
            <EntryIcon kind={entry.kind} />
            <span className="folder-name">{entry.kind === 'up' ? home.up : entry.name}</span>
            {entry.changed && <time dateTime={entry.changed}>{when(entry.changed)}</time>}
          </li>
        ))}
      </ul>
      {view && entries.every((entry) => entry.kind === 'up') && <p className="soft">{home.nothingToOpen}</p>}
      <p className="soft small">{home.browserHint}</p>
    </div>
  );
}

function EntryIcon({ kind }: { kind: FolderEntry['kind'] }) {
  if (kind === 'up') return <ArrowUp size={16} aria-hidden="true" />;
  if (kind === 'folder') return <Folder size={16} aria-hidden="true" />;
  return <FileText size={16} aria-hidden="true" />;
}
