import { describe, expect, it } from 'vitest';
import type { Role } from '../../../../src/core/review/change.ts';
import { stateRefusal, type StateChoice } from '../../../../src/renderer/review/active/state-refusal.ts';
import type { RowView } from '../../../../src/shared/view.ts';
import { aRow } from '../a-row.ts';

const choices: StateChoice[] = ['translated', 'reviewed', 'final', 'request'];
const told = (role: Role, change: Partial<RowView> = {}) =>
  choices.map((choice) => stateRefusal(aRow('a', change), choice, role));

describe('the list of states', () => {
  it('offers what the role may give, and says who may give the rest', () => {
    expect(told('translator')).toEqual(['present', 'reviewers', 'supervisors', 'reviewers']);
    expect(told('reviewer')).toEqual(['present', null, 'supervisors', null]);
    expect(told('supervisor')).toEqual(['present', null, null, null]);
    expect(choices.map((choice) => stateRefusal(aRow('a'), choice, undefined))).not.toContain(null);
  });

  it('says that an approved row is locked to those who may not unlock it', () => {
    const approved = { state: 'final' as const, approved: { by: 'Sok', at: '2026-03-12' } };
    expect(told('translator', approved)[0]).toBe('locked');
    expect(told('reviewer', approved)).toEqual(['locked', 'locked', 'supervisors', 'locked']);
    expect(told('supervisor', approved)).toEqual([null, null, 'present', null]);
  });

  it('gives no state to what says nothing, unless that is on purpose', () => {
    const empty = { state: 'initial' as const };
    expect(told('supervisor', empty)).toEqual(['no-translation', 'no-translation', 'no-translation', null]);
    expect(told('supervisor', { ...empty, omitted: 'A stamp.' })).toEqual([null, null, null, null]);
  });

  it('approves nothing between two texts', () => {
    const conflicts = [{ segment: 's', other: { text: 'x', marks: [] }, by: 'Dara', change: 'c' }];
    expect(told('supervisor', { conflicts })).toEqual(['present', null, 'two-texts', null]);
  });
});
