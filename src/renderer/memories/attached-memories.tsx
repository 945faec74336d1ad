import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { hasRight } from '../../core/review/policy.ts';
import type { Attachment, AttachmentView } from '../../shared/attachment-view.ts';
import type { ProjectView } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { workOn } from '../review/work.ts';
import { ask } from '../store/ask.ts';
import { changeApp } from '../store/app-store.ts';
import { setAttachments } from '../store/set-attachments.ts';
import { useAnswer } from '../store/use-answer.ts';
import { useMessages } from '../store/use-messages.ts';
import { AttachMemory } from './attach-memory.tsx';
import { memoryAmount } from './memory-amount.ts';

interface AttachedMemoriesProps {
  project: ProjectView;
  open: (memory: { path: string; name: string }) => void;
}

/** The list of a project's memories, to be ordered, added to and taken from. */
export function AttachedMemories({ project, open }: AttachedMemoriesProps) {
  const { handle } = project;
  const { memory } = useMessages();
  const [list, setList] = useState<AttachmentView[] | null>(null);
  const { matches } = workOn(project);
  const [unapproved, setUnapproved] = useState(matches.unapproved);
  const maySet = project.readOnly === null && project.me !== null && hasRight(project.me.role, 'settings');

  useEffect(() => {
    let here = true;
    void backend
      .call('attachments.read', { handle, kind: 'memory' })
      .then((outcome) => here && outcome.ok && setList(outcome.value));
    return () => {
      here = false;
    };
  }, [handle]);

  async function write(next: readonly Attachment[]) {
    const written = await setAttachments(handle, 'memory', next);
    if (written) setList(written);
  }

  if (!list) return null;
  const change = (at: number, part: Partial<Attachment>) =>
    void write(list.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const move = (at: number, by: 1 | -1) => {
    const next = [...list];
    next.splice(at + by, 0, ...next.splice(at, 1));
    void write(next);
  };
  return (
    <>
      {list.length === 0 && <p className="soft">{memory.none}</p>}
      <ol className="memory-list">
        {list.map((one, at) => (
          <li key={one.path}>
            <MemoryHead memory={one} open={() => open(one)} />
            <label className="memory-check">
              <input
                type="checkbox"
                checked={one.writable}
                onChange={({ target }) => change(at, { writable: target.checked })}
              />
              {memory.learns}
            </label>
            <label className="memory-penalty">
              {memory.penalty}
              <input
                className="input"
                type="number"
                min={0}
                max={30}
                value={one.penalty}
                onChange={({ target }) => change(at, { penalty: clamp(target.valueAsNumber) })}
              />
            </label>
            <span className="memory-buttons">
              <IconButton label={memory.up} disabled={at === 0} onClick={() => move(at, -1)}>
                <ArrowUp size={15} aria-hidden="true" />
              </IconButton>
              <IconButton label={memory.down} disabled={at === list.length - 1} onClick={() => move(at, 1)}>
                <ArrowDown size={15} aria-hidden="true" />
              </IconButton>
              <IconButton
                label={memory.detach}
                onClick={() => void write(list.filter((other) => other !== one))}
              >
                <X size={15} aria-hidden="true" />
              </IconButton>
            </span>
          </li>
        ))}
      </ol>
      <AttachMemory
        attached={list}
        attach={(path) => write([...list, { path, penalty: 0, writable: list.length === 0 }])}
      />
      <label className="memory-check">
        <input
          type="checkbox"
          checked={project.propagate}
          disabled={!maySet}
          onChange={({ target }) => void ask('propagation.set', { handle, on: target.checked })}
        />
        {memory.propagate}
      </label>
      <label className="memory-check">
        <input
          type="checkbox"
          checked={unapproved}
          onChange={({ target }) => {
            matches.showUnapproved(target.checked);
            setUnapproved(target.checked);
          }}
        />
        {memory.showUnapproved}
      </label>
      <p className="memory-foot">
        <Button onClick={() => changeApp({ dialog: 'pretranslate' })}>{memory.pretranslate}</Button>
      </p>
    </>
  );
}

const clamp = (penalty: number) => (penalty >= 0 ? Math.min(30, Math.round(penalty)) : 0);

function MemoryHead({ memory: one, open }: { memory: AttachmentView; open: () => void }) {
  const words = useMessages();
  const { path, missing } = one;
  const statistics = useAnswer('memory.statistics', missing ? null : { path }, path, 0);
  return (
    <div className="memory-name">
      <button type="button" className="text-button" onClick={open}>
        {one.name}
      </button>
      <small title={path}>
        {missing && words.memory.missing}
        {statistics && memoryAmount(words, statistics)}
      </small>
    </div>
  );
}
