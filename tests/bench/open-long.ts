/** How long a project with a long log takes to open that this installation wrote last, and to take one in. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apply } from '../../src/core/review/apply.ts';
import type { Action } from '../../src/core/review/change.ts';
import { contentHash } from '../../src/core/review/content-hash.ts';
import { openHome } from '../../src/main/home/home.ts';
import { readForeign } from '../../src/main/merge/read-foreign.ts';
import { createIdentity } from '../../src/main/people/identity.ts';
import { createProject } from '../../src/main/project/create-project.ts';
import { openProject } from '../../src/main/project/open-project.ts';
import { sealChange, type LogRow } from '../../src/main/project/seal-change.ts';
import { writeFreshFile } from '../../src/main/project/write-fresh-file.ts';
import { beginning, value } from '../main/project/world.ts';

const rowCount = 10_000;
const changeCount = 50_000;

export function benchOpenLong(): void {
  const folder = mkdtempSync(join(tmpdir(), 'bokprae-bench-'));
  const home = openHome(join(folder, 'home'));
  const identity = value(createIdentity(home, 'Bench'));
  const context = { home, identity, now: () => new Date() };
  const path = join(folder, 'long.bokprae');
  const made = value(createProject(path, context, beginning(rowCount)));
  const { rows, documents } = made.contents();
  const { project } = made;
  made.close();
  const log: LogRow[] = [...rows];
  for (let index = log.length; index < changeCount; index += 1) {
    const sealed = sealChange(project, { action: stepAt(project, index) }, identity, new Date());
    if (!sealed) throw new Error('not readable');
    apply(project, sealed.change);
    log.push({ id: sealed.id, payload: sealed.payload, signature: sealed.signature });
  }
  const write = (to: string) => {
    writeFreshFile(to, { rows: log, documents, project }, () => undefined);
    const bytes = readFileSync(to);
    home.files.noteClosed(to, project.id, createHash('sha256').update(bytes).digest('hex'));
    return bytes;
  };
  const bytes = write(path);
  home.files.noteHeads(project.id, project.heads);
  console.log(
    `a project of ${rowCount} rows and ${log.length} changes, ${Math.round(bytes.length / 1e6)} MB`,
  );
  for (let turn = 0; turn < 3; turn += 1) {
    const open = timed('  open it, written here last', () =>
      value(openProject(path, context, { takeOver: false, readOnly: false })),
    );
    open.close();
  }
  timed('  check it as a file from elsewhere, signatures and all', () =>
    value(readForeign(bytes, 'long.bokprae', { now: new Date(), passphrase: null })),
  );
  home.close();
  rmSync(folder, { recursive: true, force: true });
}

type Fold = Parameters<typeof apply>[0];

/** Three edits, then a comment, then a state, all over the project. */
function stepAt(project: Fold, index: number): Action {
  const at = (index * 7_919) % rowCount;
  const row = `r${at}`;
  if (index % 5 === 3) {
    return { kind: 'comment', body: { comment: `c${index}`, row, thread: null, text: 'Is this so?' } };
  }
  if (index % 5 === 4) {
    return {
      kind: 'state',
      body: { state: 'reviewed', rows: [{ row, content: contentHash(project, row) }] },
    };
  }
  const base = project.segments.get(`t${at}`)!.version;
  const content = { text: `Sentence ${at} of this letter, version ${index}.`, marks: [] };
  return { kind: 'edit', body: { edits: [{ segment: `t${at}`, base, content }] } };
}

function timed<T>(name: string, work: () => T): T {
  const [cpu, begun] = [process.cpuUsage(), performance.now()];
  const result = work();
  const { user, system } = process.cpuUsage(cpu);
  const wall = Math.round(performance.now() - begun);
  console.log(`${name}: ${wall} ms (${Math.round((user + system) / 1000)} ms of processor)`);
  return result;
}
