import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { readPair } from '../../../src/main/import/read-pair.ts';
import { docx, paragraph, run, wordPart } from '../../formats/docx-fixture.ts';
import { crafted } from '../../formats/hostile/crafted/crafted.ts';
import { commandLine } from '../cli/run-command.ts';

/** Tells how many rows a file gives, or why it is refused; a reading that does not end fails by the limit of the test. */
async function outcomeOf(name: string, content: string | Uint8Array): Promise<number | string> {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const read = await readPair({ source: { name, bytes }, target: null }, { source: 'km', target: 'en' });
  return read.ok ? read.value.beads.length : read.problem.code;
}

test.each(crafted)('%s in %s', async (_, name, outcome, make) => {
  expect(await outcomeOf(name, make())).toBe(outcome);
});

const label = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="${'x'.repeat(500)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

test.each<[string, string, string | Uint8Array]>([
  ['lists 30 deep', 'a.md', Array.from({ length: 30 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n')],
  ['an address without end', 'a.html', `<p><a href="http://a.kh/${'a'.repeat(5_000)}">x</a></p>`],
  [
    'languages that are none',
    'a.xlf',
    '<xliff version="2.1" srcLang="?" trgLang="9"><file id="f"><unit id="u"><segment><source>ក</source></segment></unit></file></xliff>',
  ],
  ['neither letters nor a language', 'a.txt', '១២ 34'],
  [
    'labels without end',
    'a.docx',
    docx(paragraph(run('x'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'), {
      'numbering.xml': wordPart('numbering', label),
    }),
  ],
])('a project is made of a file with %s', async (_, name, content) => {
  const { folder, run: bokprae } = commandLine();
  writeFileSync(join(folder, name), content);
  expect(await bokprae('new', 'p.bokprae', '--source', name)).toMatchObject({ status: 0 });
});
