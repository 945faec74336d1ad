import type { Change } from '../review/change.ts';
import { personOf } from '../review/people.ts';
import type { Project } from '../review/project.ts';
import type { DayOfWork, Overview, Share } from './overview.ts';

type Counted = Exclude<keyof Share, 'person' | 'words' | 'last'>;

interface Deed {
  person: string;
  day: string;
  what: Counted;
  times: number;
  /** Rows that it confirmed, with the words of their sources. */
  confirmed: Map<string, number>;
  clock: string;
}

const confirmedBy = { translated: 'translated', reviewed: 'reviewed', final: 'approved' } as const;

/** What people did, by the change that did it; what was taken back was not done. */
export class Deeds {
  readonly #deeds = new Map<string, Deed[]>();
  readonly #project: Project;
  readonly #wordsOf: (row: string) => number;

  constructor(project: Project, wordsOf: (row: string) => number) {
    this.#project = project;
    this.#wordsOf = wordsOf;
  }

  /** Takes account of a change that was just applied; `day` is that of its reader's calendar. */
  add(change: Change, day: string): void {
    const takenBack = change.undoes ?? (change.kind === 'retract' ? change.body.change : undefined);
    if (takenBack !== undefined) {
      this.#deeds.delete(takenBack);
      return;
    }
    const deed = (what: Counted, times = 1, confirmed: readonly string[] = []): Deed => ({
      person: personOf(this.#project, change.author),
      day,
      what,
      times,
      confirmed: new Map<string, number>(confirmed.map((row) => [row, this.#wordsOf(row)])),
      clock: change.clock,
    });
    const deeds = deedsOf(change, deed);
    if (deeds.length > 0) this.#deeds.set(change.redoes ?? change.id, deeds);
  }

  /** Days in order, people by what they did. */
  told(): Pick<Overview, 'days' | 'people'> {
    const days = new Map<string, Map<string, number>>();
    const people = new Map<string, { share: Share; confirmed: Map<string, number> }>();
    for (const deed of [...this.#deeds.values()].flat()) {
      const { person, day, what, times, confirmed, clock } = deed;
      let theirs = people.get(person);
      if (!theirs) people.set(person, (theirs = { share: noShare(person), confirmed: new Map() }));
      theirs.share[what] += times;
      if (clock > theirs.share.last) theirs.share.last = clock;
      if (confirmed.size === 0) continue;
      let rows = days.get(day);
      if (!rows) days.set(day, (rows = new Map<string, number>()));
      for (const [row, words] of confirmed) {
        rows.set(row, words);
        theirs.confirmed.set(row, words);
      }
    }
    return {
      days: [...days].map(([day, rows]) => dayOf(day, rows)).sort((a, b) => (a.day < b.day ? -1 : 1)),
      people: [...people.values()]
        .map(({ share, confirmed }) => ({ ...share, words: sum(confirmed) }))
        .sort((a, b) => weight(b) - weight(a)),
    };
  }
}

function deedsOf(change: Change, deed: (what: Counted, times?: number, rows?: string[]) => Deed): Deed[] {
  switch (change.kind) {
    case 'edit':
      return [deed('edits', change.body.edits.length)];
    case 'insert':
      return [deed('edits')];
    case 'state': {
      const rows = change.body.rows.map(({ row }) => row);
      return [deed(confirmedBy[change.body.state], rows.length, rows)];
    }
    case 'request':
      return [deed('sentBack')];
    case 'comment':
      return [deed('comments'), ...(change.body.error ? [deed('errors')] : [])];
    case 'classify':
      return change.body.error ? [deed('errors')] : [];
    case 'resolve':
      return change.body.resolved ? [deed('resolved')] : [];
    default:
      return [];
  }
}

function noShare(person: string): Share {
  const none: Record<Counted, number> = {
    edits: 0,
    translated: 0,
    reviewed: 0,
    approved: 0,
    sentBack: 0,
    comments: 0,
    resolved: 0,
    errors: 0,
  };
  return { person, ...none, words: 0, last: '' };
}

function dayOf(day: string, rows: Map<string, number>): DayOfWork {
  return { day, rows: rows.size, words: sum(rows) };
}

function sum(words: Map<string, number>): number {
  return Math.round([...words.values()].reduce((all, one) => all + one, 0));
}

function weight({ edits, translated, reviewed, approved, comments }: Share): number {
  return edits + translated + reviewed + approved + comments;
}
