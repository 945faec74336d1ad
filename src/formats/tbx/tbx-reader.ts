import type { ConceptListener } from '../concept-problem.ts';
import { ElementReader } from '../xml/element-reader.ts';
import { readEntry } from './read-entry.ts';

/**
 * Reads TBX-Basic as it comes in: version 3 (ISO 30042:2019) in both styles, and version 2 (MARTIF). An entry that
 * cannot be read costs that entry alone, a section of one whose language is none that section. `write` and `close`
 * throw `Unreadable` where the file is no TBX at all.
 */
export class TbxReader {
  readonly #reader: ElementReader;

  constructor(listener: ConceptListener) {
    const format = {
      name: 'TBX',
      root: /<(?:\w+:)?(?:tbx|martif)\b/i,
      elements: '(?:\\w+:)?(?:conceptEntry|termEntry)',
    };
    this.#reader = new ElementReader(format, {
      onProblem: (problem) => listener.onProblem(problem),
      onElement(element, line) {
        const read = readEntry(element, line, (problem) => listener.onProblem(problem));
        if ('reason' in read) listener.onProblem(read);
        else listener.onConcept(read);
      },
    });
  }

  write(bytes: Uint8Array): void {
    this.#reader.write(bytes);
  }

  close(): void {
    this.#reader.close();
  }
}
