import type { Clock } from '../../core/review/clock.ts';
import type { Change, Side } from '../../core/review/change.ts';
import { concat, plain, type RichText } from '../../core/text/rich-text.ts';
import type { Project } from '../../core/review/project.ts';

/** The text of one side of a live row, its segments parted by a space. */
export function textOfRow(project: Project, row: string, side: Side): string {
  return join((project.rows.get(row)?.[side] ?? []).map((id) => project.segments.get(id)!.content.text));
}

/** The same with its marks; of the translation where no side is named. */
export function contentOfRow(project: Project, row: string, side: Side = 'target'): RichText {
  return together((project.rows.get(row)?.[side] ?? []).map((id) => project.segments.get(id)!.content));
}

/** The draft that came in for a live row; null when all of it was written here. */
export function draftOfRow(project: Project, row: string): RichText | null {
  const imported = (project.rows.get(row)?.target ?? []).map((id) => project.segments.get(id)!.imported);
  return imported.some((content) => content !== null)
    ? together(imported.map((content) => content ?? plain('')))
    : null;
}

/** What a live row's translation said at a time; null where its segments did not yet exist then. */
export function contentOfRowAt(
  project: Project,
  row: string,
  at: Clock,
  find: (change: string) => Change | undefined,
): RichText | null {
  const texts = (project.rows.get(row)?.target ?? []).map((id) => {
    const { past, version, content } = project.segments.get(id)!;
    const known = [...past, { version, content }].findLast((text) =>
      text.version.every((change) => (find(change)?.clock ?? '~') <= at),
    );
    return known?.content;
  });
  return texts.every((text) => text !== undefined) ? together(texts) : null;
}

function together(texts: readonly RichText[]): RichText {
  const said = texts.filter(({ text }) => text.trim() !== '');
  return concat(said.flatMap((text, index) => (index === 0 ? [text] : [plain(' '), text])));
}

function join(texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join(' ');
}
