import { Button } from '../parts/button.tsx';
import { Progress } from '../parts/progress.tsx';
import { useAnswer } from '../store/use-answer.ts';
import { useMessages } from '../store/use-messages.ts';
import { MemoryUnitItem } from './memory-unit-item.tsx';
import { removeUnits } from './remove-units.ts';

interface MemoryRepeatsProps {
  path: string;
  version: number;
  changed: () => void;
}

/** Units of a memory that say the same, or one text in two ways. */
export function MemoryRepeats({ path, version, changed }: MemoryRepeatsProps) {
  const { memory } = useMessages();
  const found = useAnswer('memory.repeated', { path, side: 'km' }, version, 0);
  if (!found) return <Progress label={memory.findRepeats} />;
  const { duplicates, contradictions, counts, copies } = found;
  if (counts.duplicates + counts.contradictions === 0) return <p className="soft">{memory.noRepeats}</p>;

  async function remove() {
    if (await removeUnits(path, copies, changed)) changed();
  }

  return (
    <div className="memory-repeats">
      {duplicates.length > 0 && (
        <section>
          <p className="memory-repeats-head">
            <span>{memory.duplicates({ shown: duplicates.length, groups: counts.duplicates })}</span>
            <Button onClick={() => void remove()}>{memory.removeDuplicates(copies.length)}</Button>
          </p>
          <ul className="memory-units memory-duplicates">
            {duplicates.map((group) => (
              <MemoryUnitItem
                key={group[0]!.id}
                unit={group[0]!}
                path={path}
                times={group.length}
                changed={changed}
              />
            ))}
          </ul>
        </section>
      )}
      {contradictions.length > 0 && (
        <section>
          <p className="memory-repeats-head">
            {memory.contradictions({ shown: contradictions.length, groups: counts.contradictions })}
          </p>
          {contradictions.map((group) => (
            <ul key={group[0]!.id} className="memory-units memory-group">
              {group.map((unit) => (
                <MemoryUnitItem key={unit.id} unit={unit} path={path} changed={changed} />
              ))}
            </ul>
          ))}
        </section>
      )}
    </div>
  );
}
