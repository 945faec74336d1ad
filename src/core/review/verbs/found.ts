import type { Verb } from '../verb.ts';

export const found: Verb<'found'> = {
  check: (project) => (project.id === '' ? null : 'not-first'),
  perform(project, { project: id, author, body }, touched) {
    project.id = id;
    project.title = body.title;
    project.languages = body.languages;
    project.fourEyes = body.fourEyes;
    project.members.set(author, { key: author, name: body.founder, role: 'supervisor' });
    touched.project = true;
  },
};
