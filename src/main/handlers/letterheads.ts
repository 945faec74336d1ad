import { join } from 'node:path';
import { BadLetterhead } from '../../formats/letterhead/bad-letterhead.ts';
import { letterheadTemplate } from '../../formats/letterhead/template.ts';
import type { LetterheadsView } from '../../shared/letterhead-contract.ts';
import { done, type Outcome, refuse } from '../../shared/problem.ts';
import { diskProblem } from '../home/disk-problem.ts';
import { folderName } from '../letterhead/folder-name.ts';
import type { Letterheads } from '../letterhead/letterheads.ts';
import { readLetterhead, readPicture } from '../letterhead/read-letterhead.ts';
import type { Handler } from '../session/backend-state.ts';

async function viewOf(letterheads: Letterheads, folder: string, project: string): Promise<LetterheadsView> {
  const list = await Promise.all(
    letterheads.list().map(async ({ id, isOwn }) => {
      const read = await letterheads.read(id);
      const name = read?.ok ? read.value.name : { km: '', en: '' };
      return { id, isOwn, name: { km: name.km || name.en || id, en: name.en || name.km || id } };
    }),
  );
  return { list, chosen: letterheads.chosen(project), folder: join(folder, 'templates') };
}

function after<T extends { handle: string }>(
  act: (letterheads: Letterheads, input: T, project: string) => Outcome<unknown> | Promise<Outcome<unknown>>,
) {
  return async (
    { state }: Parameters<Handler<'letterheads.read'>>[0],
    input: T,
  ): Promise<Outcome<LetterheadsView>> => {
    const session = state.projects.get(input.handle);
    if (!session) return refuse('no-such-project', { handle: input.handle });
    const { letterheads, folder } = state.home;
    const outcome = await act(letterheads, input, session.project.id);
    return outcome.ok ? done(await viewOf(letterheads, folder, session.project.id)) : outcome;
  };
}

const missing = (letterheads: Letterheads, name: string) =>
  refuse('letterhead-missing', {
    name,
    known: letterheads
      .list()
      .map(({ id }) => id)
      .join(', '),
  });

export const readLetterheads: Handler<'letterheads.read'> = after(() => done(null));

export const chooseLetterhead: Handler<'letterheads.choose'> = after((letterheads, { id }, project) => {
  if (id !== null && letterheads.folderOf(id) === null) return missing(letterheads, id);
  letterheads.choose(project, id);
  return done(null);
});

export const openLetterhead: Handler<'letterheads.open'> = async ({ state }, { id }) => {
  const { letterheads } = state.home;
  const folder = letterheads.folderOf(id);
  if (folder === null) return missing(letterheads, id);
  const read = await readLetterhead(folder);
  if (!read.ok) return read;
  const { picture: _, ...template } = read.value;
  return done({ template, isOwn: letterheads.list().some((one) => one.id === id && one.isOwn) });
};

export const saveLetterhead: Handler<'letterheads.save'> = after(async (letterheads, input, project) => {
  const { template, logo } = input;
  const isOwn = letterheads.list().some(({ id, isOwn }) => id === input.id && isOwn);
  const id = isOwn
    ? input.id!
    : folderName(
        template.name,
        letterheads.list().map((one) => one.id),
      );
  try {
    const fresh = logo && (await cleaned(logo));
    const kept = template.logo && !fresh && !isOwn && input.id !== null ? letterheads.logoOf(input.id) : null;
    const file = fresh?.name ?? template.logo?.file;
    const said = letterheadTemplate.parse({ ...template, logo: file ? { ...template.logo, file } : null });
    letterheads.write(id, said, fresh ?? kept);
  } catch (error) {
    if (error instanceof BadLetterhead)
      return refuse('letterhead-bad', { file: logo?.name ?? id, detail: error.message });
    const problem = diskProblem(error, id);
    if (!problem) throw error;
    return { ok: false, problem };
  }
  letterheads.choose(project, id);
  return done(null);
});

/** A picture that somebody chose, under a name of ours; an SVG is kept as it was cleaned. */
async function cleaned({ name, bytes }: { name: string; bytes: Uint8Array }) {
  const { png, svg } = await readPicture(name, bytes);
  return svg === null
    ? { name: 'logo.png', bytes: png }
    : { name: 'logo.svg', bytes: new TextEncoder().encode(svg) };
}

export const removeLetterhead: Handler<'letterheads.remove'> = after((letterheads, { id }) => {
  letterheads.remove(id);
  return done(null);
});
