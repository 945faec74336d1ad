import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds in a page, or in a part of it, that keeps somebody from working: violations of serious or critical
 * impact. Only where there are frames does it need a page of its own to put the findings of each together, which takes
 * longer than the looking.
 */
export async function faults(page: Page, part?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode(page.frames().length === 1)
    // Nothing that is looked for is in what axe would load before: style sheets as texts, and media.
    .options({ resultTypes: ['violations'], preload: false });
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}
