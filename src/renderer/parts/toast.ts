import { Toast } from '@base-ui/react/toast';
import { problemSentence } from '../../shared/messages/problem-sentence.ts';
import type { Problem } from '../../shared/problem.ts';
import { appState } from '../store/app-store.ts';

export const toasts = Toast.createToastManager();

interface Action {
  label: string;
  run: () => void;
}

/**
 * Says something that needs no answer, for some seconds; `action` may offer one. What is said under an `id` takes the
 * place of what was said under it before.
 */
export function say(title: string, action?: Action, id?: string): void {
  toasts.add({
    title,
    timeout: action ? 10_000 : 5_000,
    actionProps: action && { children: action.label, onClick: action.run },
    ...(id === undefined ? {} : { id }),
  });
}

/** Says what went wrong, until it is dismissed. A backend that is gone has a notice of its own, and who cancels knows. */
export function showProblem(problem: Problem): void {
  if (['backend-gone', 'not-let-in', 'cancelled'].includes(problem.code)) return;
  const title = problemSentence(problem, appState().language);
  toasts.add({ id: problem.code, title, type: 'problem', priority: 'high', timeout: 0 });
}
