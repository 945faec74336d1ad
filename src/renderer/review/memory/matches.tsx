import { useEffect, useSyncExternalStore } from 'react';
import type { MatchView } from '../../../shared/memory-view.ts';
import type { RowView } from '../../../shared/view.ts';
import { CommandKeys } from '../../parts/keys.tsx';
import { RichTextView } from '../../parts/rich-text-view.tsx';
import { useWhen } from '../../parts/use-when.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useLanguage } from '../list/still-side.tsx';
import { useReadOnly } from '../use-read-only.ts';
import { useWork } from '../use-work.ts';
import { insertMatch } from './insert-match.ts';
import './memory.css';

const ahead = 5;

/** What memories, and equal rows of the project, propose for the active row. */
export function Matches({ row }: { row: RowView }) {
  const work = useWork();
  const { memory } = useMessages();
  const matches = useSyncExternalStore(work.matches.subscribe, () => work.matches.get(row.id));
  useEffect(() => {
    const { order } = work.rows;
    const at = order.indexOf(row.id);
    work.matches.want(order.slice(at, at + 1 + ahead));
  }, [work, row.id, row.content]);
  if (!matches || matches.length === 0) return null;
  return (
    <section aria-label={memory.matches}>
      <h2>
        {memory.matches}
        <span>{matches.length}</span>
      </h2>
      <ol className="matches">
        {matches.map((match, index) => (
          <Match key={index} match={match} number={index + 1} />
        ))}
      </ol>
    </section>
  );
}

function Match({ match, number }: { match: MatchView; number: number }) {
  const work = useWork();
  const words = useMessages();
  const { memory } = words;
  const when = useWhen();
  const readOnly = useReadOnly();
  const [source, target] = [useLanguage('source'), useLanguage('target')];
  const where = match.row === null ? match.origin : memory.ownRow(match.row);
  const facts = [
    where,
    match.maker,
    match.made && when(match.made),
    match.memory,
    match.score > 100 && memory.context,
  ].filter(Boolean);
  return (
    <li className="match">
      <p className="match-head">
        <span className={match.score >= 100 ? 'match-score match-exact' : 'match-score'}>
          {match.score} %
        </span>
        {!match.approved && <span className="match-unapproved">{memory.unapproved}</span>}
        {match.adapted !== null && <span className="match-adapted">{memory.adapted}</span>}
        {!readOnly && (
          <button type="button" onClick={() => insertMatch(work, number, target, words)}>
            {memory.insert}
            <CommandKeys command={matchCommand(number)} />
          </button>
        )}
      </p>
      <p className="text version-text" lang={target}>
        <RichTextView content={match.adapted ?? match.target} />
      </p>
      {match.score < 100 && (
        <p className="text version-text match-source" lang={source}>
          {match.redline.map(({ op, text }, index) => {
            if (op === 'delete') return <del key={index}>{text}</del>;
            if (op === 'insert') return <ins key={index}>{text}</ins>;
            return <span key={index}>{text}</span>;
          })}
        </p>
      )}
      <small>{facts.join(' · ')}</small>
    </li>
  );
}

const matchCommands = [
  'match.insert-1',
  'match.insert-2',
  'match.insert-3',
  'match.insert-4',
  'match.insert-5',
] as const;

function matchCommand(number: number): (typeof matchCommands)[number] {
  return matchCommands[number - 1] ?? 'match.insert-5';
}
