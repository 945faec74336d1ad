import type { Verb } from '../verb.ts';

export const settings: Verb<'settings'> = {
  check: () => null,
  perform(project, { id: change, author, clock, body }, touched) {
    const { lqa, propagate, fourEyes } = body;
    project.formerSettings.set(change, {
      ...(lqa !== undefined && { lqa: project.settings.lqa }),
      ...(propagate !== undefined && { propagate: project.settings.propagate }),
    });
    if (lqa !== undefined) project.settings.lqa = lqa;
    if (propagate !== undefined) project.settings.propagate = propagate;
    if (!fourEyes) return;
    project.fourEyes = fourEyes.on;
    project.fourEyesSwitches.push({ change, author, clock, ...fourEyes });
    touched.project = true;
  },
};
