import { useState } from 'react';
import { useFileDrop } from '../parts/file-drop.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Progress } from '../parts/progress.tsx';
import { useApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { CreateForm } from './create-form.tsx';
import { FirstFiles } from './first-files.tsx';
import { orderFiles, withFiles } from './order-files.ts';
import { Preview } from './preview.tsx';
import { ReadNotes } from './read-notes.tsx';
import { SidePickers } from './side-pickers.tsx';
import { type Pair, useReading } from './use-reading.ts';
import './new-project.css';

const empty: Pair = { source: null, target: null, languages: null };

/** Two files in: shows how they were read and paired before a project is made of them. */
export function NewProject() {
  const { importing } = useMessages();
  const dropped = useApp((state) => state.files);
  const progress = useApp((state) => state.progress);
  const [pair, setPair] = useState<Pair>(() => ({ ...empty, ...orderFiles(dropped) }));
  const [place, setPlace] = useState<{ side: 'source' | 'target'; block: number } | null>(null);
  const { reading, problem, busy } = useReading(pair);
  const over = useFileDrop((files) => setPair(withFiles(pair, files)));

  return (
    <div className={over ? 'new-project new-project-over' : 'new-project'}>
      <aside className="new-project-side">
        <h1>{importing.title}</h1>
        <SidePickers pair={pair} reading={busy || problem ? null : reading} change={setPair} />
        {reading && !busy && !problem && <ReadNotes reading={reading} show={setPlace} />}
        <CreateForm
          key={reading ? `${reading.source.sha256} ${reading.target?.sha256 ?? ''}` : ''}
          pair={pair}
          reading={busy || problem ? null : reading}
        />
      </aside>
      <section className="new-project-preview" aria-busy={busy} aria-label={importing.preview}>
        {problem && <ProblemNote problem={problem} />}
        {busy && (
          <div className="new-project-busy">
            <Progress
              label={progress?.task === 'align' ? importing.pairing : importing.reading}
              share={progress?.share}
              cancel={() => setPair(empty)}
            />
          </div>
        )}
        {!pair.source && <FirstFiles take={(files) => setPair(withFiles(pair, files))} />}
        {reading && !busy && !problem && <Preview reading={reading} place={place} />}
      </section>
    </div>
  );
}
