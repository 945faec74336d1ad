import { Unreadable } from '../../formats/read-result.ts';
import { decode } from '../../formats/text/decode.ts';
import { readingProblem } from '../import/reading-problem.ts';
import { sentence, Stop } from './command.ts';
import { readInput } from './read-input.ts';

/** The lines of a file, each a text to look up. Throws `Stop` when it cannot be read. */
export function readQueries(file: string): string[] {
  const { name, bytes } = readInput(file);
  if (bytes.length === 0) return [];
  try {
    return decode(bytes).text.replace(/\n$/, '').split('\n');
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Stop(2, sentence(readingProblem(name, error.problem)));
  }
}
