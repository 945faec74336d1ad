import { useState } from 'react';
import type { MemoryImportView } from '../../shared/memory-view.ts';
import { saveFile } from '../export/save-file.ts';
import { Button } from '../parts/button.tsx';
import { FilePicker } from '../parts/file-picker.tsx';
import { Progress } from '../parts/progress.tsx';
import { say, showProblem } from '../parts/toast.ts';
import { ask } from '../store/ask.ts';
import { useAnswer } from '../store/use-answer.ts';
import { useMessages } from '../store/use-messages.ts';
import { memoryAmount } from './memory-amount.ts';
import { OtherMemories } from './other-memories.tsx';
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
  const words = useMessages();
  const { memory } = words;
  const task = useTask();
  const [doing, setDoing] = useState('');
  const [read, setRead] = useState<MemoryImportView | null>(null);
  const statistics = useAnswer('memory.statistics', { path }, version, 0);

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
    setDoing(memory.merging);
    await task.run(async (name) => {
      const merged = await ask('memory.merge', { into: path, from, work: name });
      if (merged) say((words) => words.memory.merged(merged.units));
    });
    changed();
  }

  if (task.share !== null) return <Progress label={doing} share={task.share} cancel={task.cancel} />;
  return (
    <section className="memory-files">
      {statistics && <p>{memoryAmount(words, statistics)}</p>}
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
        <OtherMemories
          label={memory.merge}
          except={[path]}
          changed={version}
          choose={(from) => void merge(from)}
        />
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
