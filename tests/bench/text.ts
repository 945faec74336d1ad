/** How fast match keys and sentences are made, on an invented Khmer text with some English in it. */
import { matchKey, matchKeyWithOffsets } from '../../src/core/text/match-key.ts';
import { splitSentences } from '../../src/core/text/split-sentences.ts';

const paragraph =
  'ក្រសួងប្រៃសណីយ៍និងទូរគមនាគមន៍ (MPTC) មានកិត្តិយសសូមជម្រាបជូនថា សិក្ខាសាលាថ្នាក់ជាតិលើកទី៣ ស្ដីពី «ការគ្រប់គ្រង​បណ្ណសារឌីជីថល» ' +
  'បានប្រព្រឹត្តទៅនៅថ្ងៃទី១០-១១ ខែមីនា ឆ្នាំ២០២៦។ អ្នកចូលរួមមានចំនួន ១.២៥០នាក់ មកពី Asia-Pacific និងរាជធានី-ខេត្តចំនួន២៥ ។ ';

/** Millions of UTF-16 units a second, the best of five runs. */
function rate(text: string, work: () => void): string {
  let best = Infinity;
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return (text.length / best / 1000).toFixed(1);
}

export function benchText(): void {
  const count = 20_000;
  const long = paragraph.repeat(count);
  const keys = () => {
    for (let i = 0; i < count; i += 1) matchKey(paragraph);
  };
  console.log(
    `match key, one text of ${(long.length / 1e6).toFixed(1)} M: ${rate(long, () => matchKey(long))} M/s`,
  );
  console.log(`match key, ${count} texts of ${paragraph.length}: ${rate(long, keys)} M/s`);
  console.log(`match key with offsets: ${rate(long, () => matchKeyWithOffsets(long))} M/s`);
  const some = Array.from({ length: 1000 }, () => paragraph).join('\n');
  console.log(`sentences: ${rate(some, () => splitSentences(some, 'km'))} M/s`);
}
