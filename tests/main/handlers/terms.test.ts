import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ConceptText } from '../../../src/shared/terms-view.ts';
import { Termbase } from '../../../src/main/terms/termbase.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openWindow } from './open-window.ts';

const km = 'ក្រសួងមហាផ្ទៃ ចេញព្រះរាជក្រឹត្យ។\n';
const en = 'The Ministry of Interior issues a royal decree.\n';

function concept(kmText: string, enText: string, more: Partial<ConceptText> = {}): ConceptText {
  const term = (text: string, language: string) => ({
    text,
    language,
    status: 'preferred' as const,
    note: '',
  });
  return {
    terms: [term(kmText, 'km'), term(enText, 'en')],
    ...{ definition: '', note: '', source: '', subject: '' },
    ...more,
  };
}

async function begin() {
  const opened = await openWindow(km, en);
  const { window, handle } = opened;
  const { path } = await window.call('termbase.create', { name: 'Ours' });
  const list = [{ path, penalty: 0, writable: true }];
  await window.call('attachments.set', { handle, kind: 'terms', list });
  const find = (side: 'source' | 'target', text: string) =>
    window.call('terms.find', { handle, side, texts: [text] }).then(([places]) => places!);
  const read = (text = '', only: 'all' | 'duplicates' = 'all') =>
    window.call('concepts.read', { path, text, only, from: 0, count: 100 });
  return { ...opened, path, find, read };
}

test('a term that was added is found at once, with its translations, and changed and deleted again', async () => {
  const { window, path, find, read } = await begin();
  expect(await find('source', km)).toEqual([]);
  const added = { path, id: null, concept: concept('ព្រះរាជក្រឹត្យ', 'Royal Decree', { definition: 'A rule.' }) };
  const { id } = await window.call('concept.save', added);
  const [place] = await find('source', km);
  expect(place).toMatchObject({
    start: km.indexOf('ព្រះរាជក្រឹត្យ'),
    found: [{ term: { text: 'ព្រះរាជក្រឹត្យ' }, concept: { id, path, termbase: 'Ours', definition: 'A rule.' } }],
  });
  expect(await find('target', 'royal decrees')).toMatchObject([{ start: 0, end: 13 }]);
  const edited = { path, id, concept: concept('ព្រះរាជក្រឹត្យ', 'Royal Edict') };
  await window.call('concept.save', edited);
  expect(await find('target', 'royal decrees, a royal edict')).toHaveLength(1);
  expect(await read('EDICT')).toMatchObject({ total: 1, concepts: [{ id, definition: '' }] });
  await window.call('concepts.remove', { path, ids: [id] });
  expect(await window.refusal('concept.save', edited)).toBe('concept-gone');
  expect(await find('source', km)).toEqual([]);
});

test('terms come in from files and go out, duplicates are told and merged', async () => {
  const { window, path, read } = await begin();
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
  const tsv = 'km\ten\nក្រសួងមហាផ្ទៃ\tMinistry of Interior\nរដ្ឋ\t\n';
  expect(await window.call('termbase.import', { path, file: file('a.tsv', tsv) })).toMatchObject({
    ...{ concepts: 1, merged: 0, skipped: 1 },
    problems: [{ line: 3, reason: 'no-term', detail: 'en' }],
  });
  await window.call('concept.save', {
    path,
    id: null,
    concept: concept('ក្រសួងមហាផ្ទៃ', 'ministry of interior'),
  });
  expect(await window.call('termbase.read', { path })).toMatchObject({
    name: 'Ours',
    concepts: 2,
    duplicates: 1,
  });
  expect((await read('', 'duplicates')).total).toBe(2);
  await window.call('concepts.merge', { path });
  expect((await read()).total).toBe(1);
  const { name, bytes } = await window.call('termbase.export', { path, format: 'tbx' });
  expect(name).toBe('Ours.tbx');
  expect(new TextDecoder().decode(bytes)).toContain('<term>Ministry of Interior</term>');
  expect(await window.refusal('termbase.import', { path, file: file('a.doc', 'x') })).toBe('termbase-format');
  expect(await window.refusal('termbase.import', { path, file: file('a.tbx', 'x') })).toBe(
    'document-damaged',
  );
});

test('what was done to a termbase is undone and done again, unless a term was changed since', async () => {
  const { window, path, read } = await begin();
  const terms = async () =>
    (await read()).concepts.map((each) => each.terms.map(({ text }) => text).join('='));
  const added = await window.call('concept.save', { path, id: null, concept: concept('ច្បាប់', 'law') });
  const { id } = added;
  await window.call('concept.save', { path, id, concept: concept('ច្បាប់', 'statute') });
  const tsv = new TextEncoder().encode('km\ten\nច្បាប់\tStatute\nរដ្ឋ\tState\n');
  await window.call('termbase.import', { path, file: { name: 'a.tsv', bytes: tsv } });
  const removed = await window.call('concepts.remove', { path, ids: [id] });
  expect(await terms()).toEqual(['រដ្ឋ=State']);
  expect(await window.call('termbase.read', { path })).toMatchObject({ undo: 'deleted', redo: null });
  expect(await window.call('termbase.undo', { path, step: removed.step })).toEqual({ what: 'deleted' });
  expect(await terms()).toEqual(['ច្បាប់=statute=Statute', 'រដ្ឋ=State']);
  expect(await window.call('termbase.undo', { path, step: null })).toEqual({ what: 'imported' });
  expect(await window.call('termbase.undo', { path, step: null })).toEqual({ what: 'saved' });
  expect(await terms()).toEqual(['ច្បាប់=law']);
  expect(await window.call('termbase.redo', { path })).toEqual({ what: 'saved' });
  expect(await terms()).toEqual(['ច្បាប់=statute']);
  expect(await window.refusal('termbase.undo', { path, step: added.step })).toBe('concept-changed');
  const other = new Termbase(path, { create: false });
  other.replace(id, { ...other.concept(id)!, note: 'Theirs.' });
  other.close();
  expect(await window.refusal('termbase.undo', { path, step: null })).toBe('concept-changed');
  expect((await read()).concepts[0]).toMatchObject({ note: 'Theirs.' });
});

test('the official terms can be used by any project, and a bad termbase is refused', async () => {
  const { window, handle, find } = await begin();
  const { path } = await window.call('termbase.starter', {});
  expect(await window.call('termbase.starter', {})).toEqual({ path });
  expect((await window.call('termbase.list', {})).map(({ name }) => name)).toEqual([
    'Official terms',
    'Ours',
  ]);
  expect(await window.call('termbase.read', { path })).toMatchObject({ concepts: 69, duplicates: 0 });
  await window.call('attachments.set', {
    handle,
    kind: 'terms',
    list: [{ path, penalty: 0, writable: false }],
  });
  expect(await find('target', en)).toHaveLength(2);
  const other = join(temporaryFolder(), 'other.bokterm');
  writeFileSync(other, 'no termbase at all');
  expect(await window.refusal('termbase.read', { path: other })).toBe('termbase-other');
  expect(await window.refusal('termbase.read', { path: `${other}x` })).toBe('termbase-missing');
  expect(await window.refusal('termbase.create', { name: 'Ours' })).toBe('termbase-exists');
  expect(await window.refusal('termbase.create', { name: 'a/b' })).toBe('name-unusable');
  const both = [path, other].map((each) => ({ path: each, penalty: 0, writable: false }));
  await window.call('attachments.set', { handle, kind: 'terms', list: both });
  expect(await find('target', en)).toHaveLength(2);
});
