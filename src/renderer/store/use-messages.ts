import { type Messages, messages } from '../../shared/messages/messages.ts';
import { useApp } from './app-store.ts';

/** Every word of the window, in the language that its user chose. */
export function useMessages(): Messages {
  return messages(useApp((state) => state.language));
}
