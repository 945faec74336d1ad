import { useRef, useState } from 'react';
import type { MemoryUnitView } from '../../shared/memory-view.ts';
import { Button } from '../parts/button.tsx';
import { useWhen } from '../parts/use-when.ts';
import { useMessages } from '../store/use-messages.ts';
import { MemoryUnitForm } from './memory-unit-form.tsx';
import { removeUnits } from './remove-units.ts';

interface MemoryUnitItemProps {
  unit: MemoryUnitView;
  path: string;
  /** How many say the same, where that is told. */
  times?: number;
  changed: () => void;
}

/** A unit of a memory, to be edited and deleted. */
export function MemoryUnitItem({ unit, path, times, changed }: MemoryUnitItemProps) {
  const { memory } = useMessages();
  const when = useWhen();
  const item = useRef<HTMLLIElement>(null);
  const [editing, setEditing] = useState(false);
  const [edited, setEdited] = useState(false);

  async function remove() {
    const next = item.current?.nextElementSibling ?? item.current?.previousElementSibling;
    if (!(await removeUnits(path, [unit.id], changed))) return;
    next?.querySelector('button')?.focus();
    changed();
  }

  function leave() {
    setEditing(false);
    setEdited(true);
  }

  if (editing) {
    const saved = () => {
      leave();
      changed();
    };
    return (
      <li ref={item}>
        <MemoryUnitForm unit={unit} path={path} leave={leave} saved={saved} />
      </li>
    );
  }
  const facts = [
    times !== undefined && memory.copies(times),
    unit.origin,
    unit.maker,
    unit.made && when(unit.made),
  ];
  return (
    <li ref={item}>
      <div className="memory-texts">
        <p className="text" lang="km">
          {unit.km}
        </p>
        <p className="text" lang="en">
          {unit.en}
        </p>
      </div>
      <p className="memory-facts">
        <small>
          {facts.filter(Boolean).join(' · ')}
          {!unit.approved && <span className="match-unapproved"> · {memory.unapproved}</span>}
        </small>
        <Button look="quiet" autoFocus={edited} onClick={() => setEditing(true)}>
          {memory.edit}
        </Button>
        <Button look="quiet" onClick={() => void remove()}>
          {memory.remove}
        </Button>
      </p>
    </li>
  );
}
