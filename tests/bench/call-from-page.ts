import type { Page } from '@playwright/test';
import { doorPaths, packJson, tokenHeader } from '../../src/shared/web-door.ts';

/** Calls the backend as the window does, from within its page. */
export async function callFromPage(page: Page, method: string, input: unknown): Promise<unknown> {
  const body = packJson({ method, input });
  const answer = await page.evaluate(
    async ([path, header, json]) => {
      const token = sessionStorage.getItem('bokprae-token') ?? '';
      const headers = { 'content-type': 'application/json', [header]: token };
      const response = await fetch(path, { method: 'POST', headers, body: json });
      return response.text();
    },
    [doorPaths.call, tokenHeader, body] as const,
  );
  const outcome = JSON.parse(answer) as { ok: boolean; value: unknown };
  if (!outcome.ok) throw new Error(`${method} was refused: ${answer}`);
  return outcome.value;
}
