import { expect, test } from 'vitest';
import { publicationFormats } from '../../src/formats/publication.ts';
import { writePublication } from '../../src/formats/write-publication.ts';
import { approved, publication } from './publication-fixture.ts';
import { readOk } from './read-ok.ts';

const layouts = ['bilingual', 'target'] as const;
const files: Record<string, string> = { docx: 'a.docx', markdown: 'a.md', text: 'a.txt' };

/** All the words of a published file, headers and footers included. */
async function wordsOf(
  format: string,
  layout: (typeof layouts)[number],
  given = publication(),
): Promise<string> {
  const bytes = await writePublication(given, format as 'docx', layout);
  if (format === 'html')
    return new TextDecoder()
      .decode(bytes)
      .replace(/<style>[\s\S]*<\/style>/, '')
      .replace(/<[^>]*>/g, '');
  return readOk(files[format]!, bytes)
    .blocks.map(({ content, label = '' }) => `${label} ${content.text}`)
    .join('\n');
}

test.each(publicationFormats.flatMap((format) => layouts.map((layout) => [format, layout] as const)))(
  'a draft says so, and how it was made, as %s in the layout %s',
  async (format, layout) => {
    const words = await wordsOf(format, layout);
    for (const said of ['DRAFT', 'សេចក្តីព្រាង', '2 of 3 rows not approved', '២ ជួរ ក្នុងចំណោម ៣ មិនទាន់អនុម័ត']) {
      expect(words).toContain(said);
    }
    for (const said of [
      'Unofficial translation',
      'ការបកប្រែក្រៅផ្លូវការ',
      '12 March 2026',
      'ថ្ងៃទី១២ ខែមីនា ឆ្នាំ២០២៦',
    ]) {
      expect(words).toContain(said);
    }
    for (const said of ['7-abcdef12', 'source.km.md', '0123456789abcdef'.repeat(4), 'Bokprae 0.1.0']) {
      expect(words).toContain(said);
    }
    expect(words).toContain('1 new, 1 reviewed, 1 with changes requested');
    expect(words).not.toContain('Translated by');
  },
);

test.each(publicationFormats)(
  'what is approved says so and names people as %s, and is no draft',
  async (format) => {
    for (const layout of layouts) {
      const words = await wordsOf(format, layout, publication(approved));
      expect(words).not.toMatch(/DRAFT|សេចក្តីព្រាង|not approved/);
      for (const said of ['Approved: all 3 rows', 'Sok Dara', 'Chan Sophea, Kim Ly', 'ជា សុខា'])
        expect(words).toContain(said);
    }
  },
);

test.each(publicationFormats)('the same publication gives the same bytes as %s', async (format) => {
  for (const layout of layouts) {
    expect(await writePublication(publication(), format, layout)).toEqual(
      await writePublication(publication(), format, layout),
    );
  }
});

test.each(publicationFormats)(
  'the translation alone holds no Khmer text and the bilingual one both as %s',
  async (format) => {
    expect(await wordsOf(format, 'target')).not.toContain('ប្រកាស');
    const both = await wordsOf(format, 'bilingual');
    expect(both).toContain('សេចក្តីប្រកាសព័ត៌មាន');
    expect(both).toContain('Press Release');
  },
);

test('the first line of a draft as text or Markdown says that it is one', async () => {
  for (const format of ['text', 'markdown'] as const) {
    for (const layout of layouts) {
      const text = new TextDecoder().decode(await writePublication(publication(), format, layout));
      expect(text.split('\n', 1)[0]).toMatch(/DRAFT · សេចក្តីព្រាង/);
    }
  }
});

test('control characters and opaque codes of an edited text are not published', async () => {
  const given = publication();
  given.target = [
    { block: { kind: 'paragraph', id: 'x' }, content: { text: 'a\ufffcb\x00c\x0bd', marks: [] } },
  ];
  for (const format of publicationFormats)
    expect(await wordsOf(format, 'target', given)).toMatch(/abcd?\s?d?/);
});
