import { useState } from 'react';
import type { Problem } from '../../shared/problem.ts';
import { useFileDrop } from '../parts/file-drop.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Progress } from '../parts/progress.tsx';
import { useApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { CreateForm } from './create-form.tsx';
import { FirstFiles } from './first-files.tsx';
import { OcrOffer } from './ocr-offer.tsx';
import { orderFiles, withFiles } from './order-files.ts';
import { PasteDialog } from './paste-dialog.tsx';
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
  const [pasting, setPasting] = useState(false);
  const picture = pictureOf(pair, problem);
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
        {problem && (
          <div className="new-project-refused">
            <ProblemNote problem={problem} />
            {picture && (
              <OcrOffer
                key={picture.name}
                file={picture}
                take={(file) => setPair(instead(pair, picture, file))}
              />
            )}
          </div>
        )}
        {busy && (
          <div className="new-project-busy">
            <Progress
              label={progress?.task === 'align' ? importing.pairing : importing.reading}
              share={progress?.share}
              cancel={() => setPair(empty)}
            />
          </div>
        )}
        {!pair.source && (
          <FirstFiles take={(files) => setPair(withFiles(pair, files))} paste={() => setPasting(true)} />
        )}
        {reading && !busy && !problem && <Preview reading={reading} place={place} />}
      </section>
      {pasting && (
        <PasteDialog
          close={() => setPasting(false)}
          take={(files) => {
            setPair(withFiles(pair, files));
            setPasting(false);
          }}
        />
      )}
    </div>
  );
}

const picturesHelp = new Set<string>(['document-scanned', 'document-broken-khmer', 'document-legacy-font']);

/** The PDF of a pair that a reading refused because its text cannot be taken as it is. */
function pictureOf({ source, target }: Pair, problem: Problem | null): File | null {
  if (!problem || !picturesHelp.has(problem.code)) return null;
  const isPdf = (file: File | null) => file?.name === problem.with?.file && /\.pdf$/i.test(file?.name ?? '');
  return [source, target].find(isPdf) ?? null;
}

/** The pair with another file in the place of one. */
function instead(pair: Pair, former: File, file: File): Pair {
  const turn = (old: File | null) => (old === former ? file : old);
  return { source: turn(pair.source), target: turn(pair.target), languages: null };
}
