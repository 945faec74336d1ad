import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenProject } from '../project/open-project.ts';
import { writeFreshFile } from '../project/write-fresh-file.ts';

/** The bytes of a project file with everything that an open project holds. */
export function wholeCopy(file: OpenProject): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'bokprae-'));
  try {
    const path = join(folder, 'copy.bokprae');
    writeFreshFile(path, { ...file.contents(), project: file.project }, () => undefined);
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
