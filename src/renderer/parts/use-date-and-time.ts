import { useApp } from '../store/app-store.ts';

/** Tells a time by its full date and hour, for sentences that are to stand for a long time. */
export function useDateAndTime(): (iso: string) => string {
  const language = useApp((state) => state.language);
  const format = new Intl.DateTimeFormat(language === 'km' ? 'km' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return (iso) => format.format(new Date(iso));
}
