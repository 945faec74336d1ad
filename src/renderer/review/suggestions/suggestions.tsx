import type { RowView, SuggestionView, ThreadView } from '../../../shared/view.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useAnswer } from '../../store/use-answer.ts';
import { useWork } from '../use-work.ts';
import { Suggestion } from './suggestion.tsx';

interface SuggestionsProps {
  row: RowView;
  suggestions: readonly SuggestionView[];
  /** Those that are about a suggestion. */
  threads: readonly ThreadView[];
}

/** Suggestions on the row, those that wait for an answer first. */
export function Suggestions({ row, suggestions, threads }: SuggestionsProps) {
  const { suggesting } = useMessages();
  const isOpen = ({ state }: SuggestionView) => state === 'open';
  const inOrder = [...suggestions.filter(isOpen), ...suggestions.filter((one) => !isOpen(one)).reverse()];
  return (
    <section>
      <h2>
        {suggesting.suggestions}
        <span>{suggesting.count({ open: row.openSuggestions, all: row.suggestions })}</span>
      </h2>
      {inOrder.map((suggestion) => (
        <Suggestion
          key={suggestion.id}
          suggestion={suggestion}
          locked={row.approved !== null}
          threads={threads.filter(({ suggestion: about }) => about === suggestion.id)}
        />
      ))}
    </section>
  );
}

/** The suggestions on a row, answered ones too. */
export function useSuggestions(row: RowView): readonly SuggestionView[] {
  const { handle } = useWork();
  const asked = row.suggestions > 0 ? { handle, row: row.id } : null;
  return useAnswer('suggestions.read', asked, row, pause) ?? none;
}

const pause = 60;
const none: readonly SuggestionView[] = [];
