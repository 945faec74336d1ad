import { done, refuse, type Outcome } from '../../shared/problem.ts';
import {
  createIdentity,
  type Identity,
  protectIdentity,
  readStoredIdentity,
  restoreIdentity,
  setIdentityAside,
} from './identity.ts';

export interface KeyView {
  name: string;
  key: string;
  /** Its file is sealed with a passphrase. */
  isSealed: boolean;
  /** The passphrase has to be given before anything can be signed. */
  isLocked: boolean;
}

/** The identity of this installation, opened once for as long as the program runs. */
export class Keyring {
  readonly #home: { readonly folder: string };
  #opened: Identity | null = null;

  constructor(home: { readonly folder: string }) {
    this.#home = home;
  }

  view(): Outcome<KeyView | null> {
    const stored = readStoredIdentity(this.#home);
    if (!stored.ok || stored.value === null) return stored as Outcome<null>;
    const { name, key, isSealed } = stored.value;
    return done({ name, key, isSealed, isLocked: isSealed && this.#opened?.key !== key });
  }

  /** Who works here; null where nobody has said their name, refused where the key is locked. */
  identity(): Outcome<Identity | null> {
    const stored = readStoredIdentity(this.#home);
    if (!stored.ok || stored.value === null) return stored as Outcome<null>;
    if (this.#opened?.key === stored.value.key) return done(this.#opened);
    return stored.value.open(null);
  }

  create(name: string, passphrase: string | null): Outcome<Identity> {
    return this.#keep(createIdentity(this.#home, name, passphrase));
  }

  unlock(passphrase: string): Outcome<Identity> {
    const stored = readStoredIdentity(this.#home);
    if (!stored.ok) return stored;
    return stored.value ? this.#keep(stored.value.open(passphrase)) : refuse('no-identity');
  }

  restore(backup: string, passphrase: string, keepSealed: boolean): Outcome<Identity> {
    return this.#keep(restoreIdentity(this.#home, backup, passphrase, keepSealed));
  }

  /** Moves a key aside whose passphrase is not known any more; one that is open stays where it is. */
  setAside(now: Date): Outcome<null> {
    const view = this.view();
    if (!view.ok || view.value === null) return view as Outcome<null>;
    return view.value.isLocked
      ? setIdentityAside(this.#home, now)
      : refuse('identity-present', { name: view.value.name });
  }

  /** Sets, changes or takes away the passphrase; the present one is asked for again where there is one. */
  protect(present: string | null, next: string | null): Outcome<null> {
    const stored = readStoredIdentity(this.#home);
    if (!stored.ok) return stored;
    if (!stored.value) return refuse('no-identity');
    const opened = this.#keep(stored.value.open(present));
    return opened.ok ? protectIdentity(this.#home, opened.value, next) : opened;
  }

  #keep(opened: Outcome<Identity>): Outcome<Identity> {
    if (opened.ok) this.#opened = opened.value;
    return opened;
  }
}
