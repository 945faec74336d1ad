import { done, type Outcome, refuse } from '../../shared/problem.ts';
import type { NamedText } from '../../shared/people-contract.ts';
import { cardEnding, makeCard, readCard } from '../people/card.ts';
import type { Identity } from '../people/identity.ts';
import { keyFileName } from '../people/key-file-name.ts';
import type { Caller, Handler } from '../session/backend-state.ts';
import { viewApp } from './app.ts';

export const createOwnIdentity: Handler<'identity.create'> = (caller, { name, passphrase }) => {
  const created = caller.state.keyring.create(name, passphrase ?? null);
  return created.ok ? viewApp(caller) : created;
};

export const unlock: Handler<'identity.unlock'> = (caller, { passphrase }) => {
  const unlocked = caller.state.keyring.unlock(passphrase);
  return unlocked.ok ? viewApp(caller) : unlocked;
};

export const protect: Handler<'identity.protect'> = (caller, { present, next }) => {
  const outcome = caller.state.keyring.protect(present, next);
  return outcome.ok ? viewApp(caller) : outcome;
};

export const restore: Handler<'identity.restore'> = (caller, { backup, passphrase, keepSealed }) => {
  const restored = caller.state.keyring.restore(backup, passphrase, keepSealed);
  return restored.ok ? viewApp(caller) : restored;
};

export const setAside: Handler<'identity.set-aside'> = (caller) => {
  const moved = caller.state.keyring.setAside(caller.state.now());
  return moved.ok ? viewApp(caller) : moved;
};

export const backUp: Handler<'identity.backup'> = (caller, { passphrase }) =>
  withIdentity(caller, (identity) => ({
    name: keyFileName(identity.name, '.bokkey'),
    text: identity.keyFile(passphrase),
  }));

export const showCard: Handler<'identity.card'> = (caller) =>
  withIdentity(caller, (identity) => ({
    name: keyFileName(identity.name, cardEnding),
    text: makeCard(identity),
  }));

export const readACard: Handler<'card.read'> = (_caller, { text }) => readCard(text);

function withIdentity({ state }: Caller, make: (identity: Identity) => NamedText): Outcome<NamedText> {
  const identity = state.keyring.identity();
  if (!identity.ok) return identity;
  return identity.value ? done(make(identity.value)) : refuse('no-identity');
}
