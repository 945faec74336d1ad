import { useState } from 'react';
import type { ProjectView } from '../../shared/view.ts';
import { Dialog } from '../parts/dialog.tsx';
import { changeApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { AttachedMemories } from './attached-memories.tsx';
import { MemoryInside } from './memory-inside.tsx';
import './memories.css';

/** The memories of a project: which, in what order, and what is in each. */
export function MemoriesDialog({ project }: { project: ProjectView }) {
  const { memory } = useMessages();
  const [inside, setInside] = useState<{ path: string; name: string } | null>(null);
  return (
    <Dialog
      wide
      open
      title={inside ? inside.name : memory.title}
      {...(!inside && { description: memory.about })}
      onClose={() => changeApp({ dialog: null })}
    >
      {inside ? (
        <MemoryInside key={inside.path} path={inside.path} leave={() => setInside(null)} />
      ) : (
        <AttachedMemories project={project} open={setInside} />
      )}
    </Dialog>
  );
}
