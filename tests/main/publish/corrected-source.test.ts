import { expect, test } from 'vitest';
import { plain } from '../../../src/core/text/rich-text.ts';
import { provenanceLines } from '../../../src/formats/provenance-lines.ts';
import { makePublication } from '../../../src/main/publish/make-publication.ts';
import { invert } from '../../../src/core/review/invert.ts';
import { mergeRows } from '../../../src/core/review/pairing/neighbours.ts';
import { smallProject, sok } from '../../core/review/workshop.ts';

test('a publication says that its source was corrected, in how many rows, and no longer when that was undone', () => {
  const copy = smallProject();
  const told = () => {
    const options = { changes: copy.changes.length, names: false, now: new Date(), app: 'Bokprae' };
    const { provenance } = makePublication(copy.project, options);
    return provenanceLines(provenance).find(({ label }) => label.en === 'Source corrected')?.value.en;
  };
  copy.add(mergeRows(copy.project, 'r2')!);
  expect(told()).toBeUndefined();
  const base = copy.project.segments.get('s0-0')!.version;
  const edits = [{ segment: 's0-0', base, content: plain('ចំណងជើងថ្មី') }];
  const change = copy.add({ kind: 'correct', body: { edits, reason: 'A typing error.' } });
  expect(told()).toBe('In 1 row, where it says something else than its file');
  copy.add(invert(copy.project, change)!, sok, { undoes: change.id });
  expect(told()).toBeUndefined();
});
