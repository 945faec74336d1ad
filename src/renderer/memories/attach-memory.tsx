import { useState } from 'react';
import type { Attachment } from '../../shared/attachment-view.ts';
import { Button } from '../parts/button.tsx';
import { ask } from '../store/ask.ts';
import { useMessages } from '../store/use-messages.ts';
import { OtherMemories } from './other-memories.tsx';

interface AttachMemoryProps {
  attached: readonly Attachment[];
  attach: (path: string) => Promise<void>;
}

/** Attaches a memory that this computer has, or a new one. */
export function AttachMemory({ attached, attach }: AttachMemoryProps) {
  const { memory } = useMessages();
  const [name, setName] = useState('');
  const [path, setPath] = useState('');

  async function make() {
    const made = await ask('memory.create', { name });
    if (!made) return;
    setName('');
    await attach(made.path);
  }

  return (
    <div className="memory-attach">
      <OtherMemories
        label={memory.attach}
        except={attached.map((one) => one.path)}
        changed={attached}
        choose={(chosen) => void attach(chosen)}
      />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <input
          className="input"
          aria-label={memory.newName}
          placeholder={memory.newName}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          {memory.make}
        </Button>
      </form>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void attach(path.trim()).then(() => setPath(''));
        }}
      >
        <input
          className="input"
          aria-label={memory.path}
          placeholder={memory.path}
          value={path}
          onChange={({ target }) => setPath(target.value)}
        />
        <Button type="submit" disabled={!path.trim().endsWith('.bkm')}>
          {memory.attach}
        </Button>
      </form>
    </div>
  );
}
