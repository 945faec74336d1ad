import { changeSentence } from '../../shared/messages/change-sentence.ts';
import { en } from '../../shared/messages/en.ts';
import type { LogEntry } from '../views/view-log.ts';

/** A change as `--json` prints it; the guide tells what the fields say. */
export function logObject(entry: LogEntry) {
  const { id, kind, by, key, at, rows, facts, texts, refused, undoes, redoes } = entry;
  const sentence = changeSentence(entry, en);
  return { id, kind, by, key, at, rows, facts, texts, refused, undoes, redoes, sentence };
}

/** The beginning of what a change says, in quotation marks on one line; nothing where it writes no text. */
export function excerptOf({ texts }: Pick<LogEntry, 'texts'>, length = 60): string {
  const text = texts.map((one) => one.replaceAll(/\s+/g, ' ').trim()).join(' / ');
  if (text === '') return '';
  return text.length > length ? `“${text.slice(0, length).trimEnd()}…”` : `“${text}”`;
}
