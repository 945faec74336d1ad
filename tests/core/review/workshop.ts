import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { apply } from '../../../src/core/review/apply.ts';
import { canonicalJson } from '../../../src/core/review/canonical-json.ts';
import type { Action, Change, ImportedDocument } from '../../../src/core/review/change.ts';
import { kindVersions } from '../../../src/core/review/read-payload.ts';
import { nextClock } from '../../../src/core/review/clock.ts';
import { fold } from '../../../src/core/review/fold.ts';
import { emptyProject, type Project } from '../../../src/core/review/project.ts';
import { plain } from '../../../src/core/text/rich-text.ts';

export const projectId = '6f1c0a52-6d8e-4c1e-9d5a-0c9b4b1f7a10';
export const sok = 'a'.repeat(64);
export const dara = 'b'.repeat(64);
export const vanna = 'c'.repeat(64);

/** A copy of a project on somebody's desk: its log, its fold, and a clock of its own. */
export class Copy {
  changes: Change[] = [];
  project: Project = emptyProject();
  minute = 0;
  serial = 0;
  name: string;

  constructor(name = 'x') {
    this.name = name;
  }

  /** Makes and applies a change, whether or not it is allowed. */
  add(action: Action, author = sok, links: { undoes?: string; redoes?: string } = {}): Change {
    this.minute += 1;
    const now = new Date(Date.UTC(2026, 2, 12, 8, 0) + this.minute * 60_000);
    const payload = {
      ...action,
      version: kindVersions[action.kind],
      project: projectId,
      author,
      clock: nextClock(this.project.clock, now),
      parents: [...this.project.heads].sort(),
      ...links,
    };
    const change: Change = { ...payload, id: idOf(payload) };
    this.changes.push(change);
    apply(this.project, change);
    return change;
  }

  newId = () => `${this.name}${(this.serial += 1)}`;

  fork(name: string): Copy {
    const copy = new Copy(name);
    copy.changes = [...this.changes];
    copy.project = fold(this.changes);
    copy.minute = this.minute;
    return copy;
  }
}

export function idOf(payload: object): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(payload))));
}

export function documentOf(prefix: string, blocks: string[][]): ImportedDocument {
  return {
    name: `${prefix}.md`,
    format: 'markdown',
    sha256: '0'.repeat(64),
    blocks: blocks.map((_, block) => ({ id: `${prefix}b${block}`, shape: { kind: 'paragraph' as const } })),
    segments: blocks.flatMap((texts, block) =>
      texts.map((text, index) => ({
        id: `${prefix}${block}-${index}`,
        block: `${prefix}b${block}`,
        before: index === 0 ? '' : ' ',
        content: plain(text),
      })),
    ),
  };
}

export function founding(): Action {
  return {
    kind: 'found',
    body: {
      title: 'Press release',
      languages: { source: 'km', target: 'en' },
      founder: 'Sok Dara',
      fourEyes: true,
    },
  };
}

/** A small project: a title, two sentences of one paragraph, a sentence that nobody translated, one more. */
export function smallProject(): Copy {
  const copy = new Copy();
  copy.add(founding());
  copy.add({
    kind: 'import',
    body: {
      source: documentOf('s', [['ចំណងជើង'], ['មួយ។', 'ពីរ។', 'បី។'], ['បួន។']]),
      target: documentOf('t', [['Title'], ['One and a half.', 'Two.'], ['Four.']]),
      rows: [
        { id: 'r1', source: ['s0-0'], target: ['t0-0'], confidence: 0.9 },
        { id: 'r2', source: ['s1-0'], target: ['t1-0'], confidence: 0.9 },
        { id: 'r3', source: ['s1-1'], target: ['t1-1'], confidence: 0.8 },
        { id: 'r4', source: ['s1-2'], target: [], confidence: 0.5 },
        { id: 'r5', source: ['s2-0'], target: ['t2-0'], confidence: 0.9 },
      ],
    },
  });
  copy.add({ kind: 'member', body: { member: { key: dara, name: 'Dara', role: 'translator' } } });
  copy.add({ kind: 'member', body: { member: { key: vanna, name: 'Vanna', role: 'supervisor' } } });
  return copy;
}

/** Everything of a project that somebody could see, without the names of versions and the log itself. */
export function visible(project: Project): unknown {
  const row = (id: string) => project.rows.get(id)!;
  const text = (id: string) => {
    const { block, before, content, imported, editors, side } = project.segments.get(id)!;
    return { id, side, block, shape: project.blocks.get(block)!.shape, before, content, imported, editors };
  };
  return {
    title: project.title,
    members: [...project.members.values()],
    rows: project.rowOrder.map((id) => ({
      ...row(id),
      assertions: project.assertions.get(id) ?? [],
      requests: project.requests.get(id) ?? [],
    })),
    source: project.segmentOrder.source.map(text),
    target: project.segmentOrder.target.map(text),
    rowOfSegment: [...project.rowOfSegment].sort(),
    comments: [...project.comments.values()],
    resolutions: [...project.resolutions],
    assignments: [...project.assignments],
    classifications: [...project.classifications],
    people: [...project.people.values()],
    fourEyes: [project.fourEyes, project.fourEyesSwitches],
    settings: project.settings,
    dismissals: [...project.dismissals],
    signOffs: project.signOffs.map(({ texts, ...signOff }) => ({ ...signOff, texts: [...texts] })),
    waivers: project.waivers.map(({ rows, ...waiver }) => ({ ...waiver, rows: rows && [...rows] })),
    conflicts: project.conflicts,
    suggestions: [...project.suggestions.values()].filter(({ withdrawn }) => !withdrawn),
    acceptances: [...project.acceptances],
    declines: [...project.declines],
  };
}
