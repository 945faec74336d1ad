import { useState } from 'react';
import { useAnswer } from '../store/use-answer.ts';
import { useMessages } from '../store/use-messages.ts';
import { MemoryUnitItem } from './memory-unit-item.tsx';

const quiet = 150;

interface MemoryUnitsProps {
  path: string;
  version: number;
  changed: () => void;
}

/** The latest units of a memory, or those that hold what is looked for; each is edited and deleted here. */
export function MemoryUnits({ path, version, changed }: MemoryUnitsProps) {
  const { memory } = useMessages();
  const [text, setText] = useState('');
  const units = useAnswer('memory.units', { path, text }, version, text === '' ? 0 : quiet);
  const empty = units?.length === 0 && text.trim() === '';
  return (
    <section>
      {!empty && (
        <input
          className="input memory-search"
          type="search"
          aria-label={memory.searchUnits}
          placeholder={memory.searchUnits}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      )}
      <ul className="memory-units">
        {units?.map((unit) => (
          <MemoryUnitItem key={unit.id} unit={unit} path={path} changed={changed} />
        ))}
      </ul>
      {units?.length === 0 && <p className="soft memory-nothing">{empty ? memory.empty : memory.noneSuch}</p>}
    </section>
  );
}
