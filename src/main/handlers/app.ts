import { done, type Outcome } from '../../shared/problem.ts';
import type { AppView } from '../../shared/app-view.ts';
import { fingerprint } from '../people/fingerprint.ts';
import { places } from '../places.ts';
import { projectsFolder } from '../home-folder.ts';
import type { Caller, Handler } from '../session/backend-state.ts';

/** The world around the open projects. */
export function viewApp({ state }: Caller): Outcome<AppView> {
  const identity = state.keyring.view();
  if (!identity.ok) return identity;
  return done({
    version: places.version,
    door: state.door,
    identity: identity.value && {
      ...identity.value,
      fingerprint: fingerprint(identity.value.key),
    },
    canRemember: state.canRemember,
    settings: state.home.settings.read(),
    recent: state.home.recent.list(),
    folder: projectsFolder(state.home.folder),
    open: state.open,
  });
}

export const appView: Handler<'app.view'> = (caller) => viewApp(caller);

export const changeSettings: Handler<'settings.change'> = ({ state }, changes) => {
  const settings = state.home.settings.change(changes);
  state.announce({ event: 'settings', settings });
  return done(settings);
};

export const forgetRecent: Handler<'recent.forget'> = (caller, { path }) => {
  caller.state.home.recent.forget(path);
  return viewApp(caller);
};
