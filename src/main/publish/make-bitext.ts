import { clockTime } from '../../core/review/clock.ts';
import type { Change } from '../../core/review/change.ts';
import { commentsByRow } from '../../core/review/comments.ts';
import type { Comment, Suggestion } from '../../core/review/discussion.ts';
import type { Project } from '../../core/review/project.ts';
import { omission, rowState } from '../../core/review/row-facts.ts';
import { suggestionsByRow } from '../../core/review/suggestions.ts';
import type {
  Bitext,
  BitextBlock,
  BitextCut,
  BitextRow,
  BitextVersion,
} from '../../formats/bitext/bitext.ts';
import { nameOf } from '../views/view-row.ts';
import { threadsIn } from './bitext-threads.ts';
import { proposalsOf } from './bitext-proposals.ts';
import { said } from './said.ts';
import { together } from './together.ts';

/** Where the project's changes can be looked up by id. */
export type ChangeLog = Pick<ReadonlyMap<string, Change>, 'get'>;

/** A project as other programs take it: row by row both texts, and unless `bare` comments, suggestions and earlier texts. */
export function makeBitext(project: Project, log: ChangeLog, bare: boolean): Bitext {
  const comments = bare ? new Map<string, Comment[]>() : commentsByRow(project);
  const suggestions = bare ? new Map<string, Suggestion[]>() : suggestionsByRow(project);
  const places = targetPlaces(project);
  const rows = project.rowOrder.map((id, index): BitextRow => {
    const { source, target, confidence } = project.rows.get(id)!;
    const place = places.get(id);
    return {
      id,
      source: source.length === 0 ? null : together(project, source),
      target: target.length === 0 ? null : together(project, target),
      sourceBlock: blockOf(project, said(project, source)[0] ?? source[0]),
      targetBlock: blockOf(project, said(project, target)[0] ?? target[0]),
      sourceCuts: cutsOf(project, source),
      targetCuts: cutsOf(project, target),
      state: rowState(project, id),
      confidence,
      omitted: omission(project, id)?.reason ?? null,
      targetPlace: place === undefined || place === index ? null : place,
      comments: threadsIn(project, id, comments.get(id) ?? []),
      past: bare ? [] : earlierTexts(project, target, log),
      proposed: proposalsOf(project, target, suggestions.get(id) ?? []),
    };
  });
  const { source, target } = project.languages;
  const original = project.documents.source?.name ?? null;
  return { title: project.title, sourceLanguage: source, targetLanguage: target, original, rows };
}

/** Rows' places in the order of the translation; none where that is the rows' own. */
function targetPlaces(project: Project): Map<string, number> {
  const order = [...new Set(project.segmentOrder.target.map((id) => project.rowOfSegment.get(id)!))];
  const rank = new Map(project.rowOrder.map((id, index) => [id, index]));
  const isAsRows = order.every((id, index) => index === 0 || rank.get(order[index - 1]!)! < rank.get(id)!);
  if (isAsRows) return new Map();
  const withTarget = project.rowOrder.flatMap((id, index) =>
    project.rows.get(id)!.target.length > 0 ? [index] : [],
  );
  return new Map(order.map((id, index) => [id, withTarget[index]!]));
}

function cutsOf(project: Project, segments: readonly string[]): BitextCut[] {
  let at = 0;
  return said(project, segments).flatMap((id, index, all) => {
    const start = at;
    const { block, content } = project.segments.get(id)!;
    at += content.text.length + 1;
    if (index === 0) return [];
    const isSame = project.segments.get(all[index - 1]!)!.block === block;
    return [{ at: start, block: isSame ? null : blockOf(project, id) }];
  });
}

function blockOf(project: Project, segment: string | undefined): BitextBlock | null {
  const id = segment === undefined ? undefined : project.segments.get(segment)!.block;
  return id === undefined ? null : { id, ...project.blocks.get(id)!.shape };
}

/** What the one segment of a translation said before; of several it cannot be told which texts stood together. */
function earlierTexts(project: Project, target: readonly string[], log: ChangeLog): BitextVersion[] {
  const [only, second] = target;
  if (only === undefined || second !== undefined) return [];
  return project.segments.get(only)!.past.map(({ version, content, editors }) => {
    const change = version[0] === undefined ? undefined : log.get(version[0]);
    return {
      author: editors.map((key) => nameOf(project, key)).join(', '),
      at: change ? clockTime(change.clock) : '',
      content,
    };
  });
}
