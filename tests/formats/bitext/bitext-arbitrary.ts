import fc from 'fast-check';
import { normaliseMarks, type RichText } from '../../../src/core/text/rich-text.ts';
import {
  type Bitext,
  type BitextBlock,
  type BitextComment,
  type BitextCut,
  type BitextRow,
  bitextStates,
  emptyRow,
} from '../../../src/formats/bitext/bitext.ts';
import { contentArbitrary } from '../content-arbitrary.ts';

/** Any text, white space and what XML cannot hold among it. */
const rough: fc.Arbitrary<RichText> = fc
  .array(
    fc.constantFrom('ក', ' ', '\n', '\t', '\r', '\u0001', '\ufffc', '\u200b', '😀', '<', '&', '"', 'a'),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((letters) => ({ text: letters.join(''), marks: [] }));

const content = fc.oneof({ weight: 4, arbitrary: contentArbitrary }, { weight: 1, arbitrary: rough });
const name = fc.constantFrom('', 'Sok Dara', 'ជា សុខា', 'A & B <c>');
const at = fc.constantFrom('2026-03-12T10:20:30.400Z', '2026-03-12');
const comment = fc
  .record({
    author: name,
    at,
    text: fc.constantFrom('Too long.', 'សូមពិនិត្យ', 'a < b & "c"\nnext'),
    reply: fc.boolean(),
    outcome: fc.constantFrom({}, { resolved: true }, { resolved: true, declined: true }),
    kind: fc.constantFrom({}, { error: { category: 'accuracy/omission', severity: 'major' } as const }),
    on: fc.option(fc.constantFrom('source', 'target')),
  })
  .map(({ reply, outcome, kind, on, ...said }) => ({ said, reply, told: { ...outcome, ...kind }, on }));

const block: fc.Arbitrary<BitextBlock> = fc.oneof(
  fc.constant<BitextBlock>({ id: 'b1', kind: 'paragraph' }),
  fc.constant<BitextBlock>({ id: 'b2', kind: 'heading', level: 2 }),
  fc.constant<BitextBlock>({ id: 'b3', kind: 'list-item', level: 0, label: '១.' }),
  fc.constant<BitextBlock>({ id: 'b4', kind: 'table-cell', cell: { table: 0, row: 1, column: 2 } }),
);

/** Cuts behind some of a text's spaces. */
function cutsIn(content: RichText | null): fc.Arbitrary<BitextCut[]> {
  const places = [...(content?.text ?? '').matchAll(/(?<=[^ ] )[^ ]/g)].map(({ index }) => index);
  return fc
    .tuple(fc.subarray(places), fc.option(block))
    .map(([chosen, other]) => chosen.map((at) => ({ at, block: other })));
}

const row: fc.Arbitrary<BitextRow> = fc
  .record({
    source: fc.option(content),
    target: fc.option(content),
    state: fc.constantFrom(...bitextStates),
    confidence: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
    omitted: fc.option(fc.constantFrom('Only in Khmer', 'a "b"')),
    targetPlace: fc.option(fc.nat(5)),
    sourceBlock: fc.option(block),
    targetBlock: fc.option(block),
    comments: fc.array(comment, { maxLength: 3 }),
  })
  .map(({ comments, ...facts }) => ({
    ...emptyRow(''),
    ...facts,
    comments: comments.map(({ said, reply, told, on }, index): BitextComment => {
      if (reply && index > 0) return { ...said, reply };
      const words = on && facts[on]?.text.slice(1, 4);
      return { ...said, ...told, ...(words ? { on: { side: on, start: 1, words } } : {}) };
    }),
  }))
  .chain((row) =>
    fc
      .record({ sourceCuts: cutsIn(row.source), targetCuts: cutsIn(row.target) })
      .map((cuts) => ({ ...row, ...cuts })),
  );

/** A bitext with everything in it that a project may say. */
export const bitextArbitrary: fc.Arbitrary<Bitext> = fc
  .record({
    title: fc.option(fc.constantFrom('Title', 'ចំណងជើង & <x>')),
    rows: fc.array(row, { minLength: 1, maxLength: 5 }),
  })
  .map(({ title, rows }) => ({
    title,
    sourceLanguage: 'km',
    targetLanguage: 'en',
    original: 'a.docx',
    rows: rows.map((one, index) => ({ ...one, id: `r${index + 1}` })),
  }));

/** The texts of a bitext as a project would take them: a side without text is none. */
export function told(bitext: Bitext) {
  const text = (content: RichText | null) =>
    content === null || content.text === ''
      ? null
      : { text: content.text, marks: normaliseMarks(content.marks, content.text.length) };
  return {
    ...bitext,
    rows: bitext.rows.map(({ source, target, ...rest }) => ({
      ...rest,
      source: text(source),
      target: text(target),
      state: rest.state === 'initial' ? null : rest.state,
    })),
  };
}
