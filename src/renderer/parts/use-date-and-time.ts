import { dateInWords } from '../../shared/messages/date-in-words.ts';
import { hourOf } from '../../shared/messages/hour-of.ts';
import { useApp } from '../store/app-store.ts';

/** Tells a time by its full date and hour, for sentences that are to stand for a long time. */
export function useDateAndTime(): (iso: string) => string {
  const language = useApp((state) => state.language);
  return (iso) => {
    const time = new Date(iso);
    return `${dateInWords(time, language)}, ${hourOf(time)}`;
  };
}
