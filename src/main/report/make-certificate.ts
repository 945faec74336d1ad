import { documentHash } from '../../core/review/content-hash.ts';
import type { Role } from '../../core/review/change.ts';
import type { Project } from '../../core/review/project.ts';
import { latestSignOff, rowsThatSay, rowsToApprove } from '../../core/review/sign-off.ts';
import type { Bilingual } from '../../formats/provenance-lines.ts';
import type { Certificate, CertifiedSignOff } from '../../formats/report/certificate.ts';
import { rowRanges } from '../../shared/row-ranges.ts';
import { fingerprint } from '../people/fingerprint.ts';
import { localDay } from '../publish/make-publication.ts';
import { nameOf } from '../views/view-row.ts';
import { approvalsOf } from './approvals-of.ts';
import { momentOf } from './moment-of.ts';
import { openRowsOf } from './open-rows-of.ts';

const roles: Record<Role, Bilingual> = {
  translator: { en: 'translator', km: 'អ្នកបកប្រែ' },
  reviewer: { en: 'reviewer', km: 'អ្នកពិនិត្យ' },
  supervisor: { en: 'supervisor', km: 'អ្នកត្រួតពិនិត្យ' },
};
const sides = {
  source: { en: 'Source document, SHA-256', km: 'ឯកសារដើម SHA-256' },
  target: { en: 'Draft of the translation, SHA-256', km: 'សេចក្តីព្រាងការបកប្រែ SHA-256' },
  both: { en: 'Document with both texts, SHA-256', km: 'ឯកសារដែលមានអត្ថបទទាំងពីរ SHA-256' },
};

/** Who approved what and when, as far as it holds now, and what is open. */
export function makeCertificate(
  project: Project,
  changes: number,
  { now, app }: { now: Date; app: string },
): Certificate {
  const rows = rowsThatSay(project).length;
  const open = rowsToApprove(project).length;
  return {
    title: project.title,
    isComplete: open === 0,
    rows,
    approved: rows - open,
    day: localDay(now),
    documents: documentsOf(project),
    documentHash: documentHash(project),
    heads: project.heads,
    changes,
    approvals: approvalsOf(project),
    open: openRowsOf(project),
    signOffs: signOffsOf(project),
    waivers: waiversOf(project),
    switches: project.fourEyesSwitches.map(({ author, clock, on, reason }) => ({
      by: nameOf(project, author),
      when: momentOf(clock),
      on,
      reason,
    })),
    fourEyes: project.fourEyes,
    people: [...project.people.values()].map(({ key, name, role, ended }) => ({
      name,
      role: roles[role],
      fingerprint: fingerprint(key),
      ended: ended && { how: ended.how, when: momentOf(ended.clock) },
    })),
    app,
  };
}

function documentsOf({ documents: { source, target } }: Project): Certificate['documents'] {
  if (source && source.sha256 === target?.sha256) return [{ ...source, side: sides.both }];
  const named = [source && { ...source, side: sides.source }, target && { ...target, side: sides.target }];
  return named.filter((one) => one !== null);
}

/** Whether the latest sign-off holds is what Approve, `verify` and publications say; an older one was replaced by it. */
function signOffsOf(project: Project): CertifiedSignOff[] {
  const latest = latestSignOff(project);
  return project.signOffs.map((signOff) => {
    const { author, clock, document } = signOff;
    const said = { by: nameOf(project, author), when: momentOf(clock), document };
    if (signOff !== latest?.signOff) return { ...said, state: 'replaced' };
    if (latest.voiding === null) return { ...said, state: 'holds' };
    const { changed, gone, reordered, overtaken, replaced } = latest.voiding;
    const differs = changed.length > 0 || gone > 0 || reordered || overtaken || replaced;
    return { ...said, state: differs ? 'changed' : 'reopened' };
  });
}

function waiversOf(project: Project): Certificate['waivers'] {
  const numbers = new Map(project.rowOrder.map((id, index) => [id, index + 1]));
  return project.waivers.map(({ author, clock, reason, rows }) => ({
    by: nameOf(project, author),
    when: momentOf(clock),
    reason,
    rows:
      rows && rowRanges([...rows.keys()].flatMap((id) => numbers.get(id) ?? []).toSorted((a, b) => a - b)),
  }));
}
