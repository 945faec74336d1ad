import { z } from 'zod';
import { severities } from '../../core/check/finding.ts';
import type { CheckSettings } from '../../core/review/change.ts';

/** What an office decided about checks, to be used in all of its projects. */
export interface CheckProfileFile {
  checks: CheckSettings;
  words: string[];
}

const shape = z.object({
  bokprae: z.literal('checks'),
  version: z.literal(1),
  checks: z.record(z.string().min(1).max(40), z.enum(['off', ...severities])).default({}),
  words: z.array(z.string().min(1).max(100)).max(100_000).default([]),
});

/** Reads an office's profile; what is wrong with it as a clause where it is none. */
export function readCheckProfile(bytes: Uint8Array): CheckProfileFile | { wrong: string } {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return { wrong: `it is no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const read = shape.safeParse(value);
  if (read.success) return { checks: read.data.checks, words: read.data.words };
  const issue = read.error.issues[0]!;
  return { wrong: `${issue.path.join('.') || 'the file'}: ${issue.message}` };
}

export function writeCheckProfile({ checks, words }: CheckProfileFile): Uint8Array {
  const value = { bokprae: 'checks', version: 1, checks, words };
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
