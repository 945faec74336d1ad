import type { Crafted } from './crafted.ts';
import { many } from './many.ts';

export const pagesAndTexts: readonly Crafted[] = [
  ['two million sentences in one line', 'a.txt', 'document-too-long', () => 'Abc. '.repeat(2_000_000)],
  ['two million Khmer sentences', 'a.txt', 'document-too-long', () => 'ក។ '.repeat(2_000_000)],
  ['five million letters with full stops', 'a.txt', 1, () => 'a. '.repeat(3_300_000)],
  ['more lines than a project holds', 'a.txt', 'document-too-long', () => 'ក។\n'.repeat(2_000_000)],
  ['as many lines as a project holds', 'a.txt', 60_000, () => 'ក។\n'.repeat(60_000)],
  ['sixteen million empty lines', 'a.txt', 1, () => `${'\n'.repeat(16_000_000)}x`],
  ['one word of five million Khmer letters', 'a.txt', 1, () => 'ក្រសួង'.repeat(850_000)],
  ['one word of sixteen million letters', 'a.txt', 'document-too-much-text', () => 'a'.repeat(16_000_000)],
  ['brackets that never close', 'a.txt', 1, () => `${'«'.repeat(5_000_000)}ក។`],
  [
    'a rule that would fill the memory, written into all its paragraphs',
    'a.html',
    'document-bomb',
    () => `<style>.a{font-family:${'x'.repeat(1_000_000)}}</style>${'<p class=a>x'.repeat(100_000)}`,
  ],
  [
    'few letters that stand for a hundred million elements',
    'a.html',
    'document-bomb',
    () => many(20_000, (at) => `<b a${at}><p>x`),
  ],
  ['more paragraphs than a project holds', 'a.html', 'document-too-long', () => '<p>a'.repeat(60_001)],
  ['as many lines as a project holds', 'a.html', 60_000, () => `<p>${'ក<br>'.repeat(60_000)}`],
  ['300,000 bold letters', 'a.html', 1, () => `<p>${'<b>a</b>c'.repeat(300_000)}`],
];
