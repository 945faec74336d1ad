import type { Body } from '../change.ts';
import type { Project } from '../project.ts';
import type { Verb } from '../verb.ts';

export const settings: Verb<'settings'> = {
  check: () => null,
  perform(project, { id: change, author, clock, body }, touched) {
    const { lqa, propagate, fourEyes, checks, words } = body;
    project.formerSettings.set(change, {
      ...(lqa !== undefined && { lqa: project.settings.lqa }),
      ...(propagate !== undefined && { propagate: project.settings.propagate }),
      ...(checks !== undefined && { checks: project.settings.checks }),
      ...(words !== undefined && { words: formerWords(project, words) }),
    });
    if (lqa !== undefined) project.settings.lqa = lqa;
    if (propagate !== undefined) project.settings.propagate = propagate;
    if (checks !== undefined) project.settings.checks = checks;
    if (words !== undefined) {
      const kept = project.settings.words.filter((word) => !words.remove.includes(word));
      project.settings.words = [...new Set([...kept, ...words.add])].sort();
    }
    if (!fourEyes) return;
    project.fourEyes = fourEyes.on;
    project.fourEyesSwitches.push({ change, author, clock, ...fourEyes });
    touched.project = true;
  },
};

type Words = NonNullable<Body<'settings'>['words']>;

/** What brings the list of words back to what it is now: only those that will really come and go. */
function formerWords({ settings: { words } }: Project, { add, remove }: Words): Words {
  return {
    add: remove.filter((word) => words.includes(word) && !add.includes(word)),
    remove: add.filter((word) => !words.includes(word)),
  };
}
