import { useState } from 'react';
import type { ProjectView } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';
import { runCommand } from '../commands/handlers.ts';
import { Button } from '../parts/button.tsx';
import { Choice } from '../parts/choice.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Progress } from '../parts/progress.tsx';
import { say, showProblem } from '../parts/toast.ts';
import { useMessages } from '../store/use-messages.ts';
import { saveFile } from './save-file.ts';
import { ShadowDocument } from './shadow-document.tsx';
import { type Layout, usePreview } from './use-preview.ts';
import './export.css';

const formats = ['docx', 'html', 'markdown', 'text'] as const;
const layouts = ['bilingual', 'target'] as const;

/** Chooses what goes out, shows it, and writes it. */
export function Export({ project }: { project: ProjectView }) {
  const { exporting, common } = useMessages();
  const [format, setFormat] = useState<(typeof formats)[number]>('docx');
  const [layout, setLayout] = useState<Layout>('bilingual');
  const [names, setNames] = useState(false);
  const [busy, setBusy] = useState(false);
  const { preview, problem } = usePreview(project, layout, names);

  async function write() {
    if (busy) return;
    setBusy(true);
    const outcome = await backend.call('export.write', { handle: project.handle, layout, format, names });
    setBusy(false);
    if (!outcome.ok) return showProblem(outcome.problem);
    saveFile(outcome.value.name, outcome.value.bytes);
    say(exporting.written(outcome.value.name));
  }

  return (
    <div className="export">
      <aside className="export-side" aria-label={exporting.title}>
        <Choice
          label={exporting.format}
          value={format}
          options={formats.map((value) => ({ value, label: exporting.formats[value] }))}
          choose={setFormat}
        />
        <Choice
          label={exporting.layout}
          value={layout}
          options={layouts.map((value) => ({ value, label: exporting.layouts[value] }))}
          choose={setLayout}
        />
        <label className="export-names">
          <input type="checkbox" checked={names} onChange={(event) => setNames(event.target.checked)} />
          <span>
            {exporting.names}
            <span className="soft small">{exporting.namesHint}</span>
          </span>
        </label>
        {preview && <Contents project={project} draft={preview.draft} rows={preview.rows} layout={layout} />}
        {problem && <ProblemNote problem={problem} />}
        <div className="export-go">
          <Button look="primary" disabled={busy || !preview} onClick={() => void write()}>
            {busy ? exporting.writing : exporting.download}
          </Button>
          {format === 'docx' && <p className="soft small">{exporting.pages}</p>}
        </div>
      </aside>
      <section className="export-preview" tabIndex={0} aria-label={exporting.preview}>
        {preview ? (
          <div className="export-sheet">
            <ShadowDocument
              label={exporting.preview}
              css={preview.css}
              body={preview.body}
              lang={project.languages.target}
            />
          </div>
        ) : (
          !problem && (
            <div className="export-wait">
              <Progress label={common.loading} />
            </div>
          )
        )}
      </section>
    </div>
  );
}

interface ContentsProps {
  project: ProjectView;
  draft: boolean;
  rows: number;
  layout: Layout;
}

/** Says what the document will hold, and whether it passes for final. */
function Contents({ project, draft, rows, layout }: ContentsProps) {
  const { exporting } = useMessages();
  const { open, states, requested } = project.counts;
  const told = (['initial', 'translated', 'reviewed'] as const)
    .filter((state) => states[state] > 0)
    .map((state) => exporting.openStates[state](states[state]));
  return (
    <>
      {draft ? (
        <div className="export-draft" role="note">
          <strong>{exporting.draft}</strong>
          <p>{exporting.draftWhat(open)}</p>
          <p>{told.join(' · ')}</p>
          {requested > 0 && <p>{exporting.requested(requested)}</p>}
          <button type="button" className="export-link" onClick={() => void runCommand('screen.approve')}>
            {exporting.goToApprove}
          </button>
        </div>
      ) : (
        <p className="export-final">{exporting.final}</p>
      )}
      <section>
        <h2 className="heading-small">{exporting.contains}</h2>
        <ul className="export-contents">
          <li>{exporting.rows({ rows, both: layout === 'bilingual' })}</li>
          <li>{exporting.provenance}</li>
        </ul>
      </section>
    </>
  );
}
