const format = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', hourCycle: 'h23' });

/** The hour and minute of a time, as both languages write them: "09:05". */
export function hourOf(time: Date | number): string {
  return format.format(time);
}
