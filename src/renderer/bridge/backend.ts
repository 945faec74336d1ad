import type { Bridge } from './bridge.ts';
import { electronBridge, type Preloaded } from './electron-bridge.ts';
import { webBridge } from './web-bridge.ts';

declare global {
  interface Window {
    bokprae?: Preloaded;
  }
}

/** The launch code stands in the fragment, alone or as `code=`; it must not stay in the address. */
function takeCode(): string | null {
  const fragment = location.hash.slice(1);
  if (fragment === '') return null;
  history.replaceState(null, '', location.pathname + location.search);
  return fragment.includes('=') ? new URLSearchParams(fragment).get('code') : fragment;
}

/** The bridge of the host that this window runs in. */
export const backend: Bridge = window.bokprae
  ? electronBridge(window.bokprae)
  : webBridge({ fetch: (...request) => fetch(...request), storage: sessionStorage, takeCode });
