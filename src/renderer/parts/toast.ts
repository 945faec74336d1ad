import { Toast } from '@base-ui/react/toast';
import type { InterfaceLanguage } from '../../shared/messages/language.ts';
import { type Messages, messages } from '../../shared/messages/messages.ts';
import { problemSentence } from '../../shared/messages/problem-sentence.ts';
import type { Problem } from '../../shared/problem.ts';
import { appState } from '../store/app-store.ts';

/** What is said, in the language that the window has at the time, which may be another while it still stands there. */
export type Said = (words: Messages, language: InterfaceLanguage) => string;

interface Action {
  label: Said;
  run: () => void;
}

/** What a toast carries besides what the library keeps of it. */
export interface Told {
  said: Said;
  action: Action | undefined;
}

export const toasts = Toast.createToastManager<Told>();

const now = (said: Said) => said(messages(appState().language), appState().language);

/**
 * Says something that needs no answer, for some seconds; `action` may offer one. What is said under an `id` takes the
 * place of what was said under it before.
 */
export function say(said: Said, action?: Action, id?: string): void {
  toasts.add({
    title: now(said),
    data: { said, action },
    timeout: action ? 10_000 : 5_000,
    actionProps: action && { onClick: action.run },
    ...(id === undefined ? {} : { id }),
  });
}

/**
 * Says what went wrong, until it is dismissed; what was cancelled is told for some seconds. A backend that is gone has a
 * notice of its own.
 */
export function showProblem(problem: Problem): void {
  if (['backend-gone', 'not-let-in'].includes(problem.code)) return;
  const said: Said = (_, language) => problemSentence(problem, language);
  if (problem.code === 'cancelled') return say(said);
  const data = { said, action: undefined };
  toasts.add({ id: problem.code, title: now(said), data, type: 'problem', priority: 'high', timeout: 0 });
}
