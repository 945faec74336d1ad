import { useEffect, useState } from 'react';
import type { MemoryImportView, MemoryStatistics } from '../../shared/memory-view.ts';
import { backend } from '../bridge/backend.ts';
import { saveFile } from '../export/save-file.ts';
import { Button } from '../parts/button.tsx';
import { FilePicker } from '../parts/file-picker.tsx';
import { Progress } from '../parts/progress.tsx';
import { say, showProblem } from '../parts/toast.ts';
import { ask } from '../store/ask.ts';
import { useMessages } from '../store/use-messages.ts';
import { fetchFile, sendFile } from './transfer.ts';
import { useTask } from './use-task.ts';

interface MemoryFilesProps {
  path: string;
  version: number;
  changed: () => void;
}

const formats = ['tmx', 'csv', 'tsv'] as const;

/** How much a memory holds, and its ways in and out. */
export function MemoryFiles({ path, version, changed }: MemoryFilesProps) {
  const { memory } = useMessages();
  const task = useTask();
  const [doing, setDoing] = useState('');
  const [read, setRead] = useState<MemoryImportView | null>(null);
  const [statistics, setStatistics] = useState<MemoryStatistics | null>(null);
  const [others, setOthers] = useState<{ path: string; name: string }[]>([]);
  useEffect(() => {
    let here = true;
    void backend
      .call('memory.statistics', { path })
      .then((outcome) => here && outcome.ok && setStatistics(outcome.value));
    void backend
      .call('memory.list', {})
      .then((outcome) => here && outcome.ok && setOthers(outcome.value.filter((one) => one.path !== path)));
    return () => {
      here = false;
    };
  }, [path, version]);

  async function importFile(file: File) {
    setDoing(memory.importing(file.name));
    setRead(null);
    await task.run(async (name) => {
      const sent = await sendFile(file);
      if (!sent.ok) return showProblem(sent.problem);
      const done = await ask('memory.import', { path, transfer: sent.value, work: name });
      if (done) setRead(done);
    });
    changed();
  }

  async function exportAs(format: (typeof formats)[number]) {
    setDoing(memory.exporting);
    await task.run(async (name) => {
      const made = await ask('memory.export', { path, format, work: name });
      if (!made) return;
      const file = await fetchFile(made.transfer);
      if (file.ok) saveFile(made.name, new Uint8Array(await file.value.arrayBuffer()));
      else showProblem(file.problem);
    });
  }

  async function merge(from: string) {
    const merged = await ask('memory.merge', { into: path, from });
    if (!merged) return;
    say(memory.merged(merged.units));
    changed();
  }

  if (task.share !== null) return <Progress label={doing} share={task.share} cancel={task.cancel} />;
  return (
    <section className="memory-files">
      {statistics && (
        <p>
          {memory.units(statistics)} · {memory.size(Math.max(0.1, statistics.size / 1e6).toFixed(1))}
        </p>
      )}
      {statistics && statistics.origins.length > 0 && (
        <details>
          <summary>{memory.documents}</summary>
          <ul>
            {statistics.origins.slice(0, 20).map(({ name, units }) => (
              <li key={name}>
                {name} <span className="soft">{units.toLocaleString('en')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="memory-buttons">
        <FilePicker
          label={memory.importFile}
          accept=".tmx,.csv,.tsv"
          take={([file]) => file && void importFile(file)}
        />
        <span className="soft">{memory.exportAs}</span>
        {formats.map((format) => (
          <Button key={format} look="quiet" onClick={() => void exportAs(format)}>
            {format.toUpperCase()}
          </Button>
        ))}
        {others.length > 0 && (
          <select
            className="input"
            aria-label={memory.merge}
            value=""
            onChange={({ target }) => void merge(target.value)}
          >
            <option value="">{memory.merge}…</option>
            {others.map((one) => (
              <option key={one.path} value={one.path}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </p>
      {read && <ImportReport read={read} />}
    </section>
  );
}

function ImportReport({ read }: { read: MemoryImportView }) {
  const { memory } = useMessages();
  return (
    <div role="status">
      <p>{memory.imported(read.units)}</p>
      {read.skipped > 0 && (
        <>
          <p>{memory.skipped(read.skipped)}</p>
          <ul className="memory-problems">
            {read.problems.map(({ line, reason }, index) => (
              <li key={index}>{memory.line({ line, reason: memory.reasons[reason] ?? reason })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
