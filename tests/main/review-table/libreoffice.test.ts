import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exportProject } from '../../../src/main/cli/export.ts';
import { newProject } from '../../../src/main/cli/new.ts';
import { takeIn } from '../../../src/main/cli/take-in.ts';
import { desk } from '../cli/run-command.ts';
import { convert, hasOffice } from '../publish/office.ts';

/** Into Khmer, whose words are parted in the table. */
const csv =
  'en,km\nThe Ministry informs.,ក្រសួងសូមជម្រាបជូនសាធារណជន។\nNumber two.,លេខពីរ។\nThree.,បី។\nFour.,បួន។\nFive.,ប្រាំ។\n';

async function tableDesk() {
  const at = desk();
  writeFileSync(join(at.folder, 'in.csv'), csv);
  await at.run(newProject, 'p.bokprae', '--source', 'in.csv', '--source-lang', 'en', '--target-lang', 'km');
  await at.run(exportProject, 'p.bokprae', '--to', 'table.docx', '--layout', 'review');
  const edit = (name: string, part: string, change: (xml: string) => string | null) => {
    const file = join(at.folder, name);
    const files = unzipSync(readFileSync(file));
    const changed = change(strFromU8(files[part]!));
    if (changed === null) delete files[part];
    else files[part] = strToU8(changed);
    const { mimetype, ...rest } = files;
    writeFileSync(file, zipSync({ ...(mimetype ? { mimetype: [mimetype, { level: 0 }] } : {}), ...rest }));
  };
  const take = async (name: string) => {
    const { out, err } = await at.run(takeIn, 'p.bokprae', name, '--json');
    return out === '' ? err : (JSON.parse(out) as object);
  };
  return { at, edit, take };
}

const nothing = { suggestions: 0, comments: 0, deleted: [], moved: [], added: [], overtaken: [] };

/** What somebody does to the table in LibreOffice: a tracked word, an untracked one, a comment, a row gone and one moved. */
function corrected(xml: string): string {
  const author = (name: string) => `<dc:creator>${name}</dc:creator><dc:date>2026-03-13T10:00:00</dc:date>`;
  const region = `<text:tracked-changes><text:changed-region xml:id="ct1" text:id="ct1"><text:insertion><office:change-info>${author('Chan')}</office:change-info></text:insertion></text:changed-region></text:tracked-changes>`;
  const [, one = '', two = '', three = '', four = '', five = ''] =
    xml.match(/<table:table-row[ >][^]*?<\/table:table-row>/g) ?? [];
  const end = /។(?=(?:<[^>]*>|\u200b)*<\/text:p>)/;
  const tracked = one.replace(
    end,
    '<text:change-start text:change-id="ct1"/> ឥឡូវ<text:change-end text:change-id="ct1"/>។',
  );
  const noted = two.replace(
    end,
    `<office:annotation office:name="a">${author('Dara')}<text:p>Which?</text:p></office:annotation>។<office:annotation-end office:name="a"/>`,
  );
  return xml
    .replace(one + two + three + four + five, tracked + noted + five.replace(end, 'ៗ។') + four)
    .replace(/<office:text[^>]*>/, (begin) => begin + region);
}

test.skipIf(!hasOffice)(
  'a table that LibreOffice (skipped where it is not) edited, saved as its own and as Word again comes back whole',
  async () => {
    const { at, edit, take } = await tableDesk();
    convert(at.folder, 'odt', 'table.docx');
    const back = () => {
      convert(join(at.folder, 'as-odt'), 'docx', 'table.odt');
      return take('as-odt/as-docx/table.docx');
    };
    expect(await back()).toEqual(nothing);
    edit('as-odt/table.odt', 'content.xml', corrected);
    expect(await back()).toEqual({
      ...nothing,
      suggestions: 2,
      comments: 1,
      deleted: [3],
      moved: [5],
    });
    expect(await take('as-odt/as-docx/table.docx')).toMatchObject({ suggestions: 0, comments: 0 });
    await at.run(exportProject, 'p.bokprae', '--to', 'out.xlf');
    const out = readFileSync(join(at.folder, 'out.xlf'), 'utf8');
    expect(out).toContain('ក្រសួងសូមជម្រាបជូនសាធារណជន ឥឡូវ។');
    expect(out).toContain('[Dara · 2026-03-13');
  },
);

test('a program that loses what tells of word breaks changes nothing by that', async () => {
  const { at, edit, take } = await tableDesk();
  const files = unzipSync(readFileSync(join(at.folder, 'table.docx')));
  expect(strFromU8(files['word/document.xml']!)).toContain('\u200b\u200b');
  edit('table.docx', 'docProps/custom.xml', () => null);
  edit('table.docx', '_rels/.rels', (xml) => xml.replace(/<Relationship [^>]*custom-properties[^>]*>/, ''));
  expect(await take('table.docx')).toEqual(nothing);
});

test('a table in another format is sent back with what to do', async () => {
  const { at, take } = await tableDesk();
  writeFileSync(join(at.folder, 'table.odt'), 'x');
  expect(await take('table.odt')).toContain('Save it as a Word document (.docx)');
});
