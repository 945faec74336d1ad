import { matchKey } from '../../core/text/match-key.ts';
import type { Project } from '../../core/review/project.ts';
import type { RichText } from '../../core/text/rich-text.ts';
import type { MemoryLanguage } from '../../shared/memory-view.ts';
import { textOfRow } from './text-of-row.ts';

/** The languages of a project as a memory knows them; null where it is not between Khmer and English. */
export function memorySidesOf({ languages }: Project): Record<'source' | 'target', MemoryLanguage> | null {
  const named = (language: string) => /^(km|en)(?:$|[-_])/i.exec(language)?.[1]?.toLowerCase();
  const [source, target] = [named(languages.source), named(languages.target)];
  if (source === 'km' && target === 'en') return { source, target };
  return source === 'en' && target === 'km' ? { source, target } : null;
}

/** The sources of the rows before and after one that have any; empty at the document's ends. */
export function contextOfRow(project: Project, row: string): { previous: string; next: string } {
  const at = project.rowOrder.indexOf(row);
  const text = (index: number) =>
    index < 0 || index >= project.rowOrder.length
      ? null
      : textOfRow(project, project.rowOrder[index]!, 'source').trim();
  let before = at - 1;
  while (text(before) === '') before -= 1;
  let after = at + 1;
  while (text(after) === '') after += 1;
  return { previous: text(before) ?? '', next: text(after) ?? '' };
}

const keys = new WeakMap<RichText, string>();

function keyOf(content: RichText): string {
  let key = keys.get(content);
  if (key === undefined) keys.set(content, (key = matchKey(content.text)));
  return key;
}

/** The match key of a row's source. Contents are never changed in place, so keys are kept beside them. */
export function sourceKey(project: Project, row: string): string {
  const contents = (project.rows.get(row)?.source ?? []).map((id) => project.segments.get(id)!.content);
  return contents.length === 1 ? keyOf(contents[0]!) : matchKey(textOfRow(project, row, 'source'));
}

/** Other rows whose source is the same by match key, in order. */
export function rowsOfSameSource(project: Project, row: string): string[] {
  const key = sourceKey(project, row);
  if (key === '') return [];
  return project.rowOrder.filter((other) => other !== row && sourceKey(project, other) === key);
}
