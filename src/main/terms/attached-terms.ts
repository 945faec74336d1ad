import { statSync } from 'node:fs';
import type { CheckedTerm } from '../../core/check/check.ts';
import { checkedTerms } from '../../core/terms/checked-terms.ts';
import { TermIndex } from '../../core/terms/term-index.ts';
import type { Attachments } from '../home/attachments.ts';
import { type StoredConcept, Termbase } from './termbase.ts';

/** A concept of one of a project's termbases. */
export interface AttachedConcept extends StoredConcept {
  /** The termbase's file. */
  path: string;
}

interface Ready {
  key: string;
  index: TermIndex<AttachedConcept>;
  checked: Map<string, CheckedTerm[]>;
}

/** The termbases that projects use, kept open and ready to be searched; what others write to them is seen at once. */
export class AttachedTerms {
  readonly #attachments: Pick<Attachments, 'read'>;
  readonly #open = new Map<string, { termbase: Termbase; file: number }>();
  readonly #ready = new Map<string, Ready>();
  readonly #attached = new WeakMap<StoredConcept, AttachedConcept>();

  constructor(attachments: Pick<Attachments, 'read'>) {
    this.#attachments = attachments;
  }

  /** All concepts of a project's termbases, in their order. Those that cannot be opened now are passed over. */
  index(project: string): TermIndex<AttachedConcept> {
    return this.#readyFor(project).index;
  }

  /** The same as checks want them; the same list until something changes. */
  checked(project: string, languages: { source: string; target: string }): CheckedTerm[] {
    const { index, checked } = this.#readyFor(project);
    const key = `${languages.source} ${languages.target}`;
    let terms = checked.get(key);
    if (!terms) checked.set(key, (terms = checkedTerms(index.concepts, languages)));
    return terms;
  }

  /** A termbase that stays open. Throws `NotATermbase`, or the disk's error. */
  open(path: string): Termbase {
    const file = fileNumber(path);
    const held = this.#open.get(path);
    if (held && held.file === file) return held.termbase;
    held?.termbase.close();
    this.#open.delete(path);
    const termbase = new Termbase(path, { create: false });
    this.#open.set(path, { termbase, file });
    return termbase;
  }

  close(): void {
    for (const { termbase } of this.#open.values()) termbase.close();
    this.#open.clear();
    this.#ready.clear();
  }

  #readyFor(project: string): Ready {
    const opened = this.#attachments.read(project, 'terms').flatMap(({ path }) => {
      try {
        const termbase = this.open(path);
        return [{ path, termbase, version: `${this.#open.get(path)!.file} ${termbase.version}` }];
      } catch {
        return [];
      }
    });
    const key = JSON.stringify(opened.map(({ path, version }) => [path, version]));
    const ready = this.#ready.get(project);
    if (ready?.key === key) return ready;
    const concepts = opened.flatMap(({ path, termbase }) =>
      termbase.concepts().map((concept) => this.#attachedAs(concept, path)),
    );
    const index = ready?.index ?? new TermIndex<AttachedConcept>([]);
    index.update(concepts);
    const updated = { key, index, checked: new Map<string, CheckedTerm[]>() };
    this.#ready.set(project, updated);
    return updated;
  }

  /** The same object for the same concept, so that an index knows it again. */
  #attachedAs(concept: StoredConcept, path: string): AttachedConcept {
    let attached = this.#attached.get(concept);
    if (!attached) this.#attached.set(concept, (attached = { ...concept, path }));
    return attached;
  }
}

const fileNumber = (path: string) => statSync(path, { throwIfNoEntry: false })?.ino ?? 0;
