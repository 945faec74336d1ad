import { setImmediate } from 'node:timers/promises';
import type { MemoryLanguage } from '../../../shared/memory-view.ts';
import { makeFolder } from '../../home/make-folder.ts';
import { dirname } from 'node:path';
import { Memory } from '../memory.ts';
import type { SideIndex } from '../side-index.ts';

const mostOpen = 8;
/** A thread is busy for so many milliseconds at most before it looks at what else is asked. */
export const turn = 8;
/** The same while what nobody waits for is read. */
const shortTurn = 3;

/** The memories that a thread holds open; those not used for longest are closed. */
export class OpenMemories {
  readonly #open = new Map<string, Memory>();
  readonly #reading = new Map<SideIndex, Promise<void>>();
  readonly #known = new Set<SideIndex>();

  /** Throws `NotAMemory`, or the disk's error. */
  get(path: string, { create = false } = {}): Memory {
    let memory = this.#open.get(path);
    if (memory && !memory.isCurrent()) {
      memory.database.close();
      this.#open.delete(path);
      memory = undefined;
    }
    if (!memory) {
      if (create) makeFolder(dirname(path), 0o700);
      memory = new Memory(path, { create });
    }
    this.#open.delete(path);
    this.#open.set(path, memory);
    if (this.#open.size > mostOpen) {
      const [oldest] = this.#open.keys();
      this.#open.get(oldest!)!.database.close();
      this.#open.delete(oldest!);
    }
    return memory;
  }

  /**
   * A side's index. What is new in the file is taken in first where that is done within a turn; while a large new index
   * is being read, the one before it answers.
   */
  async index(memory: Memory, side: MemoryLanguage): Promise<SideIndex> {
    const held = memory.held(side);
    const reading = this.#reading.get(held);
    if (reading) {
      if (!this.#known.has(held)) await reading;
      return held;
    }
    const steps = memory.indexSteps(side);
    const until = performance.now() + turn;
    while (performance.now() < until) {
      if (!steps.next().done) continue;
      this.#known.add(held);
      return held;
    }
    const rest = this.#finish(steps, held);
    this.#reading.set(held, rest);
    if (!this.#known.has(held)) await rest;
    return held;
  }

  async #finish(steps: Generator<void, SideIndex>, held: SideIndex): Promise<void> {
    try {
      let done: boolean | undefined = false;
      while (!done) {
        await setImmediate();
        const until = performance.now() + (this.#known.has(held) ? shortTurn : turn);
        while (!done && performance.now() < until) done = steps.next().done;
      }
      this.#known.add(held);
    } finally {
      this.#reading.delete(held);
    }
  }

  close(): void {
    for (const memory of this.#open.values()) memory.database.close();
    this.#open.clear();
  }
}
