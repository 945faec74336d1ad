import type { Verb } from '../verb.ts';

export const found: Verb<'found'> = {
  check: (project) => (project.id === '' ? null : 'not-first'),
  perform(project, { id: change, project: id, author, clock, body }, touched) {
    project.id = id;
    project.title = body.title;
    project.languages = body.languages;
    project.fourEyes = body.fourEyes;
    project.evidence = body.evidence ?? null;
    const founder = { key: author, name: body.founder, role: 'supervisor' as const };
    project.members.set(author, founder);
    project.people.set(author, {
      ...founder,
      person: author,
      since: { change, author, clock },
      ended: null,
    });
    touched.project = true;
  },
};
