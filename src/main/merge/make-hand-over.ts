import type { OpenProject } from '../project/open-project.ts';
import type { Errand } from './package-content.ts';
import { writePackage } from './write-package.ts';

/** What to put into a review package. */
export interface HandOver {
  to: string;
  note: string;
  /** Ids of the rows that the receiver is asked to look at; all where none is named. */
  rows: string[];
  documents: boolean;
  passphrase: string | null;
}

/** A review package of an open project. */
export function makeHandOver(file: OpenProject, from: string, asked: HandOver, now: Date): Buffer {
  const { rows, documents } = file.contents();
  const errand: Errand = { from, to: asked.to, note: asked.note, made: now.toISOString(), rows: asked.rows };
  return writePackage({ rows, documents: asked.documents ? documents : [] }, errand, asked.passphrase);
}
