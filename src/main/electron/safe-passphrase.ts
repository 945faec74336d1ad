import { readFileSync, rmSync } from 'node:fs';
import { writeWholeFile } from '../home/write-whole-file.ts';

/** What is used of Electron's `safeStorage`. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean;
  /** Linux only. */
  getSelectedStorageBackend?(): string;
  encryptString(text: string): Buffer;
  decryptString(bytes: Buffer): string;
}

/** Whether the system keeps a secret so that other accounts and a copied disk do not give it away. */
export function mayKeep(safe: SafeStorage, platform: NodeJS.Platform): boolean {
  if (!safe.isEncryptionAvailable()) return false;
  // Without a keyring, Chromium on Linux encrypts with a password that is known to everybody.
  return (
    platform !== 'linux' || !['basic_text', 'unknown'].includes(safe.getSelectedStorageBackend?.() ?? '')
  );
}

/** The passphrase that was kept; null where there is none, or this system cannot read it. */
export function keptPassphrase(safe: SafeStorage, file: string): string | null {
  try {
    return safe.decryptString(readFileSync(file));
  } catch {
    return null;
  }
}

/** What a call that succeeded means for the kept passphrase: another one, none (null), or nothing (undefined). */
export function passphraseToKeep(method: string, input: unknown): string | null | undefined {
  const { passphrase, next, remember } = (input ?? {}) as Record<string, unknown>;
  const given = method === 'identity.protect' ? next : passphrase;
  if (method === 'identity.restore' || method === 'identity.set-aside') return null;
  if (!['identity.create', 'identity.unlock', 'identity.protect'].includes(method)) return undefined;
  if (typeof given !== 'string') return null;
  if (remember === true) return given;
  return method === 'identity.unlock' ? undefined : null;
}

/** Keeps a passphrase, or forgets the one that was kept. A disk that cannot be written keeps nothing. */
export function keepPassphrase(safe: SafeStorage, file: string, passphrase: string | null): void {
  try {
    if (passphrase === null) rmSync(file, { force: true });
    else writeWholeFile(file, safe.encryptString(passphrase));
  } catch {
    return;
  }
}
