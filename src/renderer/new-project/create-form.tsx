import { type FormEvent, useState } from 'react';
import { problemSentence } from '../../shared/messages/problem-sentence.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Reading } from '../../shared/reading-view.ts';
import { callWork } from '../bridge/call-work.ts';
import { withBytes } from '../bridge/with-bytes.ts';
import { FolderDialog } from '../folders/folder-dialog.tsx';
import { Button } from '../parts/button.tsx';
import { CheckField, Field } from '../parts/field.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Progress } from '../parts/progress.tsx';
import { changeApp, useApp } from '../store/app-store.ts';
import { showProject } from '../store/open-project.ts';
import { useMessages } from '../store/use-messages.ts';
import { attachOfficial } from '../terms/termbases-to-write.ts';
import { counterpart, settledPair } from './order-files.ts';
import { suggestName } from './suggest-name.ts';
import type { Pair } from './use-reading.ts';

/** The field that a problem is about. */
function placeOf({ code, with: named = {} }: Problem): 'name' | 'folder' | 'form' {
  if (code === 'file-exists' || code === 'name-unusable') return 'name';
  return code.startsWith('folder-') || 'folder' in named ? 'folder' : 'form';
}

/** What the new project is called and where it goes; everything is suggested. */
export function CreateForm({ pair, reading }: { pair: Pair; reading: Reading | null }) {
  const { common, importing } = useMessages();
  const language = useApp((state) => state.language);
  const share = useApp((state) => state.progress?.share);
  const begin = useApp((state) => state.app?.folder ?? '');
  const [title, setTitle] = useState(reading?.title ?? '');
  const [name, setName] = useState(reading ? suggestName(reading.source.name, reading.title) : '');
  const [folder, setFolder] = useState(begin);
  const [choosing, setChoosing] = useState(false);
  const [official, setOfficial] = useState(false);
  const [busy, setBusy] = useState<AbortController | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const place = problem && placeOf(problem);
  const wrong = (field: 'name' | 'folder') =>
    problem && place === field ? problemSentence(problem, language) : undefined;

  async function create(event: FormEvent) {
    event.preventDefault();
    if (!reading || busy) return;
    const { source, target } = settledPair(pair, reading);
    if (!source) return;
    const stop = new AbortController();
    setBusy(stop);
    setProblem(null);
    const input = {
      title,
      folder,
      name,
      source: await withBytes(source),
      target: target && (await withBytes(target)),
      languages: {
        source: reading.source.language,
        target: reading.target?.language ?? counterpart(reading.source.language),
      },
    };
    const outcome = await callWork('project.create', input, stop.signal);
    if (outcome.ok && official) await attachOfficial(outcome.value.handle);
    setBusy(null);
    if (outcome.ok) showProject(outcome);
    else if (outcome.problem.code !== 'cancelled') setProblem(outcome.problem);
  }

  if (!reading) {
    return <Button onClick={() => changeApp({ screen: 'home', files: [] })}>{common.cancel}</Button>;
  }
  return (
    <>
      <form className="create-form" onSubmit={(event) => void create(event)}>
        <Field
          label={importing.projectTitle}
          value={title}
          maxLength={500}
          required
          onChange={(event) => setTitle(event.target.value)}
        />
        <Field
          label={importing.fileName}
          value={name}
          maxLength={200}
          required
          wrong={wrong('name')}
          onChange={(event) => setName(event.target.value)}
        />
        <div className="create-folder">
          <Field
            label={importing.folder}
            value={folder}
            required
            wrong={wrong('folder')}
            onChange={(event) => setFolder(event.target.value)}
          />
          <Button onClick={() => setChoosing(true)} aria-label={`${importing.change} ${importing.folder}`}>
            {importing.change}
          </Button>
        </div>
        <CheckField label={importing.official} checked={official} onChange={setOfficial} />
        {problem && place === 'form' && <ProblemNote problem={problem} />}
        {busy && <Progress label={importing.creating} share={share} cancel={() => busy.abort()} />}
        <div className="create-buttons">
          <Button onClick={() => changeApp({ screen: 'home', files: [] })}>{common.cancel}</Button>
          <Button
            look="primary"
            type="submit"
            disabled={busy !== null || title.trim() === '' || name.trim() === ''}
          >
            {importing.create}
          </Button>
        </div>
      </form>
      {choosing && (
        <FolderDialog
          from={folder}
          onClose={() => setChoosing(false)}
          choose={(chosen) => {
            setFolder(chosen);
            setChoosing(false);
          }}
        />
      )}
    </>
  );
}
