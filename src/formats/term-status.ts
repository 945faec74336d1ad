import type { TermStatus } from '../core/terms/concept.ts';

/** What TBX (ISO 30042), IATE and glossaries write, in lower case, without its ending. */
const statuses: Readonly<Record<string, TermStatus>> = {
  preferred: 'preferred',
  standardized: 'preferred',
  standardised: 'preferred',
  recommended: 'preferred',
  approved: 'preferred',
  admitted: 'admitted',
  allowed: 'admitted',
  accepted: 'admitted',
  permitted: 'admitted',
  legal: 'admitted',
  regulated: 'admitted',
  proposed: 'admitted',
  forbidden: 'forbidden',
  prohibited: 'forbidden',
  deprecated: 'forbidden',
  superseded: 'forbidden',
  obsolete: 'forbidden',
  rejected: 'forbidden',
  notrecommended: 'forbidden',
  donotuse: 'forbidden',
};

/** The status that a file writes as "preferredTerm-admn-sts", "Not recommended" and the like; null for any other. */
export function termStatus(written: string): TermStatus | null {
  const name = written
    .toLowerCase()
    .replace(/-admn-sts$/, '')
    .replace(/[\s_-]+/g, '')
    .replace(/terms?$/, '');
  return Object.hasOwn(statuses, name) ? statuses[name]! : null;
}
