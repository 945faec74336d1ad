import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openBackend } from '../../src/main/backend.ts';
import type { Input, Method, Output } from '../../src/shared/contract.ts';
import type { Outcome } from '../../src/shared/problem.ts';
import { callBackend } from './call-backend.ts';

/**
 * Makes Dara a reviewer of the project that a window has open, and lets them work on a copy: another text for
 * one row, suggestions and comments on others, one sent back. Comes back with the copy, and leaves another
 * text for the same row in the window's project.
 */
export async function copyOfColleague(page: Page, handle: string) {
  const home = mkdtempSync(join(tmpdir(), 'bokprae-dara-'));
  const backend = openBackend({ home, door: 'web', open: null });
  const connection = backend.connect(() => undefined);
  async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
    const outcome = (await connection.call(method, input)) as Outcome<Output<M>>;
    if (!outcome.ok) throw new Error(`${method}: ${JSON.stringify(outcome.problem)}`);
    return outcome.value;
  }
  const { identity } = await call('identity.create', { name: 'Dara' });
  await callBackend(page, 'member.set', { handle, key: identity!.key, name: 'Dara', role: 'reviewer' });
  const asked = { what: 'copy', to: '', note: '', rows: [], documents: true, passphrase: null } as const;
  const rows = [...asked.rows];
  const file = await callBackend(page, 'project.hand-over', { ...asked, handle, rows });
  const theirs = await call('project.adopt', { file: { ...file, bytes: Uint8Array.from(file.bytes) } });
  const on = { handle: theirs.handle };
  const all = await call('rows.read', { ...on, from: 0, count: 100 });
  const holding = (words: string) => all.find(({ target }) => target[0]?.content.text.includes(words))!;
  const plain = (text: string) => ({ text, marks: [] });
  const date = holding('Phnom Penh, 12 March');
  const written = ({ target: [segment] }: typeof date, text: string) => [
    { segment: segment!.id, version: segment!.version, content: plain(text) },
  ];
  const byDara = written(date, 'Phnom Penh, Thursday 12 March 2026');
  await call('row.write', { ...on, row: date.id, texts: byDara, state: null });
  const people = holding('154 participants');
  await call('row.request', { ...on, row: people.id, reason: 'The Khmer says 145.' });
  const text = people.target[0]!.content;
  const start = text.text.indexOf('154');
  const anchor = { segment: people.target[0]!.id, start, end: start + 3, text: text.text };
  const error = { category: 'accuracy/mistranslation', severity: 'major' } as const;
  await call('comment.add', { ...on, row: people.id, thread: null, text: '145 or 154?', anchor, error });
  const texts = [
    {
      segment: people.target[0]!.id,
      on: text,
      content: { ...text, text: text.text.replace('154', '145') },
    },
  ];
  await call('row.suggest', { ...on, row: people.id, texts, note: 'As in the source.' });
  const [suggestion] = await call('suggestions.read', { ...on, row: people.id });
  const about = { thread: null, text: 'The list of names has 145, too.', suggestion: suggestion!.id };
  await call('comment.add', { ...on, row: people.id, ...about });
  const back = await call('project.hand-over', { ...asked, ...on, rows });
  await backend.close();
  rmSync(home, { recursive: true, force: true });
  const mine = written(date, 'Phnom Penh, on 12 March 2026');
  await callBackend(page, 'row.write', { handle, row: date.id, texts: mine, state: null });
  return { name: back.name, mimeType: 'application/octet-stream', buffer: Buffer.from(back.bytes) };
}
