import { clockTime } from '../../core/review/clock.ts';
import { documentHash } from '../../core/review/content-hash.ts';
import type { Role } from '../../core/review/change.ts';
import type { Project } from '../../core/review/project.ts';
import { holdingAssertion, rowState } from '../../core/review/row-facts.ts';
import type { Bilingual } from '../../formats/provenance-lines.ts';
import type { Approvals, Certificate } from '../../formats/report/certificate.ts';
import { fingerprint } from '../people/fingerprint.ts';
import { localDay } from '../publish/make-publication.ts';
import { nameOf } from '../views/view-row.ts';

const roles: Record<Role, Bilingual> = {
  translator: { en: 'translator', km: 'អ្នកបកប្រែ' },
  reviewer: { en: 'reviewer', km: 'អ្នកពិនិត្យ' },
  supervisor: { en: 'supervisor', km: 'អ្នកត្រួតពិនិត្យ' },
};
const sides = {
  source: { en: 'Source document, SHA-256', km: 'ឯកសារដើម SHA-256' },
  target: { en: 'Draft of the translation, SHA-256', km: 'សេចក្តីព្រាងការបកប្រែ SHA-256' },
};

/** Who approved what and when, as far as it holds now. */
export function makeCertificate(
  project: Project,
  changes: number,
  { now, app }: { now: Date; app: string },
): Certificate {
  const conflicted = new Set(project.conflicts.map(({ segment }) => project.rowOfSegment.get(segment)));
  const approved = project.rowOrder.filter((id) => rowState(project, id) === 'final' && !conflicted.has(id));
  const present = documentHash(project);
  const documents = (['source', 'target'] as const).flatMap((side) => {
    const facts = project.documents[side];
    return facts ? [{ side: sides[side], name: facts.name, sha256: facts.sha256 }] : [];
  });
  const day = (clock: string) => clockTime(clock).slice(0, 10);
  return {
    title: project.title,
    isComplete: approved.length === project.rowOrder.length,
    rows: project.rowOrder.length,
    approved: approved.length,
    day: localDay(now),
    documents,
    documentHash: present,
    heads: project.heads,
    changes,
    approvals: approvalsOf(project, approved),
    signOffs: project.signOffs.map(({ author, clock, document }) => ({
      by: nameOf(project, author),
      day: day(clock),
      document,
      holds: document === present,
    })),
    waivers: project.waivers.map(({ author, clock, reason }) => ({
      by: nameOf(project, author),
      day: day(clock),
      reason,
    })),
    fourEyes: project.fourEyes,
    people: [...project.people.values()].map(({ key, name, role }) => ({
      name,
      role: roles[role],
      fingerprint: fingerprint(key),
    })),
    app,
  };
}

function approvalsOf(project: Project, approved: readonly string[]): Approvals[] {
  const number = new Map(project.rowOrder.map((id, index) => [id, index + 1]));
  const groups = new Map<string, { by: string; day: string; numbers: number[] }>();
  for (const id of approved) {
    const { author, clock } = holdingAssertion(project, id)!;
    const [by, day] = [nameOf(project, author), clockTime(clock).slice(0, 10)];
    const group = groups.get(`${author} ${day}`) ?? { by, day, numbers: [] };
    group.numbers.push(number.get(id)!);
    groups.set(`${author} ${day}`, group);
  }
  return [...groups.values()].map(({ by, day, numbers }) => ({
    by,
    day,
    rows: ranges(numbers),
    count: numbers.length,
  }));
}

/** Numbers in rising order as a reader writes them: "1–12, 14". */
function ranges(numbers: readonly number[]): string {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
