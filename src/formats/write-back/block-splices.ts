import { redline } from '../../core/match/redline.ts';
import type { MarkType, RichText } from '../../core/text/rich-text.ts';
import { type Located, lettersOf } from './locate-blocks.ts';
import type { Atom, Run, Splice } from './text-places.ts';

/** What a text has of its own, other than what stands around it. */
export interface Look {
  marks: ReadonlySet<MarkType>;
  /** The address that it links to, if any. */
  href: string | null;
  /** Whether the text around it links to the same address, or to none as well. */
  keepsLink: boolean;
}

/** How a format says text and its marks. */
export interface Dialect {
  /** Text within an element that holds text; `run` is null in a new paragraph. */
  text(text: string, run: Run | null): string;
  /** Text with a look of its own within the element that holds text, ending its run and going on with it; null where that cannot be said. */
  marked(text: string, look: Look, run: Run): string | null;
  /** Text beside an element that stands for a character; null where that cannot be said. */
  beside(text: string, look: Look | null, run: Run): string | null;
  /** What makes a holder keep its white space. */
  preserving: string;
}

export interface BlockTexts {
  /** As the document says it. */
  before: RichText;
  after: RichText;
  language: string;
}

/** The marks of one character. */
type Marks = Pick<Look, 'marks' | 'href'>;

function marksAt({ marks }: RichText, at: number): Marks {
  const here = marks.filter(({ start, end }) => start <= at && at < end);
  const types = here.flatMap(({ type }) => (type === 'link' ? [] : [type]));
  return { marks: new Set(types), href: here.find(({ type }) => type === 'link')?.href ?? null };
}

/** What a text with these marks has of its own beside a character with those; null where there is nothing. */
function lookBeside({ marks, href }: Marks, around: Marks): Look | null {
  const keepsLink = href === around.href;
  const isSame = marks.size === around.marks.size && [...marks].every((mark) => around.marks.has(mark));
  return keepsLink && isSame ? null : { marks, href, keepsLink };
}

/** Stretches `[from, to)` of a text whose marks are the same throughout. */
function* stretches(content: RichText, from: number, to: number): Generator<[number, number, Marks]> {
  const edges = new Set(
    content.marks.flatMap(({ start, end }) => [start, end]).filter((at) => at > from && at < to),
  );
  let start = from;
  for (const end of [...[...edges].sort((a, b) => a - b), to]) {
    if (end > start) yield [start, end, marksAt(content, start)];
    start = end;
  }
}

/** What each character of the text before is in the document: `[from, to)` of the located atoms. */
function atomRanges(before: string, atoms: readonly Atom[]): [number, number][] {
  const letters = lettersOf(before);
  const places = lettersOf(atoms.map(({ character }) => character).join(''));
  const ranges: [number, number][] = [];
  let next = 0;
  for (let at = 0; at < before.length; at += 1) {
    if (letters[next] === at) {
      const place = places[next++]!;
      ranges.push([place, place + 1]);
      continue;
    }
    const from = next === 0 ? 0 : places[next - 1]! + 1;
    const to = places[next] ?? atoms.length;
    const gapStart = next === 0 ? 0 : letters[next - 1]! + 1;
    const gapEnd = letters[next] ?? before.length;
    // Where the document has as much white space as was read, each is its own; otherwise the first stands for all.
    if (gapEnd - gapStart === to - from) ranges.push([from + at - gapStart, from + at - gapStart + 1]);
    else ranges.push(at === gapStart ? [from, to] : [to, to]);
  }
  return ranges;
}

/**
 * What has to change in a part's source for a located text to say something else; its formatting stays where it is. Null
 * where the dialect has no way to say it.
 */
export function blockSplices(
  { before, after, language }: BlockTexts,
  { atoms }: Located,
  dialect: Dialect,
): Splice[] | null {
  const splices: Splice[] = [];
  let isSayable = true;
  const add = (start: number, end: number, text: string | null) => {
    if (text === null) isSayable = false;
    else splices.push({ start, end, text });
  };
  const ranges = atomRanges(before.text, atoms);
  const keep = new Set<Atom['holder']>();
  const put = (atom: Atom, where: 'before' | 'after', text: string, look: Look | null) => {
    const at = where === 'before' ? atom.start : atom.end;
    if (!atom.holder) {
      add(at, at, dialect.beside(text, look, atom.run));
      return;
    }
    keep.add(atom.holder);
    add(at, at, look ? dialect.marked(text, look, atom.run) : dialect.text(text, atom.run));
  };
  const remove = (atom: Atom) => {
    if (atom.end > atom.start) splices.push({ start: atom.start, end: atom.end, text: '' });
    if (atom.holder) keep.add(atom.holder);
  };
  /** Gives a stretch that stays other marks, one run for what stands together. */
  const remark = (start: number, end: number, shift: number, marks: Marks) => {
    let open = null as (Splice & { run: Run; look: Look }) | null;
    const close = () => {
      if (open) add(open.start, open.end, dialect.marked(open.text, open.look, open.run));
      open = null;
    };
    for (let at = start; at < end; at += 1) {
      const look = lookBeside(marks, marksAt(before, at + shift));
      if (!look) close();
      else {
        for (const atom of atoms.slice(...ranges[at + shift]!)) {
          if (!atom.holder) continue;
          keep.add(atom.holder);
          if (open?.run !== atom.run || open.end !== atom.start || open.look.keepsLink !== look.keepsLink) {
            close();
            open = { start: atom.start, end: atom.end, text: atom.character, run: atom.run, look };
          } else {
            open.text += atom.character;
            open.end = atom.end;
          }
        }
      }
    }
    close();
  };
  let old = 0;
  let now = 0;
  let removed: { atom: Atom | undefined; at: number } | null = null;
  for (const { op, text } of redline(before.text, after.text, language)) {
    if (op === 'equal') {
      for (const [start, end, marks] of stretches(after, now, now + text.length))
        remark(start, end, old - now, marks);
      old += text.length;
      now += text.length;
      removed = null;
    } else if (op === 'delete') {
      const [first] = ranges[old] ?? [0];
      const last = ranges[old + text.length - 1]?.[1] ?? first;
      removed = { atom: atoms[first], at: old };
      atoms.slice(first, last).forEach(remove);
      old += text.length;
    } else {
      const previous = old === 0 ? undefined : atoms[(ranges[old - 1]?.[1] ?? 1) - 1];
      const base = removed?.atom ?? previous ?? atoms[0]!;
      const model = marksAt(before, removed?.at ?? Math.max(0, old - 1));
      for (const [start, end, marks] of stretches(after, now, now + text.length)) {
        const said = after.text.slice(start, end);
        const look = lookBeside(marks, model);
        put(base, removed?.atom !== undefined || !previous ? 'before' : 'after', said, look);
      }
      now += text.length;
      removed = null;
    }
  }
  for (const holder of keep) {
    if (holder && !holder.preserves && dialect.preserving !== '') {
      holder.preserves = true;
      splices.push({ start: holder.end - 1, end: holder.end - 1, text: dialect.preserving });
    }
  }
  return isSayable ? splices : null;
}

/** The source with all splices made; what is put in at one place stands in the order given. */
export function splice(source: string, splices: readonly Splice[]): string {
  const sorted = splices
    .map((one, order) => ({ ...one, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let written = '';
  let from = 0;
  for (const { start, end, text } of sorted) {
    if (start > from) written += source.slice(from, start);
    written += text;
    from = Math.max(from, end);
  }
  return written + source.slice(from);
}
