import { useEffect, useState } from 'react';
import type { ConcordanceView, Range } from '../../../shared/memory-view.ts';
import type { Output } from '../../../shared/contract.ts';
import { backend } from '../../bridge/backend.ts';
import { useWhen } from '../../parts/use-when.ts';
import { useMessages } from '../../store/use-messages.ts';
import { usePlace, useWork } from '../use-work.ts';
import './memory.css';

const quiet = 120;
const limit = 60;
const sides = ['both', 'km', 'en'] as const;

/** Looks for words in the memories, as one types. */
export function ConcordancePanel() {
  const { handle, place } = useWork();
  const { memory } = useMessages();
  const text = usePlace((state) => state.sought);
  const [side, setSide] = useState<(typeof sides)[number]>('both');
  const [origin, setOrigin] = useState('');
  const [maker, setMaker] = useState('');
  const [since, setSince] = useState('');
  const [answer, setAnswer] = useState<Output<'concordance.find'> | null>(null);
  const empty = text.trim() === '';

  useEffect(() => {
    if (empty) return undefined;
    let here = true;
    const filters = {
      ...(origin && { origin }),
      ...(maker && { maker }),
      ...(since && { since }),
    };
    const timer = setTimeout(() => {
      void backend
        .call('concordance.find', { handle, text, side, limit, ...filters })
        .then((outcome) => here && outcome.ok && setAnswer(outcome.value));
    }, quiet);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [handle, text, empty, side, origin, maker, since]);

  const units = empty ? [] : (answer?.units ?? []);
  const named = (pick: (unit: ConcordanceView) => string | null, chosen: string) =>
    [...new Set([...units.map(pick), chosen || null])].filter((name) => name !== null).sort();
  return (
    <section aria-label={memory.concordance}>
      <input
        className="input"
        type="search"
        data-concordance-search=""
        aria-label={memory.search}
        placeholder={memory.search}
        value={text}
        onChange={({ target }) => place.change({ sought: target.value })}
      />
      <div className="concordance-filters">
        <select
          className="input"
          aria-label={memory.language}
          value={side}
          onChange={({ target }) => setSide(sides.find((one) => one === target.value) ?? 'both')}
        >
          {sides.map((one) => (
            <option key={one} value={one}>
              {memory.sides[one]}
            </option>
          ))}
        </select>
        <Choice
          all={memory.anyDocument}
          names={named((unit) => unit.origin, origin)}
          chosen={origin}
          choose={setOrigin}
        />
        <Choice
          all={memory.anybody}
          names={named((unit) => unit.maker, maker)}
          chosen={maker}
          choose={setMaker}
        />
        <label className="concordance-since">
          <span className="soft small">{memory.since}</span>
          <input
            className="input"
            type="date"
            value={since}
            onChange={({ target }) => setSince(target.value)}
          />
        </label>
      </div>
      {empty && <p className="soft small">{memory.searchWhat}</p>}
      {!empty && answer && units.length === 0 && <p className="soft small">{memory.nothingFound}</p>}
      <ol>
        {units.map((unit) => (
          <Unit key={`${unit.path} ${unit.id}`} unit={unit} />
        ))}
      </ol>
      {!empty && answer?.more && <p className="soft small">{memory.more}</p>}
    </section>
  );
}

interface ChoiceProps {
  all: string;
  names: readonly string[];
  chosen: string;
  choose: (name: string) => void;
}

function Choice({ all, names, chosen, choose }: ChoiceProps) {
  return (
    <select className="input" aria-label={all} value={chosen} onChange={({ target }) => choose(target.value)}>
      <option value="">{all}</option>
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Unit({ unit }: { unit: ConcordanceView }) {
  const { memory } = useMessages();
  const when = useWhen();
  const facts = [unit.origin, unit.maker, unit.made && when(unit.made), unit.memory].filter(Boolean);
  return (
    <li className="concordance-unit">
      {(['km', 'en'] as const).map((side) => (
        <p key={side} className="text version-text" lang={side}>
          <Highlighted text={unit[side]} ranges={unit.found[side]} />
        </p>
      ))}
      <small>
        {facts.join(' · ')}
        {!unit.approved && <span className="match-unapproved"> · {memory.unapproved}</span>}
      </small>
    </li>
  );
}

/** A text with what was found in it marked. */
export function Highlighted({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  const starts = [0, ...ranges.map(({ end }) => end)];
  return starts.map((from, index) => {
    const range = ranges[index];
    return (
      <span key={from}>
        {text.slice(from, range?.start)}
        {range && <mark>{text.slice(range.start, range.end)}</mark>}
      </span>
    );
  });
}
