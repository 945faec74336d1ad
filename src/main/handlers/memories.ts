import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { memoryEnding } from '../../shared/memory-ending.ts';
import { done, refuse } from '../../shared/problem.ts';
import type { MemoryUnit } from '../memory/memory-unit.ts';
import { ownMemory } from '../home/attachments.ts';
import type { Handler } from '../session/backend-state.ts';
import { follow } from './follow.ts';

const most = 200;
const foldersOwn = (home: string) => dirname(ownMemory(home));

export const createMemory: Handler<'memory.create'> = async ({ state }, { name }) => {
  if (/[\\/:*?"<>|]|^\.|\.$/.test(name)) return refuse('name-unusable', { name });
  const path = join(foldersOwn(state.home.folder), `${name}${memoryEnding}`);
  if (existsSync(path)) return refuse('file-exists', { file: `${name}${memoryEnding}` });
  const made = await state.memories.ask('create', { path }).outcome;
  return made.ok ? done({ path }) : made;
};

export const listMemories: Handler<'memory.list'> = ({ state }) => {
  const own = ownMemory(state.home.folder);
  const folder = dirname(own);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(memoryEnding)) : [];
  const paths = new Set([own, ...names.sort().map((name) => join(folder, name))]);
  return done([...paths].map((path) => ({ path, name: parse(path).name })));
};

export const readMemoryStatistics: Handler<'memory.statistics'> = ({ state }, { path }) =>
  state.memories.ask('statistics', { path }).outcome;

/** A memory that is not made yet holds nothing. */
export const readUnits: Handler<'memory.units'> = async ({ state }, { path, text }) => {
  if (!existsSync(path)) return done([]);
  if (text.trim() === '') return state.memories.ask('latest', { path, count: most }).outcome;
  const asked = { paths: [path], text, side: 'both' as const, limit: most };
  const found = await state.memories.ask('concordance', asked).outcome;
  return found.ok ? done(found.value.units) : found;
};

export const readRepeated: Handler<'memory.repeated'> = async ({ state }, asked) =>
  existsSync(asked.path)
    ? state.memories.ask('repeated', asked).outcome
    : done({ duplicates: [], contradictions: [], counts: { duplicates: 0, contradictions: 0 }, copies: [] });

export const rewriteUnit: Handler<'memory.rewrite'> = ({ state }, asked) =>
  state.memories.ask('rewrite', asked).outcome;

/** What was removed lately, to be put back. */
const removed = new Map<string, { path: string; units: MemoryUnit[] }>();
const mostRemoved = 50;

export const removeUnits: Handler<'memory.remove'> = async ({ state }, { path, ids }) => {
  const outcome = await state.memories.ask('remove', { path, ids }).outcome;
  if (!outcome.ok) return outcome;
  const token = randomBytes(9).toString('base64url');
  removed.set(token, { path, units: outcome.value });
  if (removed.size > mostRemoved) removed.delete([...removed.keys()][0]!);
  return done({ removed: token });
};

export const putBackUnits: Handler<'memory.put-back'> = ({ state }, { removed: token }) => {
  const back = removed.get(token);
  if (!back) return refuse('no-such-unit');
  removed.delete(token);
  return state.memories.ask('add', back).outcome;
};

export const mergeMemories: Handler<'memory.merge'> = (caller, { work, ...asked }) =>
  asked.into === asked.from
    ? refuse('bad-request', { detail: asked.into })
    : follow(caller, work, (told) => caller.state.memories.ask('merge', asked, told));
