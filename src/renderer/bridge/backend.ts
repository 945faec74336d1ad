import type { Bridge } from './bridge.ts';
import { electronBridge, type Preloaded } from './electron-bridge.ts';
import { webBridge } from './web-bridge.ts';

declare global {
  interface Window {
    bokprae?: Preloaded;
  }
}

function takeFragment(): string {
  const fragment = location.hash;
  if (fragment !== '') history.replaceState(null, '', location.pathname + location.search);
  return fragment;
}

/** The bridge of the host that this window runs in. */
export const backend: Bridge = window.bokprae
  ? electronBridge(window.bokprae)
  : webBridge({ fetch: (...request) => fetch(...request), storage: sessionStorage, takeFragment });
