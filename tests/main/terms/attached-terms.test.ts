import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Concept } from '../../../src/core/terms/concept.ts';
import { checkDocument } from '../../../src/core/check/check-document.ts';
import { openHome } from '../../../src/main/home/home.ts';
import { AttachedTerms } from '../../../src/main/terms/attached-terms.ts';
import { Termbase } from '../../../src/main/terms/termbase.ts';
import { temporaryFolder } from '../temporary-folder.ts';

function concept(km: string, en: string, forbidden?: string): Concept {
  const term = (text: string, language: string, status: 'preferred' | 'forbidden' = 'preferred') => ({
    ...{ text, language, status },
    ...{ note: '', facts: [] },
  });
  const terms = [term(km, 'km'), term(en, 'en'), ...(forbidden ? [term(forbidden, 'en', 'forbidden')] : [])];
  return { terms, definition: '', note: 'n', source: '', subject: '', facts: [] };
}

it('a project is checked against its termbases as they are now, and those that are away are passed over', () => {
  const folder = temporaryFolder();
  const home = openHome(folder);
  const one = new Termbase(join(folder, 'one.bokterm'), { create: true });
  one.add([concept('បណ្ណសារ', 'The archives (A.R.)', 'records')]);
  const paths = [join(folder, 'none.bokterm'), one.file];
  home.attachments.write(
    'p',
    'terms',
    paths.map((path) => ({ path, penalty: 0, writable: false })),
  );
  const attached = new AttachedTerms(home.attachments);
  const languages = { source: 'km', target: 'en' };
  const terms = attached.checked('p', languages);
  expect(terms.map(({ target, status, note }) => [target, status, note])).toEqual([
    ['The archives', 'preferred', 'n'],
    ['archives', 'admitted', 'n'],
    ['A.R.', 'admitted', 'n'],
    ['archives (A.R.)', 'admitted', 'n'],
    ['The archives (A.R.)', 'admitted', 'n'],
    ['records', 'forbidden', 'n'],
  ]);
  expect(attached.checked('p', languages)).toBe(terms);
  const findings = (target: string) =>
    checkDocument([{ source: 'បណ្ណសារល្អ', target }], languages, {
      terms: attached.checked('p', languages),
      isSpelled: null,
    }).filter(({ check }) => check === 'term');
  expect(findings('Good archives')).toEqual([]);
  expect(findings('Good records')).toMatchObject([{ code: 'termForbidden' }]);
  one.add([concept('ល្អ', 'fine')]);
  expect(findings('Good archives')).toMatchObject([{ code: 'termMissing' }]);
  home.attachments.write('p', 'terms', []);
  expect(findings('Good records')).toEqual([]);
  expect(attached.index('other').concepts).toEqual([]);
  attached.close();
  one.close();
  home.close();
});
