import { useCommand } from '../../commands/use-command.ts';
import { useMessages } from '../../store/use-messages.ts';
import { usePlace, useWork } from '../use-work.ts';
import { useReadOnly } from '../use-read-only.ts';
import { useLanguage } from '../list/still-side.tsx';
import { insertMatch } from './insert-match.ts';

/** Does the commands about matches and concordance. */
export function MatchCommands() {
  const work = useWork();
  const words = useMessages();
  const readOnly = useReadOnly();
  const target = useLanguage('target');
  const active = usePlace((place) => place.active);
  const there = !readOnly && active !== null;
  const insert = (number: number) => insertMatch(work, number, target, words);
  useCommand('match.insert-1', () => insert(1), there);
  useCommand('match.insert-2', () => insert(2), there);
  useCommand('match.insert-3', () => insert(3), there);
  useCommand('match.insert-4', () => insert(4), there);
  useCommand('match.insert-5', () => insert(5), there);
  useCommand('concordance.show', () => {
    const { last } = work.editors;
    const selected = (last && work.editors[last]?.selectedText()) ?? '';
    work.place.change({ drawer: true, panel: 'concordance', sought: selected.slice(0, 200) });
    requestAnimationFrame(() =>
      document.querySelector<HTMLInputElement>('[data-concordance-search]')?.select(),
    );
  });
  return null;
}
