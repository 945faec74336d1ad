import { type Mark, type RichText } from '../../core/text/rich-text.ts';
import type { TmxFacts, TmxText } from '../../formats/tmx/tmx-unit.ts';
import type { MemorySide } from './index-store.ts';

/** One side of a unit: its text, its opaque codes, and what a file said about it. */
export interface UnitSide extends TmxText {
  /** As the file that it came from wrote it: km-KH, for one. */
  language?: string;
  facts?: TmxFacts;
}

/** A translation unit of a memory. */
export interface MemoryUnit {
  km: UnitSide;
  en: UnitSide;
  /** The document that it comes from. */
  origin: string;
  approved: boolean;
  /** When it was approved or written, as ISO 8601 in UTC; who did it. */
  made: string | null;
  maker: string | null;
  /** Texts before and after it in its document, by side; empty at the document's ends. */
  context?: Partial<Record<MemorySide, { previous: string; next: string }>>;
  facts?: TmxFacts;
}

/** A unit as the table holds it. */
export interface UnitRow {
  id: number;
  km: string;
  en: string;
  origin: string;
  approved: number;
  made: string | null;
  maker: string | null;
  more: string | null;
}

interface SideMore {
  marks?: Mark[];
  codes?: string[];
  language?: string;
  facts?: TmxFacts;
}
type More = Partial<Record<MemorySide, SideMore>> & Pick<MemoryUnit, 'context' | 'facts'>;

export function plainSide({ text, marks }: RichText): UnitSide {
  return { text, marks, codes: [] };
}

/** Everything of a unit that has no column of its own, or null. */
export function encodeMore(unit: MemoryUnit): string | null {
  const more: More = {};
  for (const side of ['km', 'en'] as const) {
    const { marks, codes, language, facts } = unit[side];
    const kept: SideMore = {};
    if (marks.length > 0) kept.marks = marks;
    if (codes.length > 0) kept.codes = codes;
    if (language !== undefined && language !== side) kept.language = language;
    if (facts && hasFacts(facts)) kept.facts = facts;
    if (Object.keys(kept).length > 0) more[side] = kept;
  }
  if (unit.context) more.context = unit.context;
  if (unit.facts && hasFacts(unit.facts)) more.facts = unit.facts;
  return Object.keys(more).length === 0 ? null : JSON.stringify(more);
}

export function decodeRow(row: UnitRow): MemoryUnit {
  const more = (row.more === null ? {} : JSON.parse(row.more)) as More;
  const side = (name: MemorySide): UnitSide => ({
    text: row[name],
    marks: more[name]?.marks ?? [],
    codes: more[name]?.codes ?? [],
    ...(more[name]?.language === undefined ? {} : { language: more[name].language }),
    ...(more[name]?.facts === undefined ? {} : { facts: more[name].facts }),
  });
  return {
    km: side('km'),
    en: side('en'),
    origin: row.origin,
    approved: row.approved === 1,
    made: row.made,
    maker: row.maker,
    ...(more.context ? { context: more.context } : {}),
    ...(more.facts ? { facts: more.facts } : {}),
  };
}

function hasFacts({ attributes, properties, notes }: TmxFacts): boolean {
  return Object.keys(attributes).length > 0 || properties.length > 0 || notes.length > 0;
}
