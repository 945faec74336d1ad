import { describe, expect, it } from 'vitest';
import {
  chooseAll,
  chooseOne,
  chooseRange,
  nothingChosen,
  toggleRow,
} from '../../../src/renderer/approve/selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const rows = (selection: { rows: ReadonlySet<string> }) => [...selection.rows].sort().join('');

describe('rows chosen in the supervisor’s list', () => {
  it('are a range from where it began, whichever way it goes', () => {
    const down = chooseRange(chooseOne('b'), 'd', order);
    expect([down.active, rows(down)]).toEqual(['d', 'bcd']);
    const up = chooseRange(down, 'a', order);
    expect([up.active, rows(up)]).toEqual(['a', 'ab']);
    expect(rows(chooseRange(up, 'b', order))).toBe('');
  });

  it('begin a range at the row that one is at', () => {
    const selection = { ...nothingChosen, active: 'c' };
    expect(rows(chooseRange(selection, 'd', order))).toBe('cd');
  });

  it('are one alone again when a row is pointed at that is no longer shown', () => {
    expect(chooseRange(chooseOne('gone'), 'b', order)).toEqual(chooseOne('b'));
  });

  it('are added and taken out one by one, the active one among them', () => {
    const two = toggleRow(chooseOne('a'), 'c');
    expect(rows(two)).toBe('ac');
    expect(rows(toggleRow(two, 'e'))).toBe('ace');
    expect(rows(toggleRow(two, 'a'))).toBe('c');
    expect(rows(chooseRange(two, 'd', order))).toBe('cd');
  });

  it('are all that are shown', () => {
    const all = chooseAll(chooseOne('c'), order);
    expect([all.active, rows(all)]).toEqual(['c', 'abcde']);
  });
});
