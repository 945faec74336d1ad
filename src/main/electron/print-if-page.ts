import type { Output } from '../../shared/contract.ts';
import { done, type Outcome } from '../../shared/problem.ts';

/** What a call came to, where that is a page printed as the PDF that was asked for; anything else as it is. */
export async function printIfPage(
  method: string,
  outcome: Outcome<unknown>,
  print: (html: Uint8Array) => Promise<Outcome<Uint8Array>>,
): Promise<Outcome<unknown>> {
  if (method !== 'export.write' || !outcome.ok) return outcome;
  const { name, bytes, isPage } = outcome.value as Output<'export.write'>;
  if (!isPage) return outcome;
  const printed = await print(bytes);
  return printed.ok ? done({ name, bytes: printed.value }) : printed;
}
