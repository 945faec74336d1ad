import type { Side } from '../../core/review/change.ts';
import type { Project } from '../../core/review/project.ts';
import { findInKey } from '../../core/text/find-by-key.ts';
import { matchKey, matchKeyWithOffsets } from '../../core/text/match-key.ts';
import type { RichText } from '../../core/text/rich-text.ts';
import type { FoundText } from '../../shared/view.ts';

/** What is looked for, and whether exactly as typed or by match key. */
export interface Search {
  find: string;
  exact: boolean;
}

type Range = { start: number; end: number };

/** Searches the texts of a project, keeping their match keys: texts are never changed in place. */
export class ProjectText {
  readonly #project: Project;
  readonly #keys = new WeakMap<RichText, ReturnType<typeof matchKeyWithOffsets>>();

  constructor(project: Project) {
    this.#project = project;
  }

  /** Every place in the live segments of the sides, by row, source before target. */
  find(search: Search, sides: readonly Side[]): FoundText[] {
    const find = this.#finder(search);
    const { rows, rowOrder, segments } = this.#project;
    const found: FoundText[] = [];
    for (const id of rowOrder) {
      const row = rows.get(id)!;
      for (const side of sides) {
        for (const segment of row[side]) {
          const ranges = find(segments.get(segment)!.content);
          if (ranges.length > 0) found.push({ row: id, segment, side, ranges });
        }
      }
    }
    return found;
  }

  #finder({ find, exact }: Search): (content: RichText) => Range[] {
    if (exact) return ({ text }) => findExactly(text, find);
    const wanted = matchKey(find);
    if (wanted === '') return () => [];
    return (content) => {
      const keyed = this.#key(content);
      return keyed.key.includes(wanted) ? findInKey(content.text, keyed, wanted) : [];
    };
  }

  #key(content: RichText): ReturnType<typeof matchKeyWithOffsets> {
    let keyed = this.#keys.get(content);
    if (keyed === undefined) this.#keys.set(content, (keyed = matchKeyWithOffsets(content.text)));
    return keyed;
  }
}

function findExactly(text: string, wanted: string): Range[] {
  const ranges: Range[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    ranges.push({ start: at, end: at + wanted.length });
  }
  return ranges;
}
