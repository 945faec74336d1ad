import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readOk } from '../read-ok.ts';

const spaces = [
  ...['office', 'text'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`),
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(' ');

const odt = (body: string) =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content ${spaces}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  });

const annotation = (attributes: string, author: string, ...texts: string[]) =>
  `<office:annotation ${attributes}><dc:creator>${author}</dc:creator><dc:date>2024-12-06T09:30:00</dc:date>${texts
    .map((text) => `<text:p>${text}</text:p>`)
    .join('')}</office:annotation>`;

test('comments of an OpenDocument text stand on their words, with answers and what is done', () => {
  const file = odt(
    `<text:p>The Ministry informs. ${annotation('office:name="a"', 'Sok', 'Was it', 'sixty?')}${annotation('office:name="b" loext:parent-name="a"', 'Dara', 'Yes.')}Sixty <text:span>partners</text:span><office:annotation-end office:name="a"/> took part.</text:p>` +
      `<text:p>It ${annotation('office:name="c" loext:resolved="true"', 'Kim', 'When?')}was held</text:p><text:p>on Friday<office:annotation-end office:name="c"/>.${annotation('', 'Kim', 'The end.')}</text:p>`,
  );
  const { comments, blocks, notes } = readOk('a.odt', file);
  const letters = blocks.map(({ content }) => content.text.replace(/\s/g, '')).join('');
  expect(
    comments?.map(({ start, end, author, text, resolved, answers }) => [
      letters.slice(start, end),
      author,
      text,
      resolved,
      answers,
    ]),
  ).toEqual([
    ['Sixtypartners', 'Sok', 'Was it\nsixty?', false, null],
    ['Sixtypartners', 'Dara', 'Yes.', false, 0],
    ['washeldonFriday', 'Kim', 'When?', true, null],
    ['', 'Kim', 'The end.', false, null],
  ]);
  expect(comments?.[0]?.at).toBe('2024-12-06T09:30:00');
  expect(notes).toEqual([{ code: 'comments-taken', count: 4 }]);
});
