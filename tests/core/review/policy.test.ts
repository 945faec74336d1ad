import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../../src/core/review/apply.ts';
import { type Action, type Body, kinds, type Role, roles } from '../../../src/core/review/change.ts';
import { contentHash } from '../../../src/core/review/content-hash.ts';
import { hasRight, mayDo, policy, policyRefusal, rights } from '../../../src/core/review/policy.ts';
import type { Project } from '../../../src/core/review/project.ts';
import { dara, documentOf, founding, smallProject, sok, vanna } from './workshop.ts';

const content = { text: 'Other.', marks: [] };
const reason = 'Because.';

const revision: Body<'revise'> = {
  side: 'target',
  base: '0'.repeat(64),
  document: null,
  blocks: [],
  edits: [],
  taken: [],
  moves: [],
  add: [],
  remove: [],
  absorb: [],
  rows: [],
};

function actions(project: Project): Record<string, Action> {
  const version = (segment: string) => project.segments.get(segment)!.version;
  const bound = { row: 'r2', content: contentHash(project, 'r2') };
  const edits = [{ segment: 't1-0', base: version('t1-0'), content }];
  return {
    found: founding(),
    import: { kind: 'import', body: { source: documentOf('x', [['x']]), target: null, rows: [] } },
    edit: { kind: 'edit', body: { edits } },
    insert: { kind: 'insert', body: { row: 'r4', segment: 'n1', content } },
    remove: { kind: 'remove', body: { row: 'r4', segment: 'n1' } },
    correct: { kind: 'correct', body: { edits: [{ segment: 's1-0', base: version('s1-0'), content }] } },
    suggest: {
      kind: 'suggest',
      body: { suggestion: 'n2', row: 'r2', segment: 't1-0', on: content, content },
    },
    decline: { kind: 'decline', body: { suggestion: 'n0', reason } },
    pair: { kind: 'pair', body: { split: [], join: [], remove: ['r1'], insert: [] } },
    revise: { kind: 'revise', body: revision },
    omit: { kind: 'omit', body: { rows: [bound], reason } },
    dismiss: {
      kind: 'dismiss',
      body: {
        findings: [{ ...bound, check: 'number', code: 'figureAdded', source: '', target: '1' }],
        reason,
      },
    },
    'state translated': { kind: 'state', body: { state: 'translated', rows: [bound] } },
    'state reviewed': { kind: 'state', body: { state: 'reviewed', rows: [bound] } },
    'state final': { kind: 'state', body: { state: 'final', rows: [bound] } },
    request: { kind: 'request', body: { row: 'r2', reason } },
    comment: { kind: 'comment', body: { comment: 'n3', row: 'r2', thread: null, text: 'Why?' } },
    resolve: { kind: 'resolve', body: { thread: 'n3', resolved: true } },
    assign: { kind: 'assign', body: { thread: 'n3', member: null } },
    classify: { kind: 'classify', body: { thread: 'n3', error: null } },
    retract: { kind: 'retract', body: { change: '0'.repeat(64) } },
    waive: { kind: 'waive', body: { reason } },
    sign: { kind: 'sign', body: { document: '0'.repeat(64), rows: 1 } },
    rename: { kind: 'rename', body: { title: 'Title' } },
    member: { kind: 'member', body: { member: { key: 'd'.repeat(64), name: 'Chan', role: 'translator' } } },
    revoke: { kind: 'revoke', body: { member: dara, reason } },
    'replace-key': { kind: 'replace-key', body: { member: dara, key: 'd'.repeat(64), reason } },
    settings: { kind: 'settings', body: { propagate: true } },
    'settings words': { kind: 'settings', body: { words: { add: ['prakas'], remove: [] } } },
    'settings checks': {
      kind: 'settings',
      body: { checks: { spacing: 'off' }, words: { add: [], remove: [] } },
    },
  };
}

/** What each role may not do; whatever is not named here, it may. */
const barred: Record<Role, string[]> = {
  translator: [
    'found import revise correct classify request waive sign rename member revoke replace-key settings',
    'state reviewed, state final, settings checks',
  ],
  reviewer: [
    'found import revise waive sign rename member revoke replace-key settings',
    'state final, settings checks',
  ],
  supervisor: ['found'],
};

describe('the policy', () => {
  test.each(roles)('lets a %s do what the table says, and refuses all else by name', (role) => {
    const { project } = smallProject();
    project.members.set(dara, { key: dara, name: 'Dara', role });
    const [kindsBarred, statesBarred = ''] = barred[role];
    const refused = [...kindsBarred!.split(' '), ...statesBarred.split(', ')];
    for (const [name, action] of Object.entries(actions(project))) {
      expect([name, mayDo(role, action)]).toEqual([name, !refused.includes(name)]);
      if (name === 'found') continue;
      expect(policyRefusal(project, dara, action)).toBe(refused.includes(name) ? 'not-allowed' : null);
    }
  });

  test('has an answer for every kind of change', () => {
    const tried = new Set(Object.values(actions(smallProject().project)).map(({ kind }) => kind));
    expect(kinds.filter((kind) => !tried.has(kind))).toEqual([]);
  });

  test('gives a role of more trust all rights of those with less', () => {
    for (const right of rights) {
      expect(policy[right]).toContain('supervisor');
      expect(hasRight('translator', right) && !hasRight('reviewer', right)).toBe(false);
    }
  });
});

describe('an approved row', () => {
  function approved() {
    const copy = smallProject();
    copy.add({ kind: 'member', body: { member: { key: vanna, name: 'Vanna', role: 'reviewer' } } });
    const suggestion = { suggestion: 'n0', row: 'r2', segment: 't1-0', on: content, content };
    copy.add({ kind: 'suggest', body: suggestion }, vanna);
    const rows = [{ row: 'r2', content: contentHash(copy.project, 'r2') }];
    copy.add({ kind: 'state', body: { state: 'final', rows } }, sok);
    return copy;
  }

  test('is locked to those who may not unlock it: its texts, its pairing and its state', () => {
    const { project } = approved();
    const pair = {
      kind: 'pair' as const,
      body: { split: [], join: [], remove: ['r2'], insert: [project.rows.get('r2')!] },
    };
    const tried: Record<string, Action> = { ...actions(project), pair };
    for (const name of [
      'edit',
      'correct',
      'pair',
      'request',
      'state translated',
      'state reviewed',
    ] as const) {
      expect([name, refusalOf(project, vanna, tried[name]!)]).toEqual([name, 'locked']);
      expect([name, refusalOf(project, sok, tried[name]!)]).toEqual([name, null]);
    }
  });

  test('can still be commented on, and suggestions made and answered', () => {
    const { project } = approved();
    const { comment, suggest, decline } = actions(project);
    for (const action of [comment, suggest, decline]) expect(refusalOf(project, dara, action!)).toBeNull();
  });

  test('is unlocked by withdrawing the approval, which stays in the log', () => {
    const copy = approved();
    const { edit, 'state translated': lower } = actions(copy.project);
    copy.add(lower!, sok);
    expect(refusalOf(copy.project, dara, edit!)).toBeNull();
    expect(copy.project.assertions.get('r2')!.map(({ state }) => state)).toEqual(['final', 'translated']);
  });

  test('keeps what somebody wrote elsewhere before they heard of the approval', () => {
    const copy = approved();
    copy.add(actions(copy.project).edit!, dara);
    expect(copy.project.segments.get('t1-0')!.content).toEqual(content);
    expect(copy.project.refusals).toEqual([]);
  });

  test('is not unlocked by a former supervisor who takes their approval back', () => {
    const copy = approved();
    copy.add({ kind: 'member', body: { member: { key: vanna, name: 'Vanna', role: 'supervisor' } } }, sok);
    const approval = copy.project.assertions.get('r2')!.at(-1)!.change;
    copy.add({ kind: 'member', body: { member: { key: sok, name: 'Sok', role: 'reviewer' } } }, vanna);
    expect(refusalOf(copy.project, sok, { kind: 'retract', body: { change: approval } })).toBe('locked');
  });
});
