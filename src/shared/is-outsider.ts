import type { Problem } from './problem.ts';

const codes: readonly string[] = ['not-a-member', 'no-longer-a-member', 'key-replaced'];

/** Whether a project can only be read because whoever works here does not belong to it, or not any more. */
export function isOutsider(problem: Problem | null): boolean {
  return problem !== null && codes.includes(problem.code);
}
