import { BadLetterhead } from './bad-letterhead.ts';
import { letterheadTemplate, type LetterheadTemplate } from './template.ts';

const largest = 100_000;

/** A template from the bytes of its file. Throws `BadLetterhead`. */
export function readTemplate(bytes: Uint8Array): LetterheadTemplate {
  if (bytes.length > largest) throw new BadLetterhead(`larger than ${largest / 1000} kB`);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new BadLetterhead(error instanceof SyntaxError ? error.message : 'not UTF-8');
  }
  const read = letterheadTemplate.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new BadLetterhead([issue?.path.join('.'), issue?.message].filter(Boolean).join(': '));
}
