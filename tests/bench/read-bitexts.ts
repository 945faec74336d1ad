import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlignSegment, KnownPair } from '../../src/core/align/bead.ts';
import type { BlockKind } from '../../src/core/document/document.ts';
import { readDocument } from '../../src/formats/read-document.ts';
import type { Bitext, IndexBead } from './bitext.ts';

const khmerEnglish = { sourceLanguage: 'km', targetLanguage: 'en' };
const linesOf = (file: string) => readFileSync(file, 'utf8').replace(/\n$/, '').split('\n');
const unpack = (file: string) =>
  execFileSync('xz', ['-dc', file], { maxBuffer: 2 ** 30, encoding: 'utf8' })
    .trimEnd()
    .split('\n');

/** A pair of files of one segment a line with an answer beside them, in the form that score.py reads. */
export function readBitext(folder: string, name: string, [source, target] = ['km', 'en']): Bitext {
  const segments = (language: string) =>
    linesOf(join(folder, `${name}.${language}.txt`)).map((text) => ({ text }));
  const gold = JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8')) as { beads: IndexBead[] };
  return {
    name,
    languages: { sourceLanguage: source, targetLanguage: target },
    source: segments(source),
    target: segments(target),
    beads: gold.beads,
  };
}

export type TextPair = readonly [source: AlignSegment, target: AlignSegment];

/** Texts that pair one to one. */
export function pairUp(name: string, pairs: readonly TextPair[]): Bitext {
  return {
    name,
    languages: khmerEnglish,
    source: pairs.map(([source]) => source),
    target: pairs.map(([, target]) => target),
    beads: pairs.map((_, at) => [[at], [at]]),
  };
}

type Section = [kind: string, number: string, paragraphs: string[]];

/** The Declaration of Human Rights: by paragraphs in sections that have as many in both languages, else by section. */
export function readDeclaration(data: string): Bitext {
  const text = JSON.parse(readFileSync(join(data, 'udhr/udhr_en_km.json'), 'utf8')) as {
    en: Section[];
    km: Section[];
  };
  const english = new Map(text.en.map(([kind, number, paragraphs]) => [`${kind} ${number}`, paragraphs]));
  const pairs = text.km.flatMap(([kind, number, khmer]) => {
    const other = english.get(`${kind} ${number}`);
    if (!other) return [];
    const [left, right] =
      khmer.length === other.length ? [khmer, other] : [[khmer.join(' ')], [other.join(' ')]];
    return left.map((one, at) => [{ text: one }, { text: right[at]! }] as const);
  });
  return pairUp('udhr', pairs);
}

interface Page {
  paras: { tag: string; en: string; km: string }[];
}

/** Help pages, paragraph by paragraph; a few texts are the same on many of them. */
export function readHelpPages(data: string): Bitext[] {
  return unpack(join(data, 'libreoffice/help_docs_paragraph_gold.jsonl.xz')).map((line, at) => {
    const { paras } = JSON.parse(line) as Page;
    const kind = (tag: string): BlockKind => (tag.startsWith('h') ? 'heading' : 'paragraph');
    return pairUp(
      `help ${at}`,
      paras.map(({ tag, km, en }, block) => [
        { text: km, kind: kind(tag), block },
        { text: en, kind: kind(tag), block },
      ]),
    );
  });
}

export function joinBitexts(name: string, bitexts: readonly Bitext[]): Bitext {
  const source: AlignSegment[] = [];
  const target: AlignSegment[] = [];
  const beads: IndexBead[] = [];
  let block = 0;
  for (const bitext of bitexts) {
    const move = ({ block: own, ...rest }: AlignSegment) =>
      own === undefined ? rest : { ...rest, block: own + block };
    for (const [left, right] of bitext.beads)
      beads.push([left.map((at) => at + source.length), right.map((at) => at + target.length)]);
    source.push(...bitext.source.map(move));
    target.push(...bitext.target.map(move));
    block += 1 + Math.max(0, ...[...bitext.source, ...bitext.target].map(({ block: own }) => own ?? 0));
  }
  return { name, languages: khmerEnglish, source, target, beads };
}

/**
 * Documents of a committee of the government, those with as many blocks in both languages, as one. Those of one block
 * are left out: by their names they pair other sentences than those that translate each other.
 */
export async function readCommittee(data: string): Promise<Bitext> {
  const files = JSON.parse(readFileSync(join(data, 'dsc/content_pairs.json'), 'utf8')) as {
    en: string;
    km: string;
  }[];
  const read = async (path: string) => {
    const result = await readDocument(path, readFileSync(join(data, 'dsc', path)));
    return result.ok ? result.document.blocks.filter(({ content }) => content.text.trim() !== '') : [];
  };
  const documents: Bitext[] = [];
  for (const { km, en } of files) {
    const [left, right] = [await read(km), await read(en)];
    if (left.length !== right.length || left.length < 2) continue;
    const segment = (block: number, { content, kind, label }: (typeof left)[number]): AlignSegment => ({
      text: content.text,
      kind,
      block,
      ...(label === undefined ? {} : { label }),
    });
    documents.push(
      pairUp(
        km,
        left.map((block, at) => [segment(at, block), segment(at, right[at]!)]),
      ),
    );
  }
  return joinBitexts('committee', documents);
}

/** Sentences about health in the order of their texts, from a memory that nothing was tuned to. */
export function readHealth(data: string): TextPair[] {
  const units = readFileSync(join(data, 'tico19/all.en-km.tmx'), 'utf8').split('<tu ').slice(1);
  return units.flatMap((unit) => {
    const segment = (language: string) =>
      new RegExp(`xml:lang="${language}">\\s*<seg>([^<]*)</seg>`).exec(unit)?.[1]?.trim();
    const [source, target] = [segment('km'), segment('en')];
    return source && target ? [[{ text: source }, { text: target }] as const] : [];
  });
}

/** Pairs of strings in the order of their programs, by origin; without the sentences that the bench aligns. */
export function readMemory(data: string): { origin: string; unit: KnownPair }[] {
  const [, ...rows] = unpack(join(data, 'tm/tm_en-km_all.tsv.xz'));
  return rows
    .map((row) => row.split('\t'))
    .filter(([origin]) => !origin!.startsWith('flores'))
    .map(([origin, en, km]) => ({
      origin: origin!,
      unit: { source: km!.replaceAll('\\n', ' '), target: en!.replaceAll('\\n', ' '), kind: 'unit' as const },
    }));
}

export function hasData(data: string): boolean {
  return data !== '' && existsSync(join(data, 'alignment/flores.light.gold.json'));
}
