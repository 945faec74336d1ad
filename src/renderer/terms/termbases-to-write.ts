import { backend } from '../bridge/backend.ts';
import { ask } from '../store/ask.ts';
import { setAttachments } from '../store/set-attachments.ts';

/** The project's termbases that terms may be added to. */
export async function termbasesToWrite(handle: string): Promise<{ path: string; name: string }[]> {
  const attached = await backend.call('attachments.read', { handle, kind: 'terms' });
  return attached.ok ? attached.value.filter(({ writable, missing }) => writable && !missing) : [];
}

/** Makes a termbase of that name, or takes the one that is there, and has the project use it; null when it cannot. */
export async function makeOwnTermbase(handle: string, name: string): Promise<string | null> {
  const own = await backend.call('termbase.list', {});
  const there = own.ok ? own.value.find((each) => each.name === name) : undefined;
  const termbase = there ?? (await ask('termbase.create', { name }));
  return termbase && (await attachTermbase(handle, termbase.path, true)) ? termbase.path : null;
}

/** Has a project use one termbase more, after the others. */
export async function attachTermbase(handle: string, path: string, writable: boolean): Promise<boolean> {
  const attached = await ask('attachments.read', { handle, kind: 'terms' });
  if (!attached) return false;
  const others = attached.filter((each) => each.path !== path);
  const list = [...others, { path, penalty: 0, writable }];
  return (await setAttachments(handle, 'terms', list)) !== null;
}

/** Has a project use the official terms that Bokprae brings along, to be read only; null when it cannot. */
export async function attachOfficial(handle: string): Promise<string | null> {
  const made = await ask('termbase.starter', {});
  return made && (await attachTermbase(handle, made.path, false)) ? made.path : null;
}
