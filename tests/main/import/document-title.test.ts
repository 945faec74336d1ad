import { expect, test } from 'vitest';
import { readPair } from '../../../src/main/import/read-pair.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

async function titleOf(english: string): Promise<string> {
  const source = file('letter.km.md', 'ព្រះរាជាណាចក្រកម្ពុជា\n\nសេចក្តីប្រកាសព័ត៌មាន\n\nក្រសួងសូមជម្រាបជូន។');
  const outcome = await readPair({ source, target: file('letter.en.md', english) }, null);
  return outcome.ok ? outcome.value.title : outcome.problem.code;
}

test('a project is named after the bold lines of the English, a plain word between them included', async () => {
  const lines =
    '**KINGDOM OF CAMBODIA**\n\n**Press Release**  \non  \n**The National Workshop on Archives**\n\nIt was held.';
  expect(await titleOf(lines)).toBe('Press Release on The National Workshop on Archives');
});

test('a heading names the project too, and a bold word in a sentence does not', async () => {
  expect(await titleOf('The **Ministry** informs.\n\n# Announcement\n\nIt was held.')).toBe('Announcement');
});

test('without a title the file names the project', async () => {
  expect(await titleOf('The Ministry informs that it was held.')).toBe('letter.en');
});
