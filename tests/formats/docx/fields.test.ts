import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fields } from '../../../src/formats/docx/fields.ts';

type Step =
  | 'begin'
  | 'separate'
  | 'end'
  | 'paragraph'
  | 'PAGE'
  | 'HYPERLINK "https://a.kh"'
  | 'HYPERLINK "https://b.kh"';

const steps = fc.array(
  fc.constantFrom<Step>(
    'begin',
    'begin',
    'separate',
    'end',
    'paragraph',
    'PAGE',
    'HYPERLINK "https://a.kh"',
    'HYPERLINK "https://b.kh"',
  ),
  { maxLength: 40 },
);

/** What shows after some steps, told from a list of the open fields gone through as a whole. */
function expected(taken: readonly Step[]) {
  let open: { isResult: boolean; code: string; link: string | undefined }[] = [];
  for (const step of taken) {
    const last = open.at(-1);
    if (step === 'begin') open.push({ isResult: false, code: '', link: undefined });
    else if (step === 'end') open.pop();
    else if (step === 'paragraph') open = open.filter(({ isResult }) => isResult);
    else if (step === 'separate') {
      if (last) Object.assign(last, { isResult: true, link: /^HYPERLINK "([^"]*)"/.exec(last.code)?.[1] });
    } else if (last && !last.isResult) last.code += step;
  }
  const linking = open.findLast(({ link }) => link !== undefined);
  return { hidesText: open.some(({ isResult }) => !isResult), link: linking?.link, linkCode: linking?.code };
}

test('text is hidden in the code of any open field, and linked by the innermost one that links', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const fields = new Fields();
      for (const step of taken) {
        if (step === 'paragraph') fields.endParagraph();
        else if (step === 'begin' || step === 'separate' || step === 'end') fields.character(step);
        else fields.code(step);
      }
      const { hidesText, link, linkCode } = fields;
      expect({ hidesText, link, linkCode }).toEqual(expected(taken));
    }),
    { numRuns: 2000 },
  );
});
