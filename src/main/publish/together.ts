import type { Project } from '../../core/review/project.ts';
import { concat, plain, type RichText } from '../../core/text/rich-text.ts';
import { said } from './said.ts';

/** The text of a row's segments, spaces between them; `instead` takes the place of one of them. */
export function together(
  project: Project,
  segments: readonly string[],
  instead?: { segment: string; content: RichText },
): RichText {
  const contents = said(project, segments).map((id) =>
    id === instead?.segment ? instead.content : project.segments.get(id)!.content,
  );
  return concat(contents.flatMap((content, index) => (index === 0 ? [content] : [plain(' '), content])));
}
