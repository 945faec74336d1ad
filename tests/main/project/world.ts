import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Body } from '../../../src/core/review/change.ts';
import { plain } from '../../../src/core/text/rich-text.ts';
import { openHome, type Home } from '../../../src/main/home/home.ts';
import { createIdentity, type Identity } from '../../../src/main/people/identity.ts';
import { createProject, type Beginning } from '../../../src/main/project/create-project.ts';
import {
  openProject,
  type Opening,
  type OpenProject,
  type ProjectContext,
} from '../../../src/main/project/open-project.ts';
import type { Outcome, Problem } from '../../../src/shared/problem.ts';

/** A folder of its own with one person's installation and a place for project files; gone after `end`. */
export interface World {
  folder: string;
  home: Home;
  identity: Identity;
  context: ProjectContext;
  /** Path of a project file. */
  file: string;
  create(rows?: number): OpenProject;
  open(options?: Partial<Opening>): OpenProject;
  end(): void;
}

export function makeWorld(now: () => Date = () => new Date(), name = 'Sok Dara'): World {
  const folder = mkdtempSync(join(tmpdir(), 'bokprae-test-'));
  const home = openHome(join(folder, 'home'), now);
  const identity = value(createIdentity(home, name));
  const context: ProjectContext = { home, identity, now };
  const file = join(folder, 'letter.bokprae');
  const opened: OpenProject[] = [];
  const keep = (outcome: Outcome<OpenProject>) => {
    const project = value(outcome);
    opened.push(project);
    return project;
  };
  return {
    folder,
    home,
    identity,
    context,
    file,
    create: (rows = 3) => keep(createProject(file, context, beginning(rows))),
    open: (options) => keep(openProject(file, context, { takeOver: false, readOnly: false, ...options })),
    end() {
      for (const project of opened) project.close();
      home.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A pair of documents of so many sentences each, in rows of one to one, ids `r0`, `s0`, `t0` and so on. */
export function beginning(rows: number): Beginning {
  const numbers = Array.from({ length: rows }, (_, index) => index);
  const side = (letter: 's' | 't', text: (index: number) => string) => {
    const bytes = Buffer.from(numbers.map(text).join('\n'), 'utf8');
    const document: Body<'import'>['source'] = {
      name: `${letter}.txt`,
      format: 'text',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      blocks: numbers.map((index) => ({ id: `${letter}b${index}`, shape: { kind: 'paragraph' } })),
      segments: numbers.map((index) => ({
        id: `${letter}${index}`,
        block: `${letter}b${index}`,
        before: '',
        content: plain(text(index)),
      })),
    };
    return { bytes, document };
  };
  const source = side('s', (index) => `ប្រយោគទី ${index} នៃលិខិតនេះ។`);
  const target = side('t', (index) => `Sentence ${index} of this letter.`);
  return {
    title: 'A letter',
    languages: { source: 'km', target: 'en' },
    fourEyes: true,
    documents: { source: { bytes: source.bytes }, target: { bytes: target.bytes } },
    import: {
      source: source.document,
      target: target.document,
      rows: numbers.map((index) => ({
        id: `r${index}`,
        source: [`s${index}`],
        target: [`t${index}`],
        confidence: 0.9,
      })),
    },
  };
}

/** Writes a new text into a row's translation. */
export function edit(project: OpenProject, row: number, text: string) {
  const { id, version } = project.project.segments.get(`t${row}`)!;
  const edits = [{ segment: id, base: version, content: plain(text) }];
  return project.commit({ action: { kind: 'edit', body: { edits } } });
}

export function comment(project: OpenProject, row: number, text: string, thread: string | null = null) {
  return project.commit({
    action: { kind: 'comment', body: { comment: randomUUID(), row: `r${row}`, thread, text } },
  });
}

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

export function problem(outcome: Outcome<unknown>): Problem {
  if (outcome.ok) throw new Error('Not refused');
  return outcome.problem;
}
