import { randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Window } from '../session/open-projects.ts';

/** A file on its way between a window and the disk, piece by piece. */
export interface Transfer {
  id: string;
  /** As the window calls it. */
  name: string;
  path: string;
}

/** Large files of windows, kept in a temporary folder while they are read or fetched. */
export class Transfers {
  #folder: string | null = null;
  readonly #kept = new Map<string, Transfer & { window: Window }>();

  begin(window: Window, name: string): Transfer {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'bokprae-'));
    const id = randomBytes(9).toString('base64url');
    const ending = /\.\w{1,8}$/.exec(name)?.[0] ?? '';
    const transfer = { id, name, path: join(this.#folder, id + ending), window };
    this.#kept.set(id, transfer);
    return transfer;
  }

  get(id: string): Transfer | undefined {
    return this.#kept.get(id);
  }

  append(transfer: Transfer, bytes: Uint8Array): void {
    const file = openSync(transfer.path, 'a', 0o600);
    try {
      writeSync(file, bytes);
    } finally {
      closeSync(file);
    }
  }

  /** At most so many bytes from `from`; none at its end. */
  piece(transfer: Transfer, from: number, most: number): Uint8Array {
    const file = openSync(transfer.path, 'r');
    try {
      const left = statSync(transfer.path).size - from;
      const bytes = new Uint8Array(Math.max(0, Math.min(most, left)));
      readSync(file, bytes, 0, bytes.length, from);
      return bytes;
    } finally {
      closeSync(file);
    }
  }

  end(id: string): void {
    const transfer = this.#kept.get(id);
    this.#kept.delete(id);
    if (transfer) rmSync(transfer.path, { force: true });
  }

  releaseAll(window: Window): void {
    for (const [id, transfer] of this.#kept) if (transfer.window === window) this.end(id);
  }

  close(): void {
    this.#kept.clear();
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = null;
  }
}
