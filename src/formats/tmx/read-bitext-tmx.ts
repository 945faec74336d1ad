import { primaryLanguage } from '../../core/text/primary-language.ts';
import { type Mark, normaliseMarks, type RichText } from '../../core/text/rich-text.ts';
import { type Bitext, type BitextRow, emptyRow, notesOnOthers } from '../bitext/bitext.ts';
import { checkRows } from '../bitext/check-rows.ts';
import { readComment } from '../bitext/comment-lines.ts';
import { takeFacts } from '../bitext/row-facts.ts';
import { Unreadable } from '../read-result.ts';
import { TmxReader } from './tmx-reader.ts';
import type { TmxProblem, TmxText, TmxUnit, TmxVariant } from './tmx-unit.ts';
import { ownPrefix } from './write-bitext-tmx.ts';

/** A row for each unit of a TMX file. Throws `Unreadable`, also where a unit cannot be read: a document lacks no line. */
export function readBitextTmx(bytes: Uint8Array): Bitext {
  const units: TmxUnit[] = [];
  const problems: TmxProblem[] = [];
  const reader = new TmxReader({
    onUnit: (unit) => {
      units.push(unit);
      checkRows(units);
    },
    onProblem: (problem) => problems.push(problem),
  });
  reader.write(bytes);
  reader.close();
  const [problem] = problems;
  if (problem) {
    const { line, reason, detail } = problem;
    throw new Unreadable({ code: 'damaged-xml', part: 'TMX', line, detail: detail ?? reason });
  }
  const header = ownProperties(reader.header.properties);
  const languages = languagesOf(units, header, reader.header.attributes.srclang);
  return {
    title: header.get('title') ?? null,
    ...languages,
    original: units[0]?.properties.find(({ type }) => type === 'x-document')?.value ?? null,
    rows: units.map((unit, index) => rowOf(unit, index, languages)),
    ...notesOnOthers(units.reduce((sum, unit) => sum + countOthers(unit, languages), 0)),
  };
}

/** How many texts of a unit are in neither language. */
function countOthers({ variants }: TmxUnit, { sourceLanguage, targetLanguage }: Languages): number {
  const read = [sourceLanguage, targetLanguage].map((tag) => tag && primaryLanguage(tag));
  return variants.filter(({ language }) => !read.includes(primaryLanguage(language))).length;
}

function ownProperties(properties: TmxUnit['properties']): Map<string, string> {
  return new Map(
    properties
      .filter(({ type }) => type.startsWith(ownPrefix))
      .map(({ type, value }) => [type.slice(ownPrefix.length), value]),
  );
}

type Languages = Pick<Bitext, 'sourceLanguage' | 'targetLanguage'>;

/**
 * As the file says; Khmer is translated into English where it has both and does not say; or the two that are met most,
 * which may be two of one language, such as en-GB and en-US.
 */
function languagesOf(
  units: readonly TmxUnit[],
  header: ReadonlyMap<string, string>,
  srclang = '',
): Languages {
  const counts = new Map<string, number>();
  for (const { variants } of units) {
    for (const { language } of variants) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const met = [...counts].sort((a, b) => b[1] - a[1]).map(([language]) => language);
  const named = (tag: string) =>
    met.find((language) => sameTag(language, tag)) ??
    met.find((language) => primaryLanguage(language) === primaryLanguage(tag));
  const source =
    header.get('source-language') ??
    named('km') ??
    (srclang === '*all*' ? undefined : named(srclang)) ??
    met[0];
  const target =
    header.get('target-language') ??
    (named('en') !== source ? named('en') : undefined) ??
    met.find((language) => source !== undefined && primaryLanguage(language) !== primaryLanguage(source)) ??
    met.find((language) => source !== undefined && !sameTag(language, source));
  return {
    sourceLanguage: source?.replaceAll('_', '-') ?? null,
    targetLanguage: target?.replaceAll('_', '-') ?? null,
  };
}

function rowOf(unit: TmxUnit, index: number, { sourceLanguage, targetLanguage }: Languages): BitextRow {
  const row = emptyRow(unit.attributes.tuid ?? `u${index + 1}`);
  row.source = contentOf(variantIn(unit, sourceLanguage, targetLanguage)?.text);
  row.target = contentOf(variantIn(unit, targetLanguage, sourceLanguage)?.text);
  row.comments = [...unit.notes, ...unit.variants.flatMap(({ notes }) => notes)].map(readComment);
  takeFacts(row, ownProperties(unit.properties));
  const status = unit.properties.find(({ type }) => type === 'x-status')?.value;
  if (row.state === null && status === 'approved') row.state = 'final';
  return row;
}

function sameTag(a: string, b: string): boolean {
  const whole = (tag: string) => tag.replaceAll('_', '-').toLowerCase();
  return whole(a) === whole(b);
}

/** The variant in a language by its whole tag, or else by its first part, unless that is the other side's too. */
function variantIn({ variants }: TmxUnit, tag: string | null, other: string | null): TmxVariant | undefined {
  if (tag === null) return undefined;
  const same = variants.find(({ language }) => sameTag(language, tag));
  if (same || (other !== null && primaryLanguage(other) === primaryLanguage(tag))) return same;
  return variants.find(({ language }) => primaryLanguage(language) === primaryLanguage(tag));
}

/** A text without other programs' codes; a U+FFFC that was written as itself stands for a code of the document. */
function contentOf(text: TmxText | undefined): RichText | null {
  if (!text) return null;
  let written = '';
  let code = 0;
  const places = [...text.text].flatMap((character) => {
    const place = written.length;
    if (character !== '\ufffc' || text.codes[code++] === '\ufffc') written += character;
    return Array.from({ length: character.length }, (_, unit) => Math.min(place + unit, written.length));
  });
  places.push(written.length);
  const marks = text.marks.map((mark): Mark => ({
    ...mark,
    start: places[mark.start]!,
    end: places[mark.end]!,
  }));
  return { text: written, marks: normaliseMarks(marks, written.length) };
}
