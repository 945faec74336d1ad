import { say } from '../parts/toast.ts';
import { changeApp } from './app-store.ts';
import { adoptProject } from './open-project.ts';

/** Endings of the documents that a project can begin with. */
export const documentEndings =
  '.docx,.odt,.pdf,.html,.htm,.xhtml,.md,.markdown,.txt,.xlf,.xliff,.sdlxliff,.mxliff,.mqxliff,.tmx,.csv,.tsv,.xlsx';
export const projectEnding = '.bokprae';
/** Endings of what a project can be opened from or taken in: itself, or a review package. */
export const projectEndings = '.bokprae,.bokpack';

/** Whether a file of this name can be opened: a project, or a review package. */
export const isProject = (name: string) => /\.(bokprae|bokpack)$/i.test(name);

/** What dropped or chosen files begin: a project file is opened, documents make a new project. */
export function takeFiles(files: readonly File[]): void {
  const projects = files.filter((file) => isProject(file.name));
  const [project] = projects;
  if (project) {
    if (files.length > 1) say(({ home }) => home.onlyOneProject);
    else void adoptProject(project);
  } else if (files.length > 2) {
    say(({ home }) => home.atMostTwo);
  } else if (files.length > 0) {
    changeApp({ screen: 'new-project', files: [...files] });
  }
}
