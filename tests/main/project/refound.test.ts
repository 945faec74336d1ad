import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentHash } from '../../../src/core/review/content-hash.ts';
import { createProject } from '../../../src/main/project/create-project.ts';
import { evidenceName } from '../../../src/main/project/evidence.ts';
import { openProject } from '../../../src/main/project/open-project.ts';
import { refoundProject } from '../../../src/main/project/refound-project.ts';
import { verifyFile } from '../../../src/main/project/verify-file.ts';
import { textOfRow } from '../../../src/main/views/text-of-row.ts';
import { faultSentence } from '../../../src/shared/messages/fault-sentence.ts';
import { messages } from '../../../src/shared/messages/messages.ts';
import { sha256Of, tamper } from './tamper.ts';
import { beginning, comment, edit, makeWorld, problem, value, type World } from './world.ts';

let lost: World;
let vanna: World;
let anew: string;
beforeEach(() => {
  lost = makeWorld();
  vanna = makeWorld(() => new Date(), 'Vanna');
  anew = join(vanna.folder, 'anew.bokprae');
});
afterEach(() => [lost, vanna].forEach((world) => world.end()));

function oldProject(): void {
  const project = lost.create();
  value(edit(project, 1, 'One, edited.'));
  value(comment(project, 0, 'Why?'));
  const rows = [{ row: 'r0', content: contentHash(project.project, 'r0') }];
  value(project.commit({ action: { kind: 'state', body: { state: 'reviewed', rows } } }));
  project.close();
}

it('a project whose last key is lost is begun anew: texts as they stand, states dropped, the old log as evidence', () => {
  oldProject();
  const before = sha256Of(lost.file);
  const project = value(refoundProject(lost.file, anew, vanna.context));
  expect(sha256Of(lost.file)).toBe(before);
  expect(project.project.rowOrder.map((row) => textOfRow(project.project, row, 'target'))).toEqual([
    'Sentence 0 of this letter.',
    'One, edited.',
    'Sentence 2 of this letter.',
  ]);
  expect([...project.project.members.values()]).toMatchObject([{ name: 'Vanna', role: 'supervisor' }]);
  expect(project.project).toMatchObject({ assertions: new Map(), comments: new Map() });
  expect(project.documentBytes('source')).not.toBeNull();
  value(edit(project, 0, 'Going on.'));
  project.close();
  const report = value(verifyFile(anew, vanna.context));
  expect(report.holds).toBe(true);
  expect(report.checks).toContainEqual({
    check: 'evidence',
    holds: true,
    with: expect.objectContaining({ changes: 5, project: 'A letter' }) as unknown,
  });
  const again = value(openProject(anew, lost.context, { takeOver: false, readOnly: false }));
  expect(again.readOnly).toBeNull();
  again.close();
});

it('evidence that was altered is named, and the file is not opened for writing', () => {
  oldProject();
  value(refoundProject(lost.file, anew, vanna.context)).close();
  const copy = join(vanna.folder, 'copy.bokprae');
  copyFileSync(anew, copy);
  tamper(copy, (database) => {
    const find = database.prepare<[string], Buffer>('SELECT bytes FROM document WHERE name = ?').pluck();
    const altered = find.get(evidenceName)!.toString('utf8').replace('One, edited.', 'Two, edited.');
    const put = database.prepare('UPDATE document SET bytes = ? WHERE name = ?');
    put.run(Buffer.from(altered), evidenceName);
  });
  const { checks } = value(verifyFile(copy, vanna.context));
  const sentences = checks
    .filter(({ holds }) => !holds)
    .map((check) => faultSentence(messages('en').checking, check));
  expect(sentences).toEqual([
    'A document is not as it came in: “evidence.jsonl” was altered',
    'The older log that it goes on from does not hold: its changes do not read, or are not signed, as they should',
  ]);
  const open = value(openProject(copy, lost.context, { takeOver: false, readOnly: false }));
  expect(open.readOnly).toMatchObject({ code: 'file-does-not-hold' });
  open.close();
});

it('a translation that was written without a document is written again', () => {
  const { documents, import: body, ...rest } = beginning(3);
  const rows = body.rows.map((row) => ({ ...row, target: [] }));
  const project = value(
    createProject(lost.file, lost.context, {
      ...rest,
      documents: { source: documents.source, target: null },
      import: { source: body.source, target: null, rows },
    }),
  );
  const content = { text: 'Written here.', marks: [] };
  value(project.commit({ action: { kind: 'insert', body: { row: 'r1', segment: 'new', content } } }));
  project.close();
  const again = value(refoundProject(lost.file, anew, vanna.context));
  expect(textOfRow(again.project, 'r1', 'target')).toBe('Written here.');
  again.close();
  expect(value(verifyFile(anew, vanna.context)).holds).toBe(true);
});

it('what is no project, or does not hold, is not begun anew', () => {
  const nothing = join(vanna.folder, 'nothing.bokprae');
  expect(problem(refoundProject(nothing, anew, vanna.context)).code).toBe('file-missing');
  oldProject();
  tamper(lost.file, (database) => database.exec('DELETE FROM change WHERE seq = 3'));
  expect(problem(refoundProject(lost.file, anew, vanna.context)).code).toBe('file-does-not-hold');
  expect(existsSync(anew)).toBe(false);
});
