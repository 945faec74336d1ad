import { useEffect, useState } from 'react';
import { hasRight } from '../../core/review/policy.ts';
import type { Attachment, AttachmentView } from '../../shared/attachment-view.ts';
import type { ProjectView } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';
import { Button } from '../parts/button.tsx';
import { CheckField } from '../parts/field.tsx';
import { workOn } from '../review/work.ts';
import { ask } from '../store/ask.ts';
import { changeApp } from '../store/app-store.ts';
import { setAttachments } from '../store/set-attachments.ts';
import { useAnswer } from '../store/use-answer.ts';
import { useMessages } from '../store/use-messages.ts';
import { AttachMemory } from './attach-memory.tsx';
import { AttachedMemory } from './attached-memory.tsx';

interface AttachedMemoriesProps {
  project: ProjectView;
  open: (memory: { path: string; name: string }) => void;
}

/** The list of a project's memories, to be ordered, added to and taken from, and how they are used. */
export function AttachedMemories({ project, open }: AttachedMemoriesProps) {
  const { handle } = project;
  const { memory } = useMessages();
  const [list, setList] = useState<AttachmentView[] | null>(null);
  const own = useAnswer('memory.list', {}, list, 0);
  const { matches } = workOn(project);
  const [unapproved, setUnapproved] = useState(matches.unapproved);
  const maySet = project.readOnly === null && project.me !== null && hasRight(project.me.role, 'settings');

  useEffect(() => {
    let here = true;
    const read = () =>
      void backend
        .call('attachments.read', { handle, kind: 'memory' })
        .then((outcome) => here && outcome.ok && setList(outcome.value));
    read();
    const leave = backend.onEvent((event) => {
      if (event.event === 'attachments' && event.kind === 'memory' && event.handle === handle) read();
    });
    return () => {
      here = false;
      leave();
    };
  }, [handle]);

  async function write(next: readonly Attachment[]): Promise<boolean> {
    const written = await setAttachments(handle, 'memory', next);
    if (written) setList(written);
    return written !== null;
  }

  if (!list) return null;
  const swapped = (at: number) => list.with(at, list[at - 1]!).with(at - 1, list[at]!);
  return (
    <>
      {list.length === 0 && <p className="soft">{memory.none}</p>}
      <ol className="attached-memories">
        {list.map((one, at) => (
          <AttachedMemory
            key={one.path}
            memory={one}
            gone={one.missing && own?.every(({ path }) => path !== one.path) === true}
            open={() => open(one)}
            change={(part) => void write(list.with(at, { ...one, ...part }))}
            up={at > 0 ? () => void write(swapped(at)) : null}
            down={at < list.length - 1 ? () => void write(swapped(at + 1)) : null}
            detach={() => void write(list.filter((other) => other !== one))}
            tryAgain={() => void write(list)}
          />
        ))}
      </ol>
      <AttachMemory
        attached={list}
        attach={(path) => write([...list, { path, penalty: 0, writable: list.length === 0 }])}
      />
      <div className="memory-use">
        <CheckField
          label={memory.propagate}
          checked={project.propagate}
          disabled={!maySet}
          onChange={(on) => void ask('propagation.set', { handle, on })}
        />
        <CheckField
          label={memory.showUnapproved}
          checked={unapproved}
          onChange={(shown) => {
            matches.showUnapproved(shown);
            setUnapproved(shown);
          }}
        />
        <Button onClick={() => changeApp({ dialog: 'pretranslate' })}>{memory.pretranslate}</Button>
      </div>
    </>
  );
}
