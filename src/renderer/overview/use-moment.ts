import { dateInWords } from '../../shared/messages/date-in-words.ts';
import { hourOf } from '../../shared/messages/hour-of.ts';
import { useApp } from '../store/app-store.ts';

const day = 24 * 60 * 60 * 1000;

/** Tells a moment as short as its chart allows: with the hour where a step is shorter than a day. */
export function useMoment(step: number): (at: number) => string {
  const language = useApp((state) => state.language);
  const english = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(step < day ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : { year: 'numeric' }),
  });
  return (at) => {
    if (language === 'en') return english.format(at);
    const date = dateInWords(new Date(at), language);
    return step < day ? `${date} ${hourOf(at)}` : date;
  };
}
