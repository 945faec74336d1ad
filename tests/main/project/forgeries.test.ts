import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apply } from '../../../src/core/review/apply.ts';
import type { Action, Role } from '../../../src/core/review/change.ts';
import { contentHash, documentHash } from '../../../src/core/review/content-hash.ts';
import { fold } from '../../../src/core/review/fold.ts';
import type { Project } from '../../../src/core/review/project.ts';
import { rowState } from '../../../src/core/review/row-facts.ts';
import { latestSignOff } from '../../../src/core/review/sign-off.ts';
import type { Identity } from '../../../src/main/people/identity.ts';
import { openProject } from '../../../src/main/project/open-project.ts';
import { openBytes } from '../../../src/main/project/open-bytes.ts';
import { readDocuments } from '../../../src/main/project/read-documents.ts';
import { type LogRow, sealChange, type SealedChange } from '../../../src/main/project/seal-change.ts';
import { verifyFile } from '../../../src/main/project/verify-file.ts';
import { writeFreshFile } from '../../../src/main/project/write-fresh-file.ts';
import { messages } from '../../../src/shared/messages/messages.ts';
import { faultSentence } from '../../../src/shared/messages/fault-sentence.ts';
import { problemSentence } from '../../../src/shared/messages/problem-sentence.ts';
import { proofSentences } from '../../../src/shared/messages/proof-sentences.ts';
import { readFileSync } from 'node:fs';
import { edit, makeWorld, value, type World } from './world.ts';

let sok: World;
let dara: World;
let vanna: World;
beforeEach(() => {
  sok = makeWorld();
  dara = makeWorld(() => new Date(), 'Dara');
  vanna = makeWorld(() => new Date(), 'Vanna');
});
afterEach(() => [sok, dara, vanna].forEach((world) => world.end()));

const member = ({ identity: { key, name } }: World, role: Role): Action => ({
  kind: 'member',
  body: { member: { key, name, role } },
});
const approve = (project: Project, ...rows: string[]): Action => ({
  kind: 'state',
  body: { state: 'final', rows: rows.map((row) => ({ row, content: contentHash(project, row) })) },
});
const sign = (project: Project): Action => ({
  kind: 'sign',
  body: { document: documentHash(project), rows: project.rowOrder.length },
});

/** A project of Sok's where Dara translates and Vanna is another supervisor; closed. */
function office(): void {
  const project = sok.create();
  value(project.commit({ action: member(dara, 'translator') }));
  value(project.commit({ action: member(vanna, 'supervisor') }));
  value(edit(project, 1, 'One.'));
  project.close();
}

/** The log in Sok's file, and what it folds to. */
function logOf(path = sok.file) {
  const database = openBytes(readFileSync(path));
  const rows = database.prepare<[], LogRow>('SELECT id, payload, signature FROM change ORDER BY seq').all();
  const documents = readDocuments(database);
  database.close();
  const changes = rows.map(
    ({ id, payload }) => ({ ...(JSON.parse(payload) as object), id }) as SealedChange['change'],
  );
  return { rows, documents, changes };
}

/**
 * A file made by a program that asks nobody: each action sealed by whoever is named, one after the other, behind
 * what `seen` changes of the log leave, and tables and heads to fit.
 */
function forged(acts: [Identity, (project: Project) => Action][], seen = Infinity): string {
  const { rows, documents, changes } = logOf();
  const project = fold(changes.slice(0, seen));
  const added = acts.map(([identity, action]) => {
    const sealed = sealChange(project, { action: action(project) }, identity, new Date())!;
    apply(project, sealed.change);
    return sealed;
  });
  const path = join(vanna.folder, 'forged.bokprae');
  const all = fold([...changes, ...added.map(({ change }) => change)]);
  writeFreshFile(path, { rows: [...rows, ...added], documents, project: all }, () => undefined);
  return path;
}

/** The sentences with which verifying and opening name what does not hold. */
function told(path: string): { verify: string | undefined; opening: string | undefined; project: Project } {
  const report = value(verifyFile(path, vanna.context));
  const failed = report.checks.filter(({ holds }) => !holds);
  expect(report.holds).toBe(failed.length === 0);
  copyFileSync(path, vanna.file);
  const read = value(openProject(vanna.file, vanna.context, { takeOver: false, readOnly: true }));
  const open = vanna.open();
  expect(read.notice).toEqual(open.notice?.code === 'file-forged-change' ? open.notice : null);
  expect(open.readOnly).toBeNull();
  return {
    verify: failed[0] && faultSentence(messages('en').checking, failed[0]),
    opening: open.notice ? problemSentence(open.notice, 'en') : undefined,
    project: open.project,
  };
}

const opening = (seq: number, by: string) =>
  `letter.bokprae came from elsewhere. Change ${seq} in it is by ${by}, who had no right to it. It does nothing; “Check this file” tells more.`;
const begins = 'Somebody did what they had no right to: change';

describe('verifying and opening name in one sentence, and leave without effect,', () => {
  it('a member added by somebody who is no supervisor', () => {
    office();
    const found = told(forged([[dara.identity, () => member(makeWorldOnce(), 'supervisor')]]));
    expect(found.verify).toMatch(
      /^Somebody did what they had no right to: change 6 \([0-9a-f]{12}\) by Dara: it makes somebody a member, or gives them a role, but their role did not allow it; it does nothing$/,
    );
    expect(found.opening).toBe(opening(6, 'Dara'));
    expect(found.project.members.size).toBe(3);
  });

  it('a role raised by its owner, and what it then approves', () => {
    office();
    const found = told(
      forged([
        [dara.identity, () => member(dara, 'supervisor')],
        [dara.identity, (project) => approve(project, 'r0')],
      ]),
    );
    expect(found.verify).toContain(`${begins} 6`);
    expect(found.verify).toContain('by Dara: it makes somebody a member, or gives them a role');
    expect(found.opening).toBe(opening(6, 'Dara'));
    expect(found.project.members.get(dara.identity.key)!.role).toBe('translator');
    expect(rowState(found.project, 'r0')).toBe('translated');
  });

  it('an approval forged without a supervisor’s key', () => {
    office();
    const found = told(forged([[dara.identity, (project) => approve(project, 'r0', 'r1')]]));
    expect(found.verify).toContain('by Dara: it gives rows a state, but their role did not allow it');
    expect(found.opening).toBe(opening(6, 'Dara'));
    expect(rowState(found.project, 'r0')).toBe('translated');
  });

  it('a key replaced by its owner, a waiver and a switch of four eyes by a translator', () => {
    office();
    const replace: Action = {
      kind: 'replace-key',
      body: { member: dara.identity.key, key: 'd'.repeat(64), reason: 'Mine.' },
    };
    const waive: Action = { kind: 'waive', body: { reason: 'I may.' } };
    const off: Action = { kind: 'settings', body: { fourEyes: { on: false, reason: 'I may.' } } };
    for (const [action, doing] of [
      [replace, 'it gives a member another key'],
      [waive, 'it waives four eyes'],
      [off, 'it sets a switch of the project'],
    ] as const) {
      const found = told(forged([[dara.identity, () => action]]));
      expect(found.verify).toContain(`by Dara: ${doing}, but their role did not allow it; it does nothing`);
      expect(found.opening).toBe(opening(6, 'Dara'));
      expect(found.project).toMatchObject({ fourEyes: true, waivers: [] });
      vanna.end();
      vanna = makeWorld(() => new Date(), 'Vanna');
    }
  });

  it('a removed member who goes on, knowing of it', () => {
    office();
    const project = sok.open();
    value(
      project.commit({ action: { kind: 'revoke', body: { member: dara.identity.key, reason: 'Left.' } } }),
    );
    project.close();
    const found = told(forged([[dara.identity, () => ({ kind: 'rename', body: { title: 'Mine' } })]]));
    expect(found.verify).toContain(
      'by Dara: it changes the project, but they had been taken out of the project',
    );
    expect(found.opening).toBe(opening(7, 'Dara'));
    expect(found.project.title).toBe('A letter');
  });

  it('a stranger who was never a member', () => {
    office();
    const chan = makeWorld(() => new Date(), 'Chan');
    const found = told(forged([[chan.identity, () => ({ kind: 'rename', body: { title: 'Mine' } })]]));
    chan.end();
    expect(found.verify).toMatch(
      /by \d{5} \d{5} \d{5} \d{5}: it changes the project, but they were not a member/,
    );
  });

  it('a sign-off copied from another project', () => {
    office();
    const other = { kind: 'sign', body: { document: 'f'.repeat(64), rows: 3 } } as const;
    const path = forged([[sok.identity, () => other]]);
    const found = told(path);
    expect(found.verify).toMatch(
      /^A sign-off is of something else: change 6 \([0-9a-f]{12}\) by Sok Dara signs something that this project never said; it counts for nothing$/,
    );
    expect(found.opening).toBe(opening(6, 'Sok Dara'));
    expect(latestSignOff(found.project)!.voiding).not.toBeNull();
  });
});

/** Somebody whose installation is not needed. */
function makeWorldOnce(): World {
  const world = makeWorld(() => new Date(), 'Chan');
  world.end();
  return world;
}

describe('honest work that was overtaken', () => {
  it('is told among what does nothing, and the file holds', () => {
    office();
    const project = sok.open();
    value(
      project.commit({ action: { kind: 'revoke', body: { member: dara.identity.key, reason: 'Left.' } } }),
    );
    project.close();
    const path = forged([[dara.identity, (seen) => editOf(seen, 't2', 'Late.')]], 5);
    const report = value(verifyFile(path, vanna.context));
    expect(report).toMatchObject({
      holds: true,
      refusals: [{ by: 'Dara', reason: 'no-longer-a-member' }],
    });
    expect(told(path)).toMatchObject({ verify: undefined });
  });

  it('voids a sign-off that it had not seen, which no check takes for a forgery', () => {
    office();
    const project = sok.open();
    const base = logOf().rows.length;
    value(project.commit({ action: { kind: 'waive', body: { reason: 'Alone.' } } }));
    value(project.commit({ action: approve(project.project, 'r0', 'r1', 'r2') }));
    value(project.commit({ action: sign(project.project) }));
    project.close();
    const path = forged([[dara.identity, (seen) => editOf(seen, 't2', 'Meanwhile.')]], base);
    const report = value(verifyFile(path, vanna.context));
    expect(report.holds).toBe(true);
    const sentences = proofSentences(messages('en').proof, report.proof!);
    expect(sentences).toContain('This sign-off does not hold any more.');
    expect(sentences).toContain('Not approved any more: row 3.');
  });
});

function editOf(project: Project, segment: string, text: string): Action {
  const base = project.segments.get(segment)!.version;
  return { kind: 'edit', body: { edits: [{ segment, base, content: { text, marks: [] } }] } };
}

it('a checked project tells a third person what it proves', () => {
  office();
  const project = sok.open();
  const rows = [{ row: 'r1', content: contentHash(project.project, 'r1') }];
  value(project.commit({ action: { kind: 'waive', body: { reason: 'Nobody else is here.', rows } } }));
  value(project.commit({ action: approve(project.project, 'r0', 'r1', 'r2') }));
  value(project.commit({ action: sign(project.project) }));
  project.close();
  const when = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d UTC`;
  const key = String.raw`\(key \d{5} \d{5} \d{5} \d{5}\)`;
  const sentences = () =>
    proofSentences(messages('en').proof, value(verifyFile(sok.file, sok.context)).proof!).join('\n');
  expect(sentences()).toMatch(
    new RegExp(
      [
        `^Sok Dara ${key} began the project on ${when}, and so was its first supervisor.`,
        `Dara ${key} is or was a translator, taken in by Sok Dara on ${when}.`,
        `Vanna ${key} is or was a supervisor, taken in by Sok Dara on ${when}.`,
        'Four eyes: nobody approves what they wrote themselves.',
        `Sok Dara may approve their own text in row 2, recorded on ${when}: Nobody else is here.`,
        '3 of 3 rows are approved as they stand now.',
        'Sok Dara approved 3 of them.',
        String.raw`Sok Dara signed off the document of 3 rows on ${when} \(hash [0-9a-f]{16}…\).`,
        'This sign-off holds: nothing was changed since.$',
      ].join('\n'),
    ),
  );
  const again = sok.open();
  value(edit(again, 2, 'Changed.'));
  again.close();
  expect(sentences()).toMatch(/2 of 3 rows are approved/);
  expect(sentences()).toMatch(
    /Row 3: the approval by Sok Dara on .* is void, because the row was changed afterwards/,
  );
  expect(sentences()).toMatch(
    /does not hold any more.\nChanged since: row 3.\nNot approved any more: row 3.$/,
  );
});
