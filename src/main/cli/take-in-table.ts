import { Unreadable } from '../../formats/read-result.ts';
import { readReviewTable } from '../../formats/review-table/read-review-table.ts';
import { readingProblem } from '../import/reading-problem.ts';
import { takeInTable, type TableReturn } from '../review-table/take-in-table.ts';
import { counted, print, printJson, sentence, Stop, valueOf } from './command.ts';
import { readInput } from './read-input.ts';
import { writeProject } from './write-project.ts';

/** Takes in a review table that came back from a word processor, and tells what it came to. */
export function takeInReviewTable(project: string, file: string, json: boolean): Promise<number> {
  const { name, bytes } = readInput(file);
  const returned = read(name, bytes);
  return writeProject(project, (open) => {
    const result = takeInTable(open.project, returned, name);
    for (const action of result.actions) valueOf(open.commit({ action }));
    return tell(result, json);
  });
}

function read(name: string, bytes: Uint8Array) {
  try {
    return readReviewTable(bytes);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (error.problem.code === 'no-bitext') {
      throw new Stop(2, `${name} holds no review table. Take in what export --layout review has written.`);
    }
    throw new Stop(2, sentence(readingProblem(name, error.problem)));
  }
}

function tell({ actions: _, ...result }: TableReturn, json: boolean): number {
  const { suggestions, comments, deleted, moved, added, overtaken } = result;
  if (json) printJson(result);
  else {
    print(
      `${counted(suggestions, 'suggestion')} and ${counted(comments, 'comment')} came in; no text was overwritten.`,
    );
    const rows = (numbers: readonly number[]) => numbers.join(', ');
    if (overtaken.length > 0) print(`Changed here meanwhile, look at both: rows ${rows(overtaken)}`);
    if (deleted.length > 0) print(`Not in the table any more, kept here: rows ${rows(deleted)}`);
    if (moved.length > 0) print(`Moved in the table, not moved here: rows ${rows(moved)}`);
    for (const text of added) print(`Added in the table, not taken in: ${text}`);
  }
  return overtaken.length + deleted.length + moved.length + added.length > 0 ? 1 : 0;
}
