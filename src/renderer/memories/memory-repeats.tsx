import { useState } from 'react';
import type { RepeatedView } from '../../shared/memory-view.ts';
import { Button } from '../parts/button.tsx';
import { ask } from '../store/ask.ts';
import { useMessages } from '../store/use-messages.ts';
import { removeUnits } from './remove-units.ts';
import { Unit } from './memory-units.tsx';

/** Units of a memory that say the same, or one text in two ways. */
export function MemoryRepeats({ path, changed }: { path: string; changed: () => void }) {
  const words = useMessages();
  const { memory } = words;
  const [found, setFound] = useState<RepeatedView | null>(null);

  async function find() {
    setFound(await ask('memory.repeated', { path, side: 'km' }));
  }

  const extra = (found?.duplicates ?? []).flatMap((group) => group.slice(1).map(({ id }) => id));
  async function remove() {
    if (await removeUnits(path, extra, changed)) changed();
  }

  return (
    <section>
      <h3>{memory.repeats}</h3>
      {!found && <Button onClick={() => void find()}>{memory.findRepeats}</Button>}
      {found && (
        <>
          <p>{memory.duplicates(found.counts.duplicates)}</p>
          {extra.length > 0 && <Button onClick={() => void remove()}>{memory.removeDuplicates}</Button>}
          <p>{memory.contradictions(found.counts.contradictions)}</p>
          {found.contradictions.map((group) => (
            <ul key={group[0]!.id} className="memory-units memory-group">
              {group.map((unit) => (
                <Unit key={unit.id} unit={unit} path={path} changed={() => void find()} />
              ))}
            </ul>
          ))}
        </>
      )}
    </section>
  );
}
