import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createProject } from '../../../src/main/project/create-project.ts';
import { isUsableName } from '../../../src/main/project/usable-name.ts';
import { sha256Of } from './tamper.ts';
import { beginning, edit, makeWorld, problem, value, type World } from './world.ts';

let world: World;
beforeEach(() => (world = makeWorld()));
afterEach(() => world.end());
const create = (path: string, rows = 3) => createProject(path, world.context, beginning(rows));

describe('a new project', () => {
  it('is founded by its maker, holds both documents, and can be written at once', () => {
    const project = world.create();
    expect([...project.changes.values()].map(({ kind }) => kind)).toEqual(['found', 'import']);
    expect([...project.project.members.values()]).toEqual([
      { key: world.identity.key, name: 'Sok Dara', role: 'supervisor' },
    ]);
    value(edit(project, 0, 'x'));
    expect(project.verify().holds).toBe(true);
    expect(readdirSync(world.folder).sort()).toEqual(['home', 'letter.bokprae', 'letter.bokprae.lock']);
  });

  it('may begin with the source alone', () => {
    const { documents, import: body, ...rest } = beginning(2);
    const rows = body.rows.map((row) => ({ ...row, target: [] }));
    const project = value(
      createProject(world.file, world.context, {
        ...rest,
        documents: { ...documents, target: null },
        import: { ...body, target: null, rows },
      }),
    );
    expect(project.documentBytes('target')).toBeNull();
    expect(project.verify().holds).toBe(true);
    project.close();
  });

  it('may have the same document on both sides', () => {
    const { documents, import: body, ...rest } = beginning(1);
    const same = { ...body, target: { ...body.target!, sha256: body.source.sha256 } };
    const both = { source: documents.source, target: documents.source };
    const project = value(
      createProject(world.file, world.context, { ...rest, documents: both, import: same }),
    );
    expect(project.documentBytes('target')).toEqual(project.documentBytes('source'));
    expect(project.verify().holds).toBe(true);
    project.close();
  });

  it('does not replace a file', () => {
    writeFileSync(world.file, 'mine');
    const before = sha256Of(world.file);
    expect(problem(create(world.file))).toEqual({ code: 'file-exists', with: { file: 'letter.bokprae' } });
    expect(sha256Of(world.file)).toBe(before);
  });

  it('does not make folders', () => {
    const outcome = create(join(world.folder, 'none', 'x.bokprae'));
    expect(problem(outcome)).toEqual({
      code: 'folder-missing',
      with: { folder: join(world.folder, 'none') },
    });
  });

  it('is made by somebody', () => {
    world.context.identity = null;
    expect(problem(create(world.file)).code).toBe('no-identity');
  });

  it('whose parts do not belong together is not made', () => {
    const good = beginning(2);
    const bad = [
      { ...good, documents: { ...good.documents, source: { bytes: Buffer.from('other') } } },
      { ...good, documents: { ...good.documents, target: null } },
      { ...good, title: '' },
      { ...good, import: { ...good.import, rows: good.import.rows.slice(1) } },
    ];
    for (const one of bad)
      expect(problem(createProject(world.file, world.context, one)).code).toBe('bad-request');
    expect(readdirSync(world.folder)).toEqual(['home']);
  });

  it('is not made of what a former file left beside its name', () => {
    writeFileSync(`${world.file}-journal`, 'left');
    writeFileSync(`${world.file}-wal`, 'left');
    const project = world.create();
    expect(project.verify().holds).toBe(true);
    project.close();
    expect(readdirSync(world.folder).sort()).toEqual(['home', 'letter.bokprae']);
  });

  it('lies where its folder really is', () => {
    mkdirSync(join(world.folder, 'real'));
    symlinkSync(join(world.folder, 'real'), join(world.folder, 'link'));
    const project = value(create(join(world.folder, 'link', 'x.bokprae')));
    expect(project.path).toBe(join(world.folder, 'real', 'x.bokprae'));
    project.close();
  });

  it('of 10,000 rows opens with all of them', () => {
    world.create(10_000).close();
    const project = world.open();
    expect(project).toMatchObject({ readOnly: null, notice: null });
    expect(project.project.rows.size).toBe(10_000);
  });
});

describe('a name', () => {
  it.each(['letter.bokprae', 'លិខិត ២០២៦.bokprae', 'a.b.bokprae', 'CONtract.bokprae', '-x.bokprae'])(
    '%s can be used',
    (name) => {
      expect(isUsableName(name)).toBe(true);
      const project = value(create(join(world.folder, name)));
      expect(project.verify().holds).toBe(true);
      project.close();
    },
  );

  it.each([
    '.bokprae',
    'letter',
    'letter.docx',
    ' x.bokprae',
    'x .bokprae',
    'x..bokprae',
    'a:b.bokprae',
    'a\\b.bokprae',
    'a?.bokprae',
    'a\nb.bokprae',
    'nul.bokprae',
    'LPT1.bokprae',
    'con.txt.bokprae',
    'half\ud800.bokprae',
    `${'ក'.repeat(70)}.bokprae`,
  ])('%j cannot be used', (name) => {
    expect(isUsableName(name)).toBe(false);
    expect(problem(create(join(world.folder, name))).code).toBe('name-unusable');
  });
});
