import { useRef, useState } from 'react';
import type { MemoryImportView } from '../../shared/memory-view.ts';
import { memoryEnding } from '../../shared/memory-ending.ts';
import { saveFile } from '../export/save-file.ts';
import { FileDialog } from '../folders/file-dialog.tsx';
import { FilePicker } from '../parts/file-picker.tsx';
import { Menu, MenuItem, MenuLine } from '../parts/menu.tsx';
import { MenuButton } from '../parts/menu-button.tsx';
import { Progress } from '../parts/progress.tsx';
import { say, showProblem } from '../parts/toast.ts';
import { useLostFocus } from '../parts/use-lost-focus.ts';
import { ask } from '../store/ask.ts';
import { useAnswer } from '../store/use-answer.ts';
import { useMessages } from '../store/use-messages.ts';
import { fetchFile, sendFile } from './transfer.ts';
import { useTask } from './use-task.ts';

interface MemoryFilesProps {
  path: string;
  version: number;
  changed: () => void;
}

const endings = [memoryEnding];
const formats = ['tmx', 'csv', 'tsv'] as const;

/** A memory's ways in and out. */
export function MemoryFiles({ path, version, changed }: MemoryFilesProps) {
  const { memory } = useMessages();
  const task = useTask();
  const [doing, setDoing] = useState('');
  const [read, setRead] = useState<MemoryImportView | null>(null);
  const [choosing, setChoosing] = useState(false);
  const known = useAnswer('memory.list', {}, version, 0) ?? [];
  const area = useRef<HTMLDivElement>(null);
  useLostFocus(area, task.share !== null);
  const others = known.filter((other) => other.path !== path);

  async function importFile(file: File) {
    setDoing(memory.importing(file.name));
    setRead(null);
    await task.run(async (name, stop) => {
      const sent = await sendFile(file, stop);
      if (!sent.ok) return showProblem(sent.problem);
      const done = await ask('memory.import', { path, transfer: sent.value, work: name });
      if (done) setRead(done);
    });
    changed();
  }

  async function exportAs(format: (typeof formats)[number]) {
    setDoing(memory.exporting);
    await task.run(async (name, stop) => {
      const made = await ask('memory.export', { path, format, work: name });
      if (!made) return;
      const file = await fetchFile(made.transfer, stop);
      if (file.ok) saveFile(made.name, new Uint8Array(await file.value.arrayBuffer()));
      else showProblem(file.problem);
    });
  }

  async function merge(from: string) {
    setChoosing(false);
    setDoing(memory.merging);
    await task.run(async (name) => {
      const merged = await ask('memory.merge', { into: path, from, work: name });
      if (merged) say((words) => words.memory.merged(merged.units));
    });
    changed();
  }

  if (task.share !== null) {
    return (
      <div ref={area}>
        <Progress label={doing} share={task.share} cancel={task.cancel} />
      </div>
    );
  }
  return (
    <div ref={area} className="memory-files">
      <FilePicker
        label={memory.importFile}
        hint={memory.importWhat}
        accept=".tmx,.csv,.tsv"
        take={([file]) => file && void importFile(file)}
      />
      <Menu trigger={<MenuButton label={memory.exportFile} />}>
        {formats.map((format) => (
          <MenuItem
            key={format}
            label={memory.exportAs(format.toUpperCase())}
            run={() => void exportAs(format)}
          />
        ))}
      </Menu>
      <Menu trigger={<MenuButton label={memory.merge} />}>
        {others.map((other) => (
          <MenuItem key={other.path} label={other.name} run={() => void merge(other.path)} />
        ))}
        {others.length > 0 && <MenuLine />}
        <MenuItem label={memory.file} run={() => setChoosing(true)} />
      </Menu>
      {choosing && (
        <FileDialog
          title={memory.fileTitle}
          endings={endings}
          take={(from) => void merge(from)}
          onClose={() => setChoosing(false)}
        />
      )}
      {read && <ImportReport read={read} />}
    </div>
  );
}

function ImportReport({ read }: { read: MemoryImportView }) {
  const { memory } = useMessages();
  return (
    <div className="memory-report" role="status">
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
