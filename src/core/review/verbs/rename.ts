import type { Verb } from '../verb.ts';

export const rename: Verb<'rename'> = {
  check: () => null,
  perform(project, { id, body }, touched) {
    project.formerTitles.set(id, project.title);
    project.title = body.title;
    touched.project = true;
  },
};
