import type { BackendEvent, Input, Method, Output } from '../../shared/contract.ts';
import { type Outcome, type Problem, refuse } from '../../shared/problem.ts';
import { doorPaths, launchPrefix, packJson, tokenHeader, unpackJson } from '../../shared/web-door.ts';
import type { Bridge } from './bridge.ts';
import { listeners } from './listeners.ts';
import { readLines } from './read-lines.ts';

const tokenName = 'bokprae-token';
/** Waits between attempts to reach the backend again, in milliseconds; the last one repeats. */
const waits = [250, 1_000, 3_000];

/** Statuses of a door that does not know this window. */
const shut = [401, 403, 421];
const tooLarge = 413;

/** What the web host needs of its browser tab. */
export interface Tab {
  fetch: typeof fetch;
  /** Keeps the token as long as the tab lives. */
  storage: Pick<Storage, 'getItem' | 'setItem'>;
  /** Takes the fragment out of the address, where the launch code must not stay. */
  takeFragment(): string;
}

/** Talks to the loopback host: a POST per call, one streamed answer for all events. */
export function webBridge(tab: Tab): Bridge {
  const events = listeners<BackendEvent>();
  const connection = listeners<Problem | null>();
  const token = letIn(tab);
  void token.then((known) => (known ? listen(known) : connection.tell({ code: 'not-let-in' })));

  async function call<M extends Method>(method: M, input: Input<M>, signal?: AbortSignal) {
    const known = await token;
    const outcome = known ? await post(known, method, input, signal) : refuse('not-let-in');
    if (!signal?.aborted) connection.tell(isAway(outcome) ? outcome.problem : null);
    return outcome as Outcome<Output<M>>;
  }

  async function post(known: string, method: string, input: unknown, signal?: AbortSignal) {
    try {
      const response = await tab.fetch(doorPaths.call, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [tokenHeader]: known },
        body: packJson({ method, input }),
        ...(signal ? { signal } : {}),
      });
      if (shut.includes(response.status)) return refuse('not-let-in');
      if (response.status === tooLarge) return refuse('document-too-large');
      return unpackJson(await response.text()) as Outcome<unknown>;
    } catch {
      return refuse('backend-gone');
    }
  }

  async function listen(known: string): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const response = await tab.fetch(doorPaths.events, {
          method: 'POST',
          headers: { [tokenHeader]: known },
        });
        if (shut.includes(response.status)) return connection.tell({ code: 'not-let-in' });
        if (response.ok && response.body) {
          connection.tell(null);
          attempt = 0;
          await readLines(response.body, (line) => events.tell(unpackJson(line) as BackendEvent));
        }
      } catch {
        // Told below, like a stream that ended.
      }
      if (attempt > 0) connection.tell({ code: 'backend-gone' });
      await new Promise((resolve) => setTimeout(resolve, waits[Math.min(attempt, waits.length - 1)]));
    }
  }

  return { call, onEvent: events.add, onConnection: connection.add };
}

function isAway(outcome: Outcome<unknown>): outcome is { ok: false; problem: Problem } {
  return !outcome.ok && (outcome.problem.code === 'not-let-in' || outcome.problem.code === 'backend-gone');
}

/** The token kept from before, or the one that the launch code is exchanged for; null when neither helps. */
async function letIn(tab: Tab): Promise<string | null> {
  const fragment = tab.takeFragment();
  if (!fragment.startsWith(launchPrefix)) return tab.storage.getItem(tokenName);
  const code = fragment.slice(launchPrefix.length);
  try {
    const response = await tab.fetch(doorPaths.session, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    if (!response.ok) return tab.storage.getItem(tokenName);
    const { token } = (await response.json()) as { token: string };
    tab.storage.setItem(tokenName, token);
    return token;
  } catch {
    return null;
  }
}
