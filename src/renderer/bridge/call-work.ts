import type { Input, Output } from '../../shared/contract.ts';
import { type Outcome, refuse } from '../../shared/problem.ts';
import { backend } from './backend.ts';

type LongMethod =
  | 'documents.read'
  | 'project.create'
  | 'pairing.realign'
  | 'version.preview'
  | 'version.bring'
  | 'export.write';

let count = 0;

/** Calls a method that takes its time. Aborting ends the work in the backend too, and answers `cancelled`. */
export async function callWork<M extends LongMethod>(
  method: M,
  input: Input<M>,
  signal: AbortSignal,
): Promise<Outcome<Output<M>>> {
  if (signal.aborted) return refuse('cancelled');
  const work = `${method} ${(count += 1)}`;
  const cancel = () => void backend.call('work.cancel', { work });
  signal.addEventListener('abort', cancel);
  try {
    return await backend.call(method, { ...input, work });
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
