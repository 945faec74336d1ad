import { useEffect, useState } from 'react';
import type { Attachment } from '../../shared/attachment-view.ts';
import { backend } from '../bridge/backend.ts';
import { Button } from '../parts/button.tsx';
import { ask } from '../store/ask.ts';
import { useMessages } from '../store/use-messages.ts';

interface AttachMemoryProps {
  attached: readonly Attachment[];
  attach: (path: string) => Promise<void>;
}

/** Attaches a memory that this computer has, or a new one. */
export function AttachMemory({ attached, attach }: AttachMemoryProps) {
  const { memory } = useMessages();
  const [known, setKnown] = useState<{ path: string; name: string }[]>([]);
  const [name, setName] = useState('');
  const [path, setPath] = useState('');
  useEffect(() => {
    let here = true;
    void backend.call('memory.list', {}).then((outcome) => here && outcome.ok && setKnown(outcome.value));
    return () => {
      here = false;
    };
  }, [attached]);
  const others = known.filter((one) => attached.every((other) => other.path !== one.path));

  async function make() {
    const made = await ask('memory.create', { name });
    if (!made) return;
    setName('');
    await attach(made.path);
  }

  return (
    <div className="memory-attach">
      {others.length > 0 && (
        <select
          className="input"
          aria-label={memory.attach}
          value=""
          onChange={({ target }) => void attach(target.value)}
        >
          <option value="">{memory.attach}…</option>
          {others.map((one) => (
            <option key={one.path} value={one.path}>
              {one.name}
            </option>
          ))}
        </select>
      )}
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
