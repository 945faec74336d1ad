import { openRequest, rowState } from '../../core/review/row-facts.ts';
import { clockTime } from '../../core/review/clock.ts';
import { latestSignOff, rowsThatSay, rowsToApprove, undecidedRows } from '../../core/review/sign-off.ts';
import type { Project } from '../../core/review/project.ts';
import { concat, plain, sameContent } from '../../core/text/rich-text.ts';
import { liftLetterhead } from '../../formats/letterhead/lift-letterhead.ts';
import type { Letterhead } from '../../formats/letterhead/template.ts';
import type {
  Provenance,
  Publication,
  PublicationRow,
  PublicationSegment,
} from '../../formats/publication.ts';
import { nameOf } from '../views/view-row.ts';

export interface PublicationOptions {
  /** How many changes the log holds: with the last one's hash it names the version. */
  changes: number;
  names: boolean;
  now: Date;
  letterhead?: Letterhead | null;
  app: string;
}

/** A project as it goes out: a draft unless every row is approved, and nobody's name unless asked for. */
export function makePublication(project: Project, options: PublicationOptions): Publication {
  const open = new Set(rowsToApprove(project));
  const rows = project.rowOrder.map((id): PublicationRow => {
    const { source, target } = project.rows.get(id)!;
    return {
      source: source.map((segment) => publicationSegment(project, segment)),
      target: target.map((segment) => publicationSegment(project, segment)),
      approved: !open.has(id),
    };
  });
  const publication: Publication = {
    title: project.title,
    sourceLanguage: project.languages.source,
    targetLanguage: project.languages.target,
    rows,
    target: targetBlocks(project),
    provenance: provenance(project, open, options),
  };
  return liftLetterhead(publication, options.letterhead ?? null);
}

function publicationSegment(project: Project, id: string): PublicationSegment {
  const { content, block } = project.segments.get(id)!;
  return { content, block: { id: block, ...project.blocks.get(block)!.shape } };
}

/** The translation put together block by block, with what stood between its segments. */
function targetBlocks(project: Project): Publication['target'] {
  const segments = project.segmentOrder.target.map((id) => project.segments.get(id)!);
  return [...Map.groupBy(segments, ({ block }) => block)].map(([id, members]) => ({
    block: { id, ...project.blocks.get(id)!.shape },
    content: concat(
      members.flatMap(({ before, content }, index) => (index === 0 ? [content] : [plain(before), content])),
    ),
  }));
}

function provenance(
  project: Project,
  openRows: ReadonlySet<string>,
  { changes, names, now, app }: PublicationOptions,
): Provenance {
  const undecided = undecidedRows(project);
  const open = { new: 0, translated: 0, reviewed: 0, undecided: 0, changesRequested: 0 };
  for (const id of openRows) {
    const state = rowState(project, id);
    if (undecided.has(id)) open.undecided += 1;
    else open[state === 'initial' ? 'new' : state === 'translated' ? 'translated' : 'reviewed'] += 1;
    if (openRequest(project, id)) open.changesRequested += 1;
  }
  // A row that says nothing, such as an added one whose text was taken out, asks for no approval.
  const rows = rowsThatSay(project).length;
  return {
    draft: openRows.size > 0,
    open,
    approved: rows - openRows.size,
    rows,
    version: `${changes}-${(project.heads.at(-1) ?? '').slice(0, 8)}`,
    date: localDay(now),
    ...(names ? namesOf(project) : { translatedBy: [], reviewedBy: [], approvedBy: [] }),
    signOff: signOffOf(project, names),
    sourceName: project.documents.source?.name ?? '',
    sourceSha256: project.documents.source?.sha256 ?? '',
    sourceCorrected: project.rowOrder.filter((row) => isSourceCorrected(project, row)).length,
    app,
  };
}

function isSourceCorrected(project: Project, row: string): boolean {
  return project.rows.get(row)!.source.some((id) => {
    const { imported, content } = project.segments.get(id)!;
    return imported !== null && !sameContent(imported, content);
  });
}

function signOffOf(project: Project, names: boolean): Provenance['signOff'] {
  const latest = latestSignOff(project);
  if (!latest) return null;
  const { author, clock, document } = latest.signOff;
  const by = names ? nameOf(project, author) : null;
  return { by, at: clockTime(clock).slice(0, 10), document, holds: latest.voiding === null };
}

function namesOf(project: Project): Pick<Provenance, 'translatedBy' | 'reviewedBy' | 'approvedBy'> {
  const live = project.segmentOrder.target.map((id) => project.segments.get(id)!);
  const assertions = project.rowOrder.flatMap((row) => project.assertions.get(row) ?? []);
  const named = (keys: string[]) => [...new Set(keys)].map((key) => nameOf(project, key)).sort();
  const authors = (state: 'reviewed' | 'final') =>
    named(assertions.filter((assertion) => assertion.state === state).map(({ author }) => author));
  return {
    translatedBy: named(live.flatMap(({ editors }) => editors)),
    reviewedBy: authors('reviewed'),
    approvedBy: authors('final'),
  };
}

/** The day of a moment where this computer stands, as ISO. */
export function localDay(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
