import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Stop } from '../../../src/main/cli/command.ts';
import { withTermbase } from '../../../src/main/cli/with-termbase.ts';
import { addConcepts } from '../../../src/main/terms/add-concepts.ts';
import { readConcepts } from '../../../src/main/terms/read-concepts.ts';
import { temporaryFolder } from '../temporary-folder.ts';

function glossary(count: number) {
  const lines = Array.from({ length: count }, (_, i) => `term number ${i}\tពាក្យទី ${i}\n`);
  return readConcepts('tsv', [Buffer.from(`en\tkm\n${lines.join('')}`)]).concepts;
}

test('a full disk is told in one line, and the termbase is as before', () => {
  const file = join(temporaryFolder(), 'a.bokterm');
  withTermbase(file, { create: true }, (termbase) => addConcepts(termbase, glossary(3)));
  const fill = () =>
    withTermbase(file, { create: true }, (termbase) => {
      termbase.database.pragma(
        `max_page_count = ${Number(termbase.database.pragma('page_count', { simple: true })) + 1}`,
      );
      return addConcepts(termbase, glossary(5_000));
    });
  expect(fill).toThrow(Stop);
  expect(fill).toThrow(/full/);
  expect(withTermbase(file, { create: false }, (termbase) => termbase.concepts())).toHaveLength(3);
});
