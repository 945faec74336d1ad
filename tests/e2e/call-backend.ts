import type { Page } from '@playwright/test';
import type { Input, Method, Output } from '../../src/shared/contract.ts';
import { packJson, unpackJson } from '../../src/shared/web-door.ts';
import type { Outcome } from '../../src/shared/problem.ts';

/** Asks the backend behind a window, as the window does; for what a test only needs to be there. */
export async function callBackend<M extends Method>(
  page: Page,
  method: M,
  input: Input<M>,
): Promise<Output<M>> {
  const answer = await page.evaluate(async (body) => {
    const token = sessionStorage.getItem('bokprae-token') ?? '';
    const headers = { 'content-type': 'application/json', 'x-bokprae-token': token };
    return (await fetch('/call', { method: 'POST', headers, body })).text();
  }, packJson({ method, input }));
  const outcome = unpackJson(answer) as Outcome<Output<M>>;
  if (!outcome.ok) throw new Error(`${method}: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}
