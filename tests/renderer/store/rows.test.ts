import { expect, test } from 'vitest';
import { RowStore } from '../../../src/renderer/store/rows.ts';
import { aRow } from '../review/a-row.ts';

function storeOf(...ids: string[]) {
  const store = new RowStore(ids);
  store.put(
    ids.map((id) => aRow(id)),
    'read',
  );
  return store;
}

test('a row that changes is told to its own listeners and to the list, to no other row', () => {
  const store = storeOf('a', 'b');
  const told: string[] = [];
  store.subscribe('a', () => told.push('a'));
  store.subscribe('b', () => told.push('b'));
  store.subscribeAll(() => told.push('all'));
  store.change(['a', 'b'], [aRow('b', { state: 'reviewed' })]);
  expect(told).toEqual(['b', 'all']);
  expect(store.get('b')?.state).toBe('reviewed');
});

test('the order stays the same array while it holds the same rows', () => {
  const store = storeOf('a', 'b');
  const before = store.order;
  store.change(['a', 'b'], [aRow('a', { changed: true })]);
  expect(store.order).toBe(before);
  store.change(['b', 'a'], []);
  expect(store.order).toEqual(['b', 'a']);
});

test('rows that are gone are forgotten, and their listeners told', () => {
  const store = storeOf('a', 'b');
  let told = 0;
  store.subscribe('b', () => (told += 1));
  store.change(['a'], [aRow('a', { state: 'reviewed' })]);
  expect(store.get('b')).toBeUndefined();
  expect(told).toBe(1);
});

test('a row read late does not replace what was told meanwhile', () => {
  const store = new RowStore(['a', 'b']);
  store.change(['a', 'b'], [aRow('a', { state: 'final' })]);
  store.put([aRow('a'), aRow('b')], 'read');
  expect(store.get('a')?.state).toBe('final');
  expect(store.complete).toBe(true);
});

test('nobody is told when nothing changed', () => {
  const store = storeOf('a');
  store.subscribeAll(() => expect.unreachable());
  store.change(['a'], []);
  store.put([aRow('a')], 'read');
});
