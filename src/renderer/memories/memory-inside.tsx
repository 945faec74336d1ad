import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { useAnswer } from '../store/use-answer.ts';
import { useMessages } from '../store/use-messages.ts';
import { memoryAmount } from './memory-amount.ts';
import { MemoryFiles } from './memory-files.tsx';
import { MemoryOrigins } from './memory-origins.tsx';
import { MemoryRepeats } from './memory-repeats.tsx';
import { MemoryUnits } from './memory-units.tsx';

/** What is in one memory: its units, files in and out, and what says the same twice. */
export function MemoryInside({ path, leave }: { path: string; leave: () => void }) {
  const words = useMessages();
  const { memory } = words;
  const [version, setVersion] = useState(0);
  const [repeats, setRepeats] = useState(false);
  const statistics = useAnswer('memory.statistics', { path }, version, 0);
  const changed = () => setVersion((before) => before + 1);
  return (
    <div className="memory-inside">
      <p className="memory-inside-head">
        <Button look="quiet" icon={<ArrowLeft size={15} aria-hidden="true" />} onClick={leave}>
          {memory.back}
        </Button>
        <span className="soft">{statistics && memoryAmount(words, statistics)}</span>
      </p>
      <MemoryFiles path={path} version={version} changed={changed} />
      {statistics && <MemoryOrigins origins={statistics.origins} />}
      <div className="memory-views" role="group">
        {[false, true].map((one) => (
          <button
            key={String(one)}
            type="button"
            aria-pressed={repeats === one}
            onClick={() => setRepeats(one)}
          >
            {one ? memory.repeats : memory.unitsTab}
          </button>
        ))}
      </div>
      {repeats ? (
        <MemoryRepeats path={path} version={version} changed={changed} />
      ) : (
        <MemoryUnits path={path} version={version} changed={changed} />
      )}
    </div>
  );
}
