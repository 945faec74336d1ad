import { useEffect, useState } from 'react';
import type { MemoryUnitView } from '../../shared/memory-view.ts';
import { backend } from '../bridge/backend.ts';
import { Button } from '../parts/button.tsx';
import { useWhen } from '../parts/use-when.ts';
import { ask } from '../store/ask.ts';
import { removeUnits } from './remove-units.ts';
import { useMessages } from '../store/use-messages.ts';

const quiet = 150;

/** The units of a memory, searched, edited and deleted one by one. */
export function MemoryUnits({ path }: { path: string }) {
  const { memory } = useMessages();
  const [text, setText] = useState('');
  const [units, setUnits] = useState<MemoryUnitView[] | null>(null);
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let here = true;
    const timer = setTimeout(() => {
      void backend
        .call('memory.units', { path, text })
        .then((outcome) => here && outcome.ok && setUnits(outcome.value));
    }, quiet);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [path, text, version]);
  return (
    <section>
      <input
        className="input"
        type="search"
        aria-label={memory.searchUnits}
        placeholder={memory.searchUnits}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <ul className="memory-units">
        {units?.map((unit) => (
          <Unit key={unit.id} unit={unit} path={path} changed={() => setVersion(version + 1)} />
        ))}
      </ul>
      {units?.length === 0 && (
        <p className="soft small">{text.trim() === '' ? memory.empty : memory.noneSuch}</p>
      )}
    </section>
  );
}

interface UnitProps {
  unit: MemoryUnitView;
  path: string;
  changed: () => void;
}

export function Unit({ unit, path, changed }: UnitProps) {
  const words = useMessages();
  const { memory, common } = words;
  const when = useWhen();
  const [editing, setEditing] = useState(false);
  const [km, setKm] = useState(unit.km);
  const [en, setEn] = useState(unit.en);

  async function save() {
    if (!(await ask('memory.rewrite', { path, id: unit.id, km, en }))) return;
    setEditing(false);
    changed();
  }

  async function remove() {
    if (await removeUnits(path, [unit.id], changed)) changed();
  }

  const facts = [unit.origin, unit.maker, unit.made && when(unit.made)].filter(Boolean).join(' · ');
  if (!editing) {
    return (
      <li>
        <p className="text" lang="km">
          {unit.km}
        </p>
        <p className="text" lang="en">
          {unit.en}
        </p>
        <p className="memory-buttons">
          <small className="soft">
            {facts}
            {!unit.approved && <span className="match-unapproved"> · {memory.unapproved}</span>}
          </small>
          <Button look="quiet" onClick={() => setEditing(true)}>
            {memory.edit}
          </Button>
          <Button look="quiet" onClick={() => void remove()}>
            {memory.remove}
          </Button>
        </p>
      </li>
    );
  }
  return (
    <li>
      <textarea
        className="input text"
        lang="km"
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
      <p className="memory-buttons">
        <Button look="quiet" onClick={() => setEditing(false)}>
          {common.cancel}
        </Button>
        <Button disabled={km.trim() === '' || en.trim() === ''} onClick={() => void save()}>
          {memory.save}
        </Button>
      </p>
    </li>
  );
}
