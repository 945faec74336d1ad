import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { align } from '../../src/core/align/align.ts';
import type { RowText } from '../../src/core/check/checked-row.ts';
import { readSegments } from '../../src/main/cli/read-segments.ts';
import { inventBitext } from './invent-checked-bitext.ts';

/** A text and its faithful translation, row by row. */
export interface FaithfulBitext {
  name: string;
  languages: { source: string; target: string };
  /** Each is checked by itself: a document, or a collection of sentences. */
  documents: RowText[][];
}

const languages = { source: 'km', target: 'en' };

/** The bitexts below a folder with test data; one of our own where there is none. */
export async function readFaithfulBitexts(data: string): Promise<FaithfulBitext[]> {
  const readers: [path: string, read: (path: string) => RowText[][] | Promise<RowText[][]>][] = [
    ['flores200', readFlores],
    ['tico19/all.en-km.tmx', readUnits],
    ['udhr/udhr_en_km.json', readDeclaration],
    ['dsc/content_pairs.json', readPairs],
    ['libreoffice/help_docs_paragraph_gold.jsonl.xz', readHelp],
  ];
  const found: FaithfulBitext[] = [];
  for (const [path, read] of readers) {
    if (data === '' || !existsSync(join(data, path))) continue;
    found.push({ name: path.split('/')[0]!, languages, documents: await read(join(data, path)) });
  }
  if (found.length > 0) return found;
  console.log('BOKPRAE_DATA names no folder with bitexts: measured on an invented one.');
  const rows = inventBitext(1_000).map(([source, target]) => ({ source, target }));
  return [{ name: 'invented', languages, documents: [rows] }];
}

function readFlores(folder: string): RowText[][] {
  const lines = (name: string) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
  const english = lines('eng_Latn.devtest');
  return [lines('khm_Khmr.devtest').map((source, at) => ({ source, target: english[at]! }))];
}

function readUnits(file: string): RowText[][] {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  const plain = (text: string) =>
    text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name]!);
  const units = readFileSync(file, 'utf8').split('<tu ').slice(1);
  return [
    units.flatMap((unit) => {
      const segment = (language: string) =>
        new RegExp(`xml:lang="${language}">\\s*<seg>([^<]*)</seg>`).exec(unit)?.[1]?.trim();
      const [source, target] = [segment('km'), segment('en')];
      return source && target ? [{ source: plain(source), target: plain(target) }] : [];
    }),
  ];
}

function readDeclaration(file: string): RowText[][] {
  const sides = JSON.parse(readFileSync(file, 'utf8')) as Record<'en' | 'km', [string, string, string[]][]>;
  const texts = (side: 'en' | 'km') => sides[side].flatMap(([, , paragraphs]) => paragraphs);
  return [alignTexts(texts('km'), texts('en'))];
}

function alignTexts(source: string[], target: string[]): RowText[] {
  const segments = (texts: string[]) => texts.map((text) => ({ text }));
  return align(segments(source), segments(target), {
    sourceLanguage: languages.source,
    targetLanguage: languages.target,
  }).map((bead) => ({
    source: bead.source.map((at) => source[at]!).join(' '),
    target: bead.target.map((at) => target[at]!).join(' '),
  }));
}

async function readPairs(file: string): Promise<RowText[][]> {
  const pairs = JSON.parse(readFileSync(file, 'utf8')) as { en: string; km: string }[];
  const texts = async (path: string, language: string) => {
    const bytes = readFileSync(join(file, '..', path));
    const { segments } = await readSegments({ name: path, bytes }, language);
    return segments.map(({ text }) => text);
  };
  const documents: RowText[][] = [];
  for (const { km, en } of pairs) documents.push(alignTexts(await texts(km, 'km'), await texts(en, 'en')));
  return documents;
}

function readHelp(file: string): RowText[][] {
  const lines = execFileSync('xz', ['-dc', file], { maxBuffer: 1 << 30, encoding: 'utf8' })
    .trimEnd()
    .split('\n');
  return lines.map((line) =>
    (JSON.parse(line) as { paras: { tag: string; en: string; km: string }[] }).paras.map(
      ({ tag, en, km }) => ({
        source: km,
        target: en,
        kind: /^h\d/.test(tag) ? 'heading' : 'paragraph',
      }),
    ),
  );
}
