import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a launch code is good for, in milliseconds. */
export const codeLifetime = 60_000;

/** Codes that let a window in: each once, and only for a while. */
export class LaunchCodes {
  readonly #codes: { digest: Buffer; until: number }[] = [];
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  mint(): string {
    const code = randomBytes(24).toString('base64url');
    this.#codes.push({ digest: digest(code), until: this.#now() + codeLifetime });
    return code;
  }

  /** Whether the code lets in; it will not again. Compares in the same time whatever the code is. */
  redeem(code: string): boolean {
    const offered = digest(code);
    const now = this.#now();
    let good = false;
    for (const kept of this.#codes.splice(0)) {
      if (timingSafeEqual(kept.digest, offered)) good = kept.until > now;
      else if (kept.until > now) this.#codes.push(kept);
    }
    return good;
  }
}

export function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
