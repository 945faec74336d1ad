import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { done, type Outcome, refuse } from '../../shared/problem.ts';

interface Face {
  family: string;
  file: string;
  weight: number;
  style?: 'italic';
  range?: string;
}

const khmer = 'U+1780-17FF, U+19E0-19FF, U+200B-200D, U+25CC';
const extended = 'U+0100-02AF, U+1E00-1EFF, U+2020, U+20A0-20AB, U+20AD-20CF';
const serif = (subset: string, weight: number, style = 'normal') =>
  `source-serif-4/files/source-serif-4-${subset}-${weight}-${style}.woff2`;

const faces: Face[] = [
  ...[400, 700].flatMap((weight): Face[] => [
    { family: 'Source Serif 4', file: serif('latin', weight), weight },
    { family: 'Source Serif 4', file: serif('latin-ext', weight), weight, range: extended },
    {
      family: 'Noto Serif Khmer',
      file: `noto-serif-khmer/files/noto-serif-khmer-khmer-${weight}-normal.woff2`,
      weight,
      range: khmer,
    },
  ]),
  { family: 'Source Serif 4', file: serif('latin', 400, 'italic'), weight: 400, style: 'italic' },
  { family: 'Moul', file: 'moul/files/moul-khmer-400-normal.woff2', weight: 400, range: khmer },
];

const known = new Map<string, string>();

/**
 * Style rules that carry our own typefaces in them, so that a page prints alike wherever it is printed. They are looked
 * for as what the module at `from` depends on. Refused where one is missing.
 */
export function printFonts(from: string = import.meta.url): Outcome<string> {
  const before = known.get(from);
  if (before !== undefined) return done(before);
  const { resolve } = createRequire(from);
  let reading = '';
  try {
    const rules = faces
      .map(({ family, file, weight, style = 'normal', range }) => {
        reading = file;
        const data = readFileSync(resolve(`@fontsource/${file}`)).toString('base64');
        const limits = range === undefined ? '' : ` unicode-range: ${range};`;
        return `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style};${limits} src: url(data:font/woff2;base64,${data}) format("woff2"); }`;
      })
      .join('\n');
    known.set(from, rules);
    return done(rules);
  } catch {
    return refuse('fonts-missing', { file: basename(reading) });
  }
}
