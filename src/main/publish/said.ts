import type { Project } from '../../core/review/project.ts';

/** The segments of a row that have text. */
export function said(project: Project, segments: readonly string[]): string[] {
  return segments.filter((id) => project.segments.get(id)!.content.text.trim() !== '');
}
