import { randomUUID } from 'node:crypto';
import { longestAscending } from '../../core/match/longest-ascending.ts';
import { commentsByRow } from '../../core/review/comments.ts';
import type { Action } from '../../core/review/change.ts';
import type { Project } from '../../core/review/project.ts';
import { suggestionsByRow } from '../../core/review/suggestions.ts';
import { plain, type RichText } from '../../core/text/rich-text.ts';
import { commentLine } from '../../formats/bitext/comment-lines.ts';
import { type ReturnedRow, textMark } from '../../formats/review-table/review-table.ts';
import { saidIn } from '../publish/said-in.ts';

/** What a review table that came back comes to: changes to make, and what a person has to look at. */
export interface TableReturn {
  actions: Action[];
  suggestions: number;
  comments: number;
  /** Numbers of rows, from 1, that are not in the table any more. */
  deleted: number[];
  /** Numbers of rows that stand elsewhere than they did. */
  moved: number[];
  /** Texts of rows that somebody added. */
  added: string[];
  /** Numbers of rows whose translation was changed here since the table went out; what came back is suggested all the same. */
  overtaken: number[];
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Reads what somebody did to a review table; nothing is overwritten: texts become suggestions, lines become comments. */
export function takeInTable(project: Project, returned: readonly ReturnedRow[], file: string): TableReturn {
  const result: TableReturn = {
    actions: [],
    suggestions: 0,
    comments: 0,
    deleted: [],
    moved: [],
    added: [],
    overtaken: [],
  };
  const number = new Map(project.rowOrder.map((id, index) => [id, index + 1]));
  const comments = commentsByRow(project);
  const suggestions = suggestionsByRow(project);
  const seen = new Set<string>();
  const order: number[] = [];
  for (const row of returned) {
    const id = row.id !== null && project.rows.has(row.id) && !seen.has(row.id) ? row.id : null;
    if (id === null) {
      const said = [row.source, ...row.target.map(({ text }) => text)].map(tidy).filter(Boolean).join(' — ');
      if (said !== '') result.added.push(said);
      continue;
    }
    seen.add(id);
    order.push(number.get(id)!);
    const said = new Set(
      (comments.get(id) ?? []).flatMap((one) => [tidy(commentLine(saidIn(project, one))), tidy(one.text)]),
    );
    for (const comment of row.comments) {
      const text = commentLine({ ...comment, author: comment.author || row.authors.join(', ') || file });
      if (said.has(tidy(commentLine(comment))) || said.has(tidy(text))) continue;
      result.actions.push({
        kind: 'comment',
        body: { comment: randomUUID(), row: id, thread: null, text: text.slice(0, 20_000) },
      });
      result.comments += 1;
    }
    const before = new Set((suggestions.get(id) ?? []).map(({ content }) => tidy(content.text)));
    const changed = suggestTexts(project, id, row, file, before);
    if (changed.length > 0 && textMark(textsOf(project, id)) !== row.mark)
      result.overtaken.push(number.get(id)!);
    result.suggestions += changed.filter(({ kind }) => kind === 'suggest').length;
    result.comments += changed.filter(({ kind }) => kind === 'comment').length;
    result.actions.push(...changed);
  }
  result.deleted = project.rowOrder.filter((id) => !seen.has(id)).map((id) => number.get(id)!);
  result.moved = outOfOrder(order);
  return result;
}

function textsOf(project: Project, row: string): RichText[] {
  return project.rows.get(row)!.target.map((id) => project.segments.get(id)!.content);
}

function suggestTexts(
  project: Project,
  row: string,
  returned: ReturnedRow,
  file: string,
  known: ReadonlySet<string>,
): Action[] {
  const texts = returned.target.filter(({ text }) => text.trim() !== '');
  if (textMark(texts) === returned.mark) return [];
  const note = `${returned.authors.join(', ') || 'Somebody'}, ${file}`.slice(0, 1_000);
  const segments = project.rows.get(row)!.target;
  const written = segments.filter((id) => project.segments.get(id)!.content.text.trim() !== '');
  const suggest = (segment: string | null, content: RichText): Action[] => {
    const on = segment === null ? plain('') : project.segments.get(segment)!.content;
    if (tidy(on.text) === tidy(content.text) || known.has(tidy(content.text))) return [];
    return [{ kind: 'suggest', body: { suggestion: randomUUID(), row, segment, on, content, note } }];
  };
  if (texts.length === written.length)
    return texts.flatMap((content, index) => suggest(written[index]!, content));
  if (written.length === 0)
    return texts.length === 1
      ? suggest(null, texts[0]!)
      : suggest(null, plain(texts.map(({ text }) => text).join(' ')));
  if (written.length === 1) return suggest(written[0]!, plain(texts.map(({ text }) => text).join(' ')));
  // Which of several segments the text is of cannot be told any more: it is kept as what somebody says of the row.
  const whole = texts.map(({ text }) => text).join(' ');
  const text = `[${note}] ${whole === '' ? '—' : whole}`.slice(0, 20_000);
  const isSaid = [...project.comments.values()].some((one) => tidy(one.text) === tidy(text));
  return isSaid ? [] : [{ kind: 'comment', body: { comment: randomUUID(), row, thread: null, text } }];
}

/** The numbers that have to be taken out for the rest to be in order: all but a longest increasing subsequence. */
function outOfOrder(numbers: readonly number[]): number[] {
  const kept = new Set(longestAscending(numbers.map((value, at) => [at, value] as const)).map(([at]) => at));
  return numbers.filter((_, at) => !kept.has(at)).sort((a, b) => a - b);
}
