import { expect, test } from 'vitest';
import { commentActions } from '../../../src/main/import/comment-actions.ts';
import { makeImport } from '../../../src/main/import/make-import.ts';
import { readPair } from '../../../src/main/import/read-pair.ts';
import { docx, paragraph, run, wordPart } from '../docx-fixture.ts';
import { readOk } from '../read-ok.ts';

const begin = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const comment = (id: number, author: string, ...texts: string[]) =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2024-12-0${id + 1}T09:30:00Z">${texts
    .map(
      (text, at) => `<w:p w14:paraId="P${id}${at === texts.length - 1 ? '' : `-${at}`}">${run(text)}</w:p>`,
    )
    .join('')}</w:comment>`;
const w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const comments = (inner: string) =>
  wordPart('comments', inner).replace('<w:comments ', `<w:comments ${w14} `);
const extended = (inner: string) =>
  `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${inner}</w15:commentsEx>`;
const related: Record<string, [string, string]> = {
  comments: ['comments', 'comments.xml'],
  extended: ['commentsExtended', 'commentsExtended.xml'],
};

const file = docx(
  paragraph(run('The Ministry informs. ') + begin(0) + run('Sixty partners') + end(0) + run(' took part.')) +
    begin(1) +
    paragraph(run('It was held on ')) +
    paragraph(run('Friday in ') + run('Phnom Penh') + end(1) + run('.')) +
    paragraph(run('Nothing is said of this.')),
  {
    'comments.xml': comments(
      comment(1, 'Dara', 'Which Friday?') +
        comment(0, 'Sok', 'Was it sixty?', 'I count 58.') +
        comment(2, 'Dara', 'Sixty, says the Khmer.') +
        comment(3, 'Nobody', 'Stands nowhere.'),
    ),
    'commentsExtended.xml': extended(
      '<w15:commentEx w15:paraId="P1" w15:done="1"/><w15:commentEx w15:paraId="P0" w15:done="0"/>' +
        '<w15:commentEx w15:paraId="P2" w15:paraIdParent="P0" w15:done="0"/>',
    ),
  },
  related,
);

/** The answer in the fixture stands on the same words as what it answers, as Word writes it. */
const withAnswer = docx(
  paragraph(begin(0) + begin(2) + run('Sixty partners') + end(0) + end(2) + run(' took part.')),
  {
    'comments.xml': comments(comment(2, 'Dara', 'Yes.') + comment(0, 'Sok', 'Sixty?')),
    'commentsExtended.xml': extended('<w15:commentEx w15:paraId="P2" w15:paraIdParent="P0" w15:done="0"/>'),
  },
  related,
);

test('comments keep who wrote them, when, on which words, and whether they are done', () => {
  const { comments: read, notes, blocks } = readOk('a.docx', file);
  const letters = blocks.map(({ content }) => content.text.replace(/\s/g, '')).join('');
  expect(read?.map(({ start, end, text, resolved }) => [letters.slice(start, end), text, resolved])).toEqual([
    ['Sixtypartners', 'Was it sixty?\nI count 58.', false],
    // An answer without a place of its own stands where its question does.
    ['Sixtypartners', 'Sixty, says the Khmer.', false],
    ['ItwasheldonFridayinPhnomPenh', 'Which Friday?', true],
  ]);
  expect(read?.[0]).toMatchObject({ author: 'Sok', at: '2024-12-01T09:30:00Z', answers: null });
  expect(notes).toEqual([
    { code: 'comments-taken', count: 3 },
    { code: 'left-out', detail: 'comment', count: 1 },
  ]);
});

test('an answer follows what it answers', () => {
  expect(readOk('a.docx', withAnswer).comments?.map(({ text, answers }) => [text, answers])).toEqual([
    ['Sixty?', null],
    ['Yes.', 0],
  ]);
});

test('a new project has them on the same words, also where a paragraph was put together again', async () => {
  const khmer = new TextEncoder().encode('ក្រសួងសូមជម្រាប។\n\nដៃគូ៦០បានចូលរួម។');
  const read = await readPair(
    { source: { name: 'a.txt', bytes: khmer }, target: { name: 'a.docx', bytes: file } },
    null,
  );
  if (!read.ok) throw new Error(read.problem.code);
  const body = makeImport(read.value);
  const actions = commentActions(read.value, body);
  const anchors = actions.flatMap(({ kind, body: said }) =>
    kind === 'comment' && said.anchor ? [said.anchor] : [],
  );
  expect(anchors.map(({ text, start, end: stop }) => text.slice(start, stop))).toEqual([
    'Sixty partners',
    expect.stringMatching(/^It was held on/) as string,
  ]);
  const held = new Map(body.target!.segments.map(({ id, content }) => [id, content.text]));
  for (const { segment, text } of anchors) expect(held.get(segment)).toBe(text);
  expect(actions.map(({ kind }) => kind)).toEqual(['comment', 'comment', 'comment', 'resolve']);
  expect(actions[0]!.body).toMatchObject({ text: '[Sok · 2024-12-01] Was it sixty?\nI count 58.' });
});
