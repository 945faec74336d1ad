import { inputs, type Method } from '../../shared/contract.ts';
import { type Outcome, refuse } from '../../shared/problem.ts';
import { diskProblem } from '../home/disk-problem.ts';
import type { Caller, Handler } from '../session/backend-state.ts';
import { handlers } from './handlers.ts';

/**
 * Answers a call from a window: checks its input, and has it done. Never rejects; what a handler throws is
 * written to stderr and comes back as `unexpected`, and the backend lives on.
 */
export async function dispatch(caller: Caller, method: string, input: unknown): Promise<Outcome<unknown>> {
  if (!Object.hasOwn(inputs, method)) return refuse('bad-request', { detail: `no method ${method}` });
  const name = method as Method;
  const read = inputs[name].safeParse(input);
  if (!read.success) {
    const issue = read.error.issues[0];
    const place = [method, ...(issue?.path ?? [])].join('.');
    return refuse('bad-request', { detail: `${place}: ${issue?.message ?? 'not understood'}` });
  }
  try {
    return await (handlers[name] as Handler<Method>)(caller, read.data);
  } catch (error) {
    const problem = diskProblem(error, caller.state.home.folder);
    if (problem) return { ok: false, problem };
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`bokprae: ${method} failed: ${message}\n`);
    return refuse('unexpected', { detail: error instanceof Error ? error.message : message });
  }
}
