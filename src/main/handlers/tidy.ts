import { normaliseMarks, type RichText } from '../../core/text/rich-text.ts';
import type { Input } from '../../shared/contract.ts';

type GivenContent = Input<'row.write'>['texts'][number]['content'];

/** A text from a window in the form in which texts are kept. */
export function tidy({ text, marks }: GivenContent): RichText {
  const plainMarks = marks.map(({ href, ...mark }) => (href === undefined ? mark : { ...mark, href }));
  return { text, marks: normaliseMarks(plainMarks, text.length) };
}
