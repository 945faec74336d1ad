import Database from 'better-sqlite3';
import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Concept, Term, TermStatus } from '../../../src/core/terms/concept.ts';
import { TermIndex } from '../../../src/core/terms/term-index.ts';
import { addConcepts, mergeTermbase } from '../../../src/main/terms/add-concepts.ts';
import { findDuplicates } from '../../../src/main/terms/duplicates.ts';
import { exportConcepts } from '../../../src/main/terms/export-concepts.ts';
import { readConcepts } from '../../../src/main/terms/read-concepts.ts';
import { readTermStatistics } from '../../../src/main/terms/statistics.ts';
import { Termbase } from '../../../src/main/terms/termbase.ts';
import { byLanguage, concepts as arbitraryConcepts } from '../../formats/concept-arbitrary.ts';
import { temporaryFolder } from '../temporary-folder.ts';

function term(text: string, language: string, status: TermStatus = 'preferred'): Term {
  return { text, language, status, note: '', facts: [] };
}

function concept(km: string, en: string, more: Partial<Concept> = {}): Concept {
  const terms = [term(km, 'km'), term(en, 'en')];
  return { terms, definition: '', note: '', source: '', subject: '', facts: [], ...more };
}

const make = () => new Termbase(join(temporaryFolder(), 'a.bokterm'), { create: true });

describe('a termbase', () => {
  it('keeps, changes and deletes concepts', () => {
    const termbase = make();
    const [first, second] = termbase.add([
      concept('ច្បាប់', 'law'),
      concept('រដ្ឋ', 'State', { definition: 'x' }),
    ]);
    expect(termbase.concept(second!)).toMatchObject({
      definition: 'x',
      terms: [{ text: 'រដ្ឋ' }, { text: 'State' }],
    });
    expect(termbase.replace(first!, concept('ច្បាប់', 'statute'))).toBe(true);
    expect(termbase.concept(first!)!.terms[1]!.text).toBe('statute');
    expect(termbase.remove([first!, 99])).toBe(1);
    expect(termbase.replace(first!, concept('a', 'b'))).toBe(false);
    expect(termbase.concepts().map(({ id }) => id)).toEqual([second]);
    expect(termbase.database.prepare('SELECT count(*) FROM term').pluck().get()).toBe(2);
    termbase.close();
  });

  it('is shared: each sees at once what the other writes', () => {
    const one = make();
    const other = new Termbase(one.file, { create: false });
    one.add([concept('ច្បាប់', 'law')]);
    expect(other.concepts()).toHaveLength(1);
    other.add([concept('រដ្ឋ', 'State')]);
    expect(one.concepts()).toHaveLength(2);
    expect(new TermIndex(one.concepts()).find('ច្បាប់រដ្ឋ', 'km')).toHaveLength(2);
    one.close();
    other.close();
  });

  it('gives the same object for a concept that no edit changed, whoever edits', () => {
    const one = make();
    const other = new Termbase(one.file, { create: false });
    const [law, state] = one.add([concept('ច្បាប់', 'law'), concept('រដ្ឋ', 'State')]);
    const before = one.concepts();
    one.replace(law!, concept('ច្បាប់', 'statute'));
    const after = one.concepts();
    expect(one.concepts()).toBe(after);
    expect(after[0]!.terms[1]!.text).toBe('statute');
    expect(after[1]).toBe(before[1]);
    other.remove([law!]);
    other.add([concept('មាត្រា', 'article')]);
    expect(one.concepts().map(({ terms }) => terms[1]!.text)).toEqual(['State', 'article']);
    expect(one.concepts()[0]).toBe(before[1]);
    one.apply([{ id: state!, before: before[1]!, after: null }]);
    one.apply([{ id: state!, before: null, after: before[1]! }]);
    expect(one.concepts().map(({ id }) => id)).toEqual([state, state! + 1]);
    one.close();
    other.close();
  });

  it('forgets what an edit did that failed', () => {
    const termbase = make();
    const [id] = termbase.add([concept('ច្បាប់', 'law')]);
    const before = termbase.concepts();
    const failing = () =>
      termbase.edit(() => {
        termbase.replace(id!, concept('រដ្ឋ', 'State'));
        termbase.add([concept('មាត្រា', 'article')]);
        expect(termbase.concepts()).toHaveLength(2);
        throw new Error('no');
      });
    expect(failing).toThrow('no');
    expect(termbase.concepts()).toEqual(before);
    termbase.close();
  });

  it('takes the same concepts again without a change, and joins what is new to them', () => {
    const termbase = make();
    const list = [
      concept('ច្បាប់', 'law', { facts: [{ type: 'context', value: 'x' }] }),
      concept('រដ្ឋ', 'State'),
    ];
    expect(addConcepts(termbase, list)).toEqual({ concepts: 2, merged: 0 });
    const { version } = termbase;
    expect(addConcepts(termbase, list)).toEqual({ concepts: 0, merged: 2 });
    expect(termbase.version).toBe(version);
    const more = concept('ច្បាប់', 'Law', { definition: 'A rule.' });
    expect(addConcepts(termbase, [more])).toEqual({ concepts: 0, merged: 1 });
    expect(termbase.concepts()[0]).toMatchObject({ definition: 'A rule.' });
    expect(termbase.concepts()[0]!.terms.map(({ text }) => text)).toEqual(['ច្បាប់', 'law', 'Law']);
    termbase.close();
  });

  it('finds duplicates by what a reader takes for the same, and merges them', () => {
    const termbase = make();
    const ids = termbase.add([
      concept('សម្ដេច', 'Samdech'),
      concept('រដ្ឋ', 'State'),
      concept('សម្តេច', 'samdech', { note: 'n' }),
      concept('រដ្ឋ', 'country'),
    ]);
    expect(findDuplicates(termbase.concepts())).toEqual([[ids[0], ids[2]]]);
    termbase.merge([ids[0]!, ids[2]!]);
    expect(findDuplicates(termbase.concepts())).toEqual([]);
    expect(termbase.concept(ids[0]!)).toMatchObject({ note: 'n' });
    expect(readTermStatistics(termbase)).toMatchObject({ concepts: 3, terms: 8, duplicates: 0 });
    termbase.close();
  });

  it('takes in another one', () => {
    const [one, other] = [make(), make()];
    one.add([concept('ច្បាប់', 'law')]);
    other.add([concept('ច្បាប់', 'law'), concept('រដ្ឋ', 'State')]);
    expect(mergeTermbase(one, other)).toEqual({ concepts: 1, merged: 1 });
    one.close();
    other.close();
  });

  it('keeps two meanings of one word apart, however often they come in', () => {
    const termbase = make();
    const list = ['Soil.', 'A state.', ''].map((definition) => concept('ដី', 'land', { definition }));
    addConcepts(termbase, list.slice(0, 2));
    expect(addConcepts(termbase, list)).toEqual({ concepts: 0, merged: 3 });
    expect(termbase.concepts().map(({ definition }) => definition)).toEqual(['Soil.', 'A state.']);
    expect(readTermStatistics(termbase).duplicates).toBe(0);
    termbase.close();
  });

  it.each(['tbx', 'csv', 'tsv'] as const)('goes out as %s and comes in again', (format) => {
    const termbase = make();
    const out = () => [new TextEncoder().encode([...exportConcepts(termbase, format)].join(''))];
    expect(readConcepts(format, out())).toEqual({ concepts: [], skipped: 0, problems: [] });
    fc.assert(
      fc.property(fc.array(arbitraryConcepts, { minLength: 1, maxLength: 4 }), (list) => {
        termbase.remove(termbase.concepts().map(({ id }) => id));
        termbase.add(format === 'tbx' ? list : list.map(withoutFacts));
        const { concepts, problems } = readConcepts(format, out());
        expect(problems).toEqual([]);
        const stored = termbase.concepts().map(({ id: _, ...rest }) => rest);
        expect(concepts.map(byLanguage)).toEqual(stored.map(byLanguage));
      }),
      { numRuns: 20 },
    );
    termbase.close();
  });
});

const withoutFacts = (plain: Concept): Concept => ({
  ...plain,
  facts: [],
  terms: plain.terms.map((each) => ({ ...each, facts: [] })),
});

describe('a file from elsewhere', () => {
  const refused = (file: string, reason: string) =>
    expect(() => new Termbase(file, { create: false })).toThrow(expect.objectContaining({ reason }) as Error);

  it('is refused when it is none of ours, damaged, changed or newer', () => {
    const folder = temporaryFolder();
    refused(join(folder, 'none.bokterm'), 'missing');
    const text = join(folder, 'text.bokterm');
    writeFileSync(text, 'en\tkm\n'.repeat(100));
    refused(text, 'other');
    const foreign = join(folder, 'foreign.bokterm');
    new Database(foreign).exec('CREATE TABLE a (b)').close();
    refused(foreign, 'other');
    const { file, database } = make();
    database.exec('CREATE TRIGGER t AFTER INSERT ON term BEGIN DELETE FROM concept; END');
    refused(file, 'damaged');
    database.exec('DROP TRIGGER t');
    new Termbase(file, { create: false }).close();
    database.pragma('user_version = 2');
    refused(file, 'newer');
    database.close();
  });

  it('is read with what no Bokprae writes', () => {
    const termbase = make();
    termbase.add([concept('ច្បាប់', 'law')]);
    termbase.database.exec(
      `UPDATE term SET status = 'odd', facts = '[null, 3, {"type": 1}]'; UPDATE concept SET facts = '{'`,
    );
    expect(termbase.concepts()[0]).toMatchObject({
      facts: [],
      terms: [{ status: 'admitted', facts: [] }, {}],
    });
    termbase.close();
  });
});
