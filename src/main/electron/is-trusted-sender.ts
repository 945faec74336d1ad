import { isWindowPage } from './app-url.ts';

/** What is known of the frame that a message came from. */
export interface SenderFrame {
  url: string;
  /** Null for a window's outermost frame. */
  parent: unknown;
}

/** Whether a message is the window's own page speaking: the main frame, at the app's own address. */
export function isTrustedSender(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isWindowPage(frame.url);
}
