import { ArrowUp, FileText, Folder } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { backend } from '../bridge/backend.ts';
import type { Problem } from '../../shared/problem.ts';
import type { FolderView } from '../../shared/app-view.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useWhen } from '../parts/use-when.ts';
import { isProject } from '../store/take-files.ts';
import { useMessages } from '../store/use-messages.ts';
import { firstAt, folderEntries, type FolderEntry, nextEntry } from './folder-entries.ts';
import './folder-browser.css';

interface FolderBrowserProps {
  /** Where to begin; null for the folder that projects go to. */
  from: string | null;
  /** Shows project files too, and opens the one chosen. */
  openFile?: (path: string) => void;
  /** Told the folder that is shown. */
  onFolder?: (folder: string) => void;
}

/** Folders and project files of this computer, to walk through by keyboard or pointer. */
export function FolderBrowser({ from, openFile, onFolder }: FolderBrowserProps) {
  const { home } = useMessages();
  const when = useWhen();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [view, setView] = useState<FolderView | null>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const withProjects = openFile !== undefined;
  const entries = view ? folderEntries(view, withProjects) : [];

  async function show(folder: string | null, cameFrom?: string) {
    const outcome = await backend.call('folder.list', { folder });
    if (!outcome.ok) return setProblem(outcome.problem);
    const next = folderEntries(outcome.value, withProjects);
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
    void backend.call('folder.list', { folder: begin }).then((outcome) => {
      if (stale) return;
      if (!outcome.ok) return setProblem(outcome.problem);
      setView(outcome.value);
      setTyped(outcome.value.folder);
      setAt(firstAt(folderEntries(outcome.value, withProjects)));
      list.current?.focus();
    });
    return () => {
      stale = true;
    };
  }, [begin, withProjects]);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  function enter(entry: FolderEntry | undefined) {
    if (!entry || !view) return;
    if (entry.kind === 'project') openFile?.(entry.path);
    else void show(entry.path, entry.kind === 'up' ? view.folder : undefined);
  }

  function goToTyped(event: FormEvent) {
    event.preventDefault();
    const path = typed.trim();
    if (path === '') return;
    if (openFile && isProject(path)) openFile(path);
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
      {view && entries.every((entry) => entry.kind === 'up') && <p className="soft">{home.noProjects}</p>}
      <p className="soft small">{home.browserHint}</p>
    </div>
  );
}

function EntryIcon({ kind }: { kind: FolderEntry['kind'] }) {
  if (kind === 'up') return <ArrowUp size={16} aria-hidden="true" />;
  if (kind === 'folder') return <Folder size={16} aria-hidden="true" />;
  return <FileText size={16} aria-hidden="true" />;
}
