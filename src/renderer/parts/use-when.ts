import { dateInWords } from '../../shared/messages/date-in-words.ts';
import { hourOf } from '../../shared/messages/hour-of.ts';
import { useApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';

const day = 24 * 60 * 60 * 1000;

/** Tells a time as a person would: today and yesterday by name, with the hour; earlier ones by date. */
export function useWhen(): (iso: string) => string {
  const language = useApp((state) => state.language);
  const { common } = useMessages();
  return (iso) => {
    const time = new Date(iso);
    if (Number.isNaN(time.getTime())) return iso;
    const now = new Date();
    const days = Math.round((startOfDay(now) - startOfDay(time)) / day);
    if (days === 0) return common.today(hourOf(time));
    if (days === 1) return common.yesterday(hourOf(time));
    return dateInWords(time, language);
  };
}

function startOfDay(time: Date): number {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
}
