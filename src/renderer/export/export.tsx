import { useRef, useState } from 'react';
import type { ExportPreview } from '../../shared/contract.ts';
import type { ProjectView } from '../../shared/view.ts';
import {
  type ExportFormat,
  type ExportLayout,
  exportLayouts,
  formatsOfLayout,
  isExchange,
  takesLetterhead,
} from '../../shared/export-kinds.ts';
import { callWork } from '../bridge/call-work.ts';
import { runCommand } from '../commands/handlers.ts';
import { Button } from '../parts/button.tsx';
import { Choice } from '../parts/choice.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Progress } from '../parts/progress.tsx';
import { say, showProblem } from '../parts/toast.ts';
import { useLostFocus } from '../parts/use-lost-focus.ts';
import { useMessages } from '../store/use-messages.ts';
import { LetterheadChoice } from './letterhead-choice.tsx';
import { saveFile } from './save-file.ts';
import { ShadowDocument } from './shadow-document.tsx';
import { usePreview } from './use-preview.ts';
import './export.css';

/** Chooses what goes out, shows it, and writes it. */
export function Export({ project }: { project: ProjectView }) {
  const { exporting, common, commands } = useMessages();
  const [format, setFormat] = useState<ExportFormat>('docx');
  const [layout, setLayout] = useState<ExportLayout>('bilingual');
  const [names, setNames] = useState(false);
  const [spoken, setSpoken] = useState(true);
  const [busy, setBusy] = useState<{ stop: AbortController; prints: boolean } | null>(null);
  const go = useRef<HTMLDivElement>(null);
  useLostFocus(go, busy?.prints);
  const [round, setRound] = useState(0);
  const exchange = isExchange(format);
  const { preview, problem } = usePreview(project, layout, format, exchange ? spoken : names, round);
  const published = (layout === 'bilingual' || layout === 'target') && !exchange;
  const isBack = layout === 'target' && preview?.into?.format === format;
  // Office documents that are written back say nothing of themselves.
  const isNamed = published && !(isBack && (format === 'docx' || format === 'odt'));
  const isLettered = takesLetterhead(layout, format) && !isBack;
  const formats = formatsOfLayout[layout].filter((one) => one !== 'odt' || preview?.into?.format === 'odt');

  function chooseLayout(next: ExportLayout) {
    setLayout(next);
    if (!formatsOfLayout[next].includes(format) || format === 'odt') setFormat(formatsOfLayout[next][0]!);
  }

  async function write() {
    if (busy) return;
    const stop = new AbortController();
    setBusy({ stop, prints: format === 'pdf' });
    const wanted = { handle: project.handle, layout, format, names: exchange ? spoken : names };
    const outcome = await callWork('export.write', wanted, stop.signal);
    setBusy(null);
    if (stop.signal.aborted) return;
    if (!outcome.ok) return showProblem(outcome.problem);
    saveFile(outcome.value.name, outcome.value.bytes);
    const { name } = outcome.value;
    say((words) => words.exporting.written(name));
  }

  return (
    <div className="export">
      <aside className="export-side" aria-label={exporting.title}>
        <Choice
          label={exporting.layout}
          value={layout}
          options={exportLayouts.map((value) => ({ value, label: exporting.layouts[value] }))}
          choose={chooseLayout}
        />
        <Choice
          label={exporting.format}
          value={format}
          options={formats.map((value) => ({ value, label: exporting.formats[value] }))}
          choose={setFormat}
        />
        {isLettered && <LetterheadChoice project={project} onChange={() => setRound((now) => now + 1)} />}
        {isNamed && (
          <label className="export-names">
            <input type="checkbox" checked={names} onChange={(event) => setNames(event.target.checked)} />
            <span>
              {exporting.names}
              <span className="soft small">{exporting.namesHint}</span>
            </span>
          </label>
        )}
        {exchange && (
          <label className="export-names">
            <input type="checkbox" checked={spoken} onChange={(event) => setSpoken(event.target.checked)} />
            <span>
              {exporting.spoken}
              <span className="soft small">{exporting.spokenHint}</span>
            </span>
          </label>
        )}
        {preview && <Contents project={project} preview={preview} layout={layout} format={format} />}
        {problem && <ProblemNote problem={problem} />}
        <div className="export-go" ref={go}>
          {busy?.prints ? (
            <Progress label={exporting.printing} cancel={() => busy.stop.abort()} />
          ) : (
            <Button look="primary" disabled={busy !== null || !preview} onClick={() => void write()}>
              {busy ? exporting.writing : exporting.download}
            </Button>
          )}
          {layout === 'review' && (
            <Button onClick={() => void runCommand('project.take-in-table')}>
              {commands['project.take-in-table']}
            </Button>
          )}
          {format === 'docx' && <p className="soft small">{exporting.pages}</p>}
        </div>
      </aside>
      <section className="export-preview" tabIndex={0} aria-label={exporting.preview}>
        {isBack && preview && <p className="export-back soft">{exporting.backPreview(preview.into!.name)}</p>}
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
  preview: ExportPreview;
  layout: ExportLayout;
  format: ExportFormat;
}

/** Says what the document will hold, and whether it passes for final. */
function Contents({ project, preview, layout, format }: ContentsProps) {
  const { exporting } = useMessages();
  const { draft, rows, into } = preview;
  const back = layout === 'target' && into?.format === format ? into.name : null;
  const marked = (layout === 'bilingual' || layout === 'target') && !isExchange(format) && back === null;
  // A Markdown text or a web page says above and below what it is, in whatever document it goes out.
  const framed = back !== null && (format === 'markdown' || format === 'html');
  const draftWords = marked
    ? exporting.draftWhat
    : framed
      ? exporting.draftFramed
      : back === null
        ? exporting.draftOutside
        : exporting.draftUnmarked;
  const { open, states, requested } = project.counts;
  const told = (['initial', 'translated', 'reviewed'] as const)
    .filter((state) => states[state] > 0)
    .map((state) => exporting.openStates[state](states[state]));
  return (
    <>
      {draft ? (
        <div className="export-draft" role="note">
          <strong>{exporting.draft}</strong>
          <p>{draftWords(open)}</p>
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
          <li>
            {back === null
              ? exporting.what[isExchange(format) ? 'exchange' : layout](rows)
              : exporting.into(back)}
          </li>
          {(marked || framed) && <li>{exporting.provenance}</li>}
        </ul>
      </section>
    </>
  );
}
