import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportProject } from '../../../src/main/cli/export.ts';
import { info } from '../../../src/main/cli/info.ts';
import { newProject } from '../../../src/main/cli/new.ts';
import { rows } from '../../../src/main/cli/rows.ts';
import { verify } from '../../../src/main/cli/verify.ts';
import { type ExportFormat, endingOfFormat } from '../../../src/shared/export-kinds.ts';
import { readProject } from '../../../src/main/cli/read-project.ts';
import { commentsOfRow } from '../../../src/core/review/comments.ts';
import { threadsIn } from '../../../src/main/publish/bitext-threads.ts';
import { emptyRow } from '../../../src/formats/bitext/bitext.ts';
import { writeBitextTmx } from '../../../src/formats/tmx/write-bitext-tmx.ts';
import { writeXliff } from '../../../src/formats/xliff/write-xliff.ts';
import { plain } from '../../../src/core/text/rich-text.ts';
import type { Project } from '../../../src/core/review/project.ts';
import { desk } from '../cli/run-command.ts';
import { sample } from '../cli/run-bokprae.ts';

const formats: ExportFormat[] = ['xliff', 'xliff12', 'tmx', 'csv', 'tsv', 'xlsx'];

/** A project written as a file for other programs, by its name. */
async function written(at: ReturnType<typeof desk>, project: string, format: ExportFormat): Promise<string> {
  const name = `${format}.${endingOfFormat[format]}`;
  const older = format === 'xliff12' ? ['--xliff', '1.2'] : [];
  expect((await at.run(exportProject, project, '--to', name, ...older)).status).toBe(0);
  return name;
}

test('a project that goes out to other programs and comes back has the same rows', async () => {
  const at = desk();
  await at.run(newProject, 'p.bokprae', '--source', sample('km'), '--target', sample('en'));
  const before = (await at.run(rows, 'p.bokprae', '--json')).out;
  for (const format of formats) {
    const name = await written(at, 'p.bokprae', format);
    expect(await at.run(newProject, `${format}.bokprae`, '--source', name)).toMatchObject({
      status: 0,
      err: '',
    });
    expect((await at.run(rows, `${format}.bokprae`, '--json')).out, format).toBe(before);
  }
});

test('an English text that has no Khmer yet comes back as the source from every format', async () => {
  const at = desk();
  writeFileSync(join(at.folder, 'a.md'), 'One.\n\nTwo.\n');
  await at.run(newProject, 'p.bokprae', '--source', 'a.md');
  const before = (await at.run(rows, 'p.bokprae', '--json')).out;
  await at.run(exportProject, 'p.bokprae', '--to', 'p.docx');
  for (const name of [
    'p.docx',
    ...(await Promise.all(formats.map((one) => written(at, 'p.bokprae', one)))),
  ]) {
    await at.run(newProject, `${name}.bokprae`, '--source', name);
    expect((await at.run(rows, `${name}.bokprae`, '--json')).out, name).toBe(before);
    expect((await at.run(info, `${name}.bokprae`, '--json')).out, name).toContain('"source": "en"');
  }
});

test('what was left out of a file or guessed is told while a project is made of it', async () => {
  const at = desk();
  writeFileSync(join(at.folder, 'a.html'), '<p>One.<img src="a.png"></p><p>Two.<img src="b.png"></p>');
  const made = await at.run(newProject, 'p.bokprae', '--source', 'a.html', '--json');
  expect(made.err).toContain('a.html: Left out: 2 × picture\n');
  expect(JSON.parse(made.out)).toMatchObject({ rows: 2 });
});

/** The blocks of both texts with their segments, and how many of these each row holds. */
function shapeOf(at: ReturnType<typeof desk>, project: string) {
  return within(at, project, ({ segmentOrder, segments, blocks, rows, rowOrder }) => ({
    sides: (['source', 'target'] as const).map((side) =>
      segmentOrder[side].map((id, index, order) => {
        const { block, content } = segments.get(id)!;
        const isFirst = index === 0 || segments.get(order[index - 1]!)!.block !== block;
        return { text: content.text, isFirst, shape: blocks.get(block)!.shape };
      }),
    ),
    rows: rowOrder.map((id) => [rows.get(id)!.source.length, rows.get(id)!.target.length]),
  }));
}

test.each(['xliff', 'xliff12', 'tmx'] as const)(
  'several segments in a row come back from %s as the same segments of the same blocks',
  async (format) => {
    const at = desk();
    writeFileSync(join(at.folder, 'a.md'), '# ប្រកាស\n\nមួយ។ ពីរ។\n\nបី។ បួន។ ប្រាំ។\n');
    writeFileSync(join(at.folder, 'b.md'), '# Notice\n\nOne, and two as well. Three.\n\nFour. Five.\n');
    await at.run(newProject, 'p.bokprae', '--source', 'a.md', '--target', 'b.md');
    const before = shapeOf(at, 'p.bokprae');
    expect(before.rows.flat().some((count) => count > 1)).toBe(true);
    await at.run(newProject, 'q.bokprae', '--source', await written(at, 'p.bokprae', format));
    expect(shapeOf(at, 'q.bokprae')).toEqual(before);
  },
);

test('states, omissions, comments, suggestions and another order of the translation come in and go out again', async () => {
  const at = desk();
  const row = (id: string, source: string | null, target: string | null) => ({
    ...emptyRow(id),
    source: source === null ? null : plain(source),
    target: target === null ? null : plain(target),
    confidence: 0.5,
  });
  const bitext = {
    title: 'A title',
    sourceLanguage: 'km',
    targetLanguage: 'en',
    original: 'a.docx',
    rows: [
      { ...row('r1', 'មួយ', 'One'), state: 'final' as const, targetPlace: 1 },
      {
        ...row('r2', 'ពីរ', 'Two'),
        state: 'reviewed' as const,
        targetPlace: 0,
        comments: [
          { author: 'Kim', at: '2026-03-12', text: 'Why?' },
          { author: '', at: '', text: 'Closed.' },
        ],
      },
      { ...row('r3', 'បី', null), state: 'reviewed' as const, omitted: 'Lunar date' },
      { ...row('r4', 'បួន', null), state: 'initial' as const },
      { ...row('r5', null, 'Five'), state: 'translated' as const },
    ],
  };
  writeFileSync(join(at.folder, 'in.tmx'), writeBitextTmx(bitext));
  expect((await at.run(newProject, 'p.bokprae', '--source', 'in.tmx')).err).not.toContain('bokprae:');
  const told = (await at.run(rows, 'p.bokprae', '--json')).out;
  expect((JSON.parse(told) as { state: string }[]).map(({ state }) => state)).toEqual([
    'final',
    'reviewed',
    'reviewed',
    'initial',
    'translated',
  ]);
  expect((await at.run(info, 'p.bokprae')).out).toMatch(/“?A title/);
  expect((await at.run(info, 'p.bokprae')).out).toContain('comments   2');
  expect((await at.run(verify, 'p.bokprae')).status).toBe(0);
  for (const format of formats) {
    await at.run(newProject, `${format}.bokprae`, '--source', await written(at, 'p.bokprae', format));
    expect((await at.run(rows, `${format}.bokprae`, '--json')).out, format).toBe(told);
    expect((await at.run(info, `${format}.bokprae`)).out).toContain('comments   2');
  }
  const order = within(at, 'xliff.bokprae', ({ segmentOrder, segments }) =>
    segmentOrder.target.map((id) => segments.get(id)!.content.text),
  );
  expect(order).toEqual(['Two', 'One', 'Five']);
});

test('threads, errors and the words that they stand on come in and go out again, authors named once', async () => {
  const at = desk();
  const said = (text: string, author = 'Kim') => ({ author, at: '2026-03-12', text });
  const error = { category: 'accuracy/omission', severity: 'major' } as const;
  const comments = [
    { ...said('Left out.'), error, on: { side: 'target' as const, start: 9, words: 'Three' } },
    { ...said('Mended.', 'Dara'), reply: true },
    { ...said('No error?'), error, resolved: true, declined: true },
    { ...said('None.', 'Dara'), reply: true },
    said('Open.'),
  ];
  const cut = { at: 9, block: null };
  const row = { ...emptyRow('r1'), source: plain('មួយ។ ពីរ។'), target: plain('One two. Three.') };
  const bitext = {
    title: 'A title',
    sourceLanguage: 'km',
    targetLanguage: 'en',
    original: 'a.docx',
    rows: [{ ...row, confidence: 1, targetCuts: [cut], comments }],
  };
  writeFileSync(join(at.folder, 'in.tmx'), writeBitextTmx(bitext));
  await at.run(newProject, 'p.bokprae', '--source', 'in.tmx');
  const threads = (file: string) => within(at, file, (project) => threadsIn(project, 'r1', spoken(project)));
  const texts = ['Left out.', 'Mended.', 'No error?', 'None.', 'Open.'];
  const names = ['Kim', 'Dara', 'Kim', 'Dara', 'Kim'];
  const told = comments.map(({ author: _, at: __, text: ___, ...rest }, index) => ({
    text: `[${names[index]} · 2026-03-12] ${texts[index]}`,
    ...rest,
  }));
  const bare = (file: string) => threads(file).map(({ author: _, at: __, ...rest }) => rest);
  expect(bare('p.bokprae')).toEqual(told);
  for (const format of formats) {
    await at.run(newProject, `${format}.bokprae`, '--source', await written(at, 'p.bokprae', format));
    const isTable = ['csv', 'tsv', 'xlsx'].includes(format);
    const expected = isTable ? told.map((one) => ({ ...one, on: undefined })) : told;
    expect(bare(`${format}.bokprae`), format).toEqual(expected);
  }
});

const spoken = (project: Project) => commentsOfRow(project, 'r1');

/** What a project says of itself. */
function within<T>({ folder, home }: ReturnType<typeof desk>, file: string, ask: (project: Project) => T): T {
  const before = process.env.BOKPRAE_HOME;
  process.env.BOKPRAE_HOME = home;
  try {
    return readProject(join(folder, file), ({ project }) => ask(project));
  } finally {
    process.env.BOKPRAE_HOME = before;
  }
}

test('a file with both texts is refused beside a second one, in one sentence', async () => {
  const at = desk();
  writeFileSync(join(at.folder, 'a.csv'), 'km,en\nមួយ,One\n');
  const ran = await at.run(newProject, 'p.bokprae', '--source', 'a.csv', '--target', sample('en'));
  expect(ran.status).toBe(2);
  expect(ran.err).toContain('a.csv holds both texts side by side. Choose it alone');
});

test.each(['xliff', 'xliff12'] as const)(
  'a suggestion for one of several segments of a row comes back from %s for that segment, with its note',
  async (format) => {
    const at = desk();
    const proposed = (text: string) => ({
      author: 'Kim',
      at: '2026-03-12',
      content: plain(text),
      note: 'Better.',
    });
    const row = { ...emptyRow('r1'), source: plain('មួយ។ ពីរ។'), target: plain('One two. Three.') };
    const bitext = {
      title: null,
      sourceLanguage: 'km',
      targetLanguage: 'en',
      original: 'a.docx',
      rows: [
        {
          ...row,
          confidence: 1,
          targetCuts: [{ at: 9, block: null }],
          proposed: [proposed('One two. 3.'), proposed('1, 2. Three.'), proposed('1, 2. 3.')],
        },
      ],
    };
    writeFileSync(join(at.folder, 'in.xlf'), writeXliff(bitext));
    await at.run(newProject, 'p.bokprae', '--source', 'in.xlf');
    await at.run(newProject, 'q.bokprae', '--source', await written(at, 'p.bokprae', format));
    for (const file of ['p.bokprae', 'q.bokprae']) {
      const told = within(at, file, ({ suggestions }) =>
        [...suggestions.values()].map(({ on, content, note }) => [on.text, content.text, note]),
      );
      expect(told).toEqual([
        ['Three.', '3.', '[Kim · 2026-03-12] Better.'],
        ['One two.', '1, 2.', '[Kim · 2026-03-12] Better.'],
      ]);
      const lines = within(at, file, (project) => spoken(project).map(({ text }) => text));
      expect(lines).toEqual(['[Kim · 2026-03-12] 1, 2. 3.\nBetter.']);
    }
  },
);
