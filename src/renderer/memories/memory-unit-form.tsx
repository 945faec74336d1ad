import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { MemoryUnitView } from '../../shared/memory-view.ts';
import { Button } from '../parts/button.tsx';
import { ask } from '../store/ask.ts';
import { useMessages } from '../store/use-messages.ts';

interface MemoryUnitFormProps {
  unit: MemoryUnitView;
  path: string;
  leave: () => void;
  saved: () => void;
}

/** Both texts of a unit, to be written anew. Escape leaves it, Ctrl+Enter saves. */
export function MemoryUnitForm({ unit, path, leave, saved }: MemoryUnitFormProps) {
  const { memory, common } = useMessages();
  const [km, setKm] = useState(unit.km);
  const [en, setEn] = useState(unit.en);
  const whole = km.trim() !== '' && en.trim() !== '';

  async function save(event?: FormEvent) {
    event?.preventDefault();
    if (whole && (await ask('memory.rewrite', { path, id: unit.id, km, en }))) saved();
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <form onSubmit={(event) => void save(event)} onKeyDown={press}>
      <div className="memory-texts">
        <textarea
          className="input text"
          lang="km"
          autoFocus
          aria-label={memory.khmer}
          value={km}
          onChange={({ target }) => setKm(target.value)}
        />
        <textarea
          className="input text"
          lang="en"
          aria-label={memory.english}
          value={en}
          onChange={({ target }) => setEn(target.value)}
        />
      </div>
      <p className="memory-facts">
        <Button onClick={leave}>{common.cancel}</Button>
        <Button look="primary" type="submit" disabled={!whole}>
          {memory.save}
        </Button>
      </p>
    </form>
  );
}
