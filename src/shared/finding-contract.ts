import { z } from 'zod';
import { checkNames, severities } from '../core/check/finding.ts';
import { boundRow, file, handle, id, version } from './contract-parts.ts';
import type { CheckSettingsView, FindingsView, FindingView } from './finding-view.ts';
import type { Step } from './step.ts';

/** What may be asked about findings and checks. */
export const findingInputs = {
  /** What checks found, as far as they have looked. */
  'findings.read': z.strictObject({ handle }),
  /** The checks of single rows on a row as it is being written. */
  'findings.check-row': z.strictObject({
    handle,
    row: id,
    texts: z.array(z.strictObject({ segment: id, text: z.string().max(200_000) })).max(100),
  }),
  /** Says why findings are none; null, that they are findings again. */
  'findings.dismiss': z.strictObject({
    handle,
    findings: z
      .array(
        boundRow.extend({
          check: z.string().max(40),
          code: z.string().max(40),
          source: z.string().max(200_000),
          target: z.string().max(200_000),
        }),
      )
      .min(1)
      .max(100_000),
    reason: z.string().trim().min(1).max(10_000).nullable(),
  }),
  'findings.fix': z.strictObject({
    handle,
    segment: id,
    version,
    start: z.int().min(0),
    end: z.int().min(0),
    text: z.string().max(200_000),
  }),
  'findings.export': z.strictObject({
    handle,
    format: z.enum(['html', 'xlsx', 'csv']),
    language: z.enum(['en', 'km']),
  }),
  'checks.read': z.strictObject({ handle }),
  'checks.set': z.strictObject({
    handle,
    checks: z.partialRecord(z.enum(checkNames), z.enum(['off', ...severities])).optional(),
    words: z
      .strictObject({ add: z.array(z.string().trim().min(1).max(100)), remove: z.array(z.string().max(100)) })
      .optional(),
  }),
  'checks.export': z.strictObject({ handle }),
  'checks.import': z.strictObject({ handle, file }),
} as const;

export interface FindingOutputs {
  'findings.read': FindingsView;
  'findings.check-row': FindingView[];
  'findings.dismiss': Step;
  'findings.fix': Step;
  'findings.export': { name: string; bytes: Uint8Array };
  'checks.read': CheckSettingsView;
  'checks.set': Step;
  'checks.export': { name: string; bytes: Uint8Array };
  'checks.import': Step;
}

/** What checks found in a project is other than before. */
export type FindingsEvent = { event: 'findings'; handle: string };
