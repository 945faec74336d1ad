import { useState } from 'react';
import { ArrowLeft } from 'lucide-react';
import { Button } from '../parts/button.tsx';
import { useMessages } from '../store/use-messages.ts';
import { MemoryFiles } from './memory-files.tsx';
import { MemoryRepeats } from './memory-repeats.tsx';
import { MemoryUnits } from './memory-units.tsx';

/** What is in one memory: its units, files in and out, and what says the same twice. */
export function MemoryInside({ path, leave }: { path: string; leave: () => void }) {
  const { memory } = useMessages();
  const [version, setVersion] = useState(0);
  const changed = () => setVersion((before) => before + 1);
  return (
    <div className="memory-inside">
      <Button look="quiet" onClick={leave}>
        <ArrowLeft size={15} aria-hidden="true" /> {memory.back}
      </Button>
      <MemoryFiles path={path} version={version} changed={changed} />
      <MemoryUnits key={`units ${version}`} path={path} />
      <MemoryRepeats key={`repeats ${version}`} path={path} changed={changed} />
    </div>
  );
}
