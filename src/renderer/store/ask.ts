import type { Input, Method, Output } from '../../shared/contract.ts';
import { backend } from '../bridge/backend.ts';
import { showProblem } from '../parts/toast.ts';

/** Calls the backend, shows what went wrong, and returns null in that case. */
export async function ask<M extends Method>(method: M, input: Input<M>): Promise<Output<M> | null> {
  const outcome = await backend.call(method, input);
  if (outcome.ok) return outcome.value;
  showProblem(outcome.problem);
  return null;
}
