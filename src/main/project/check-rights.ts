import { apply } from '../../core/review/apply.ts';
import type { Change, Kind } from '../../core/review/change.ts';
import { documentHash } from '../../core/review/content-hash.ts';
import { inOrder } from '../../core/review/order.ts';
import { policyRefusal } from '../../core/review/policy.ts';
import { emptyProject, type Project } from '../../core/review/project.ts';
import { projectSeenBy, seenBy } from '../../core/review/seen-by.ts';
import type { VerifyCheck } from '../../shared/verify-report.ts';

/** All that rights depend on. */
const aboutRights: readonly Kind[] = ['found', 'member', 'revoke', 'replace-key'];

/**
 * Looks for a change whose author had no right to it by all that they knew: no Bokprae makes one. Somebody
 * who had been removed without knowing it, or was overtaken otherwise, did nothing wrong. None of these
 * changes does anything.
 */
export function checkRights(project: Project, changes: readonly Change[]): VerifyCheck {
  const log = new Map(changes.map((change) => [change.id, change]));
  const byRight = ['not-a-member', 'no-longer-a-member', 'key-replaced', 'not-allowed'];
  const suspects = project.refusals.filter(({ reason }) => byRight.includes(reason));
  for (const { change: id } of suspects) {
    const change = log.get(id)!;
    const reason = policyRefusal(rightsSeenBy(change, log), change.author, change);
    if (reason !== null) return fault('without-right', changes, change, { reason, kind: change.kind });
  }
  const strangers = project.refusals.filter(({ reason }) => reason === 'not-a-member').length;
  return { check: 'members', holds: true, with: { members: project.members.size, strangers } };
}

/** Who was what by all that the author of a change had seen. */
function rightsSeenBy(change: Change, log: ReadonlyMap<string, Change>): Project {
  const known = emptyProject();
  for (const one of inOrder(seenBy(change, log))) if (aboutRights.includes(one.kind)) apply(known, one);
  return known;
}

/** Looks for a sign-off of something that its author did not have before them, such as one copied from elsewhere. */
export function checkSignOffs(project: Project, changes: readonly Change[]): VerifyCheck {
  const log = new Map(changes.map((change) => [change.id, change]));
  for (const { change: id, met, document } of project.signOffs) {
    const change = log.get(id)!;
    if (!met && documentHash(projectSeenBy(change, log)) !== document)
      return { ...fault('signed-something-else', changes, change), check: 'sign-off' };
  }
  return { check: 'sign-off', holds: true, with: { signOffs: project.signOffs.length } };
}

function fault(
  what: string,
  changes: readonly Change[],
  { id, author }: Change,
  named: Record<string, string> = {},
): VerifyCheck {
  const seq = changes.findIndex((change) => change.id === id) + 1;
  return {
    check: 'members',
    holds: false,
    with: { what, seq, change: id.slice(0, 12), by: author, ...named },
  };
}
