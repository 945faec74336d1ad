import { closeSync, existsSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cleanPng } from '../../formats/letterhead/clean-png.ts';
import { cleanSvg } from '../../formats/letterhead/clean-svg.ts';
import { BadLetterhead } from '../../formats/letterhead/bad-letterhead.ts';
import { readTemplate } from '../../formats/letterhead/read-template.ts';
import { type Letterhead, type LetterheadPicture } from '../../formats/letterhead/template.ts';
import { done, type Outcome, refuse } from '../../shared/problem.ts';
import { diskProblem } from '../home/disk-problem.ts';
import { pictureOfSvg } from './picture-of-svg.ts';

export const templateName = 'letterhead.json';
const largest = 4_000_000;
const whatItIs = `a letterhead is a folder with a file ${templateName} in it`;

/** A letterhead from its folder, or from its file of whatever name. Refused in one sentence where it is not one. */
export async function readLetterhead(path: string): Promise<Outcome<Letterhead>> {
  let at = path;
  try {
    const isFolder = statSync(path).isDirectory();
    const file = isFolder ? join(path, templateName) : path;
    if (isFolder ? !existsSync(file) : !/\.json$/i.test(path)) throw new BadLetterhead(whatItIs);
    at = file;
    const template = readTemplate(readSmall(file));
    if (template.logo === null) return done({ ...template, picture: null });
    at = join(dirname(file), template.logo.file);
    return done({ ...template, picture: await readPicture(template.logo.file, readSmall(at)) });
  } catch (error) {
    if (error instanceof BadLetterhead) {
      return refuse('letterhead-bad', { file: basename(at), detail: error.message });
    }
    const problem = diskProblem(error, at);
    if (!problem) throw error;
    return { ok: false, problem };
  }
}

/** A logo from the bytes of its file, cleaned. Throws `BadLetterhead`. */
export async function readPicture(name: string, bytes: Uint8Array): Promise<LetterheadPicture> {
  if (/\.png$/i.test(name)) return { ...cleanPng(bytes), svg: null };
  const svg = cleanSvg(bytes);
  return { ...(await pictureOfSvg(svg)), svg };
}

/** A file's bytes, but never more than a letterhead has. */
function readSmall(path: string): Uint8Array {
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    if (size > largest) throw new BadLetterhead(`larger than ${largest / 1_000_000} MB`);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
