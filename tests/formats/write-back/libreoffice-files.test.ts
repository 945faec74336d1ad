import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type ChangedBlock, writeBack } from '../../../src/formats/write-back/write-back.ts';
import { convert, hasOffice } from '../../main/publish/office.ts';
import { readOk } from '../read-ok.ts';

/** What a part holds beside its text. */
const structure = (xml: string) => xml.replace(/>[^<]*</g, '><').replace(/ xml:space="preserve"/g, '');

test.skipIf(!hasOffice)(
  'a file that LibreOffice (skipped where it is not) made with everything in it keeps all but the words that change',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'bokprae-'));
    copyFileSync(join(import.meta.dirname, 'all-features.fodt'), join(folder, 'all.fodt'));
    for (const format of ['docx', 'odt'] as const) {
      const bytes = new Uint8Array(readFileSync(convert(folder, format, 'all.fodt')('all.fodt')));
      const { blocks, comments } = readOk(`all.${format}`, bytes);
      expect(blocks.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['heading', 'list-item', 'table-cell', 'header', 'footer', 'footnote']),
      );
      expect(comments).toMatchObject([{ author: 'Dara', text: 'Which province?' }]);
      const changed = blocks.map(({ content, ...shape }): ChangedBlock => {
        const text = content.text.replace(/^\S{1,4}/, (start) => 'x'.repeat(start.length));
        return { shape, before: content, after: { ...content, text } };
      });
      const { bytes: written, lost } = writeBack(bytes, format, changed, 'en');
      expect(lost).toEqual([]);
      expect(readOk(`all.${format}`, written).blocks.map(({ content }) => content)).toEqual(
        changed.map(({ after }) => after),
      );
      const [before, after] = [unzipSync(bytes), unzipSync(written)];
      expect(Object.keys(after)).toEqual(Object.keys(before));
      for (const [name, part] of Object.entries(before)) {
        const [was, is] = [strFromU8(part, true), strFromU8(after[name]!, true)];
        expect(structure(is), name).toBe(structure(was));
      }
    }
  },
);
