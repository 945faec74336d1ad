import { backend } from '../bridge/backend.ts';
import { showProblem } from '../parts/toast.ts';

/** The project's termbases that terms may be added to. */
export async function termbasesToWrite(handle: string): Promise<{ path: string; name: string }[]> {
  const attached = await backend.call('attachments.read', { handle, kind: 'terms' });
  return attached.ok ? attached.value.filter(({ writable, missing }) => writable && !missing) : [];
}

/** Makes a termbase of that name, or takes the one that is there, and has the project use it; null when it cannot. */
export async function makeOwnTermbase(handle: string, name: string): Promise<string | null> {
  const own = await backend.call('termbase.list', {});
  const there = own.ok ? own.value.find((each) => each.name === name) : undefined;
  const made = there ? null : await backend.call('termbase.create', { name });
  if (made && !made.ok) {
    showProblem(made.problem);
    return null;
  }
  const path = there?.path ?? made!.value.path;
  return (await attachTermbase(handle, path, true)) ? path : null;
}

/** Has a project use one termbase more, after the others. */
export async function attachTermbase(handle: string, path: string, writable: boolean): Promise<boolean> {
  const attached = await backend.call('attachments.read', { handle, kind: 'terms' });
  if (!attached.ok) {
    showProblem(attached.problem);
    return false;
  }
  const list = attached.value
    .filter((each) => each.path !== path)
    .map(({ path: file, penalty, writable: may }) => ({ path: file, penalty, writable: may }));
  const outcome = await backend.call('attachments.set', {
    handle,
    kind: 'terms',
    list: [...list, { path, penalty: 0, writable }],
  });
  if (!outcome.ok) showProblem(outcome.problem);
  return outcome.ok;
}
