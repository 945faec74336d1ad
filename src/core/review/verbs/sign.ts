import { contentHash, documentHash } from '../content-hash.ts';
import { documentsOf, rowsToApprove } from '../sign-off.ts';
import type { Verb } from '../verb.ts';

export const sign: Verb<'sign'> = {
  check: () => null,
  checkNow(project, _author, { document, rows }) {
    if (rowsToApprove(project).length > 0) return 'not-all-approved';
    const same = rows === project.rowOrder.length && documentHash(project) === document;
    return same ? null : 'not-this-document';
  },
  perform(project, { id: change, author, clock, body: { document, rows } }) {
    project.signOffs.push({
      change,
      author,
      clock,
      document,
      rows,
      texts: new Map(project.rowOrder.map((row) => [row, contentHash(project, row)])),
      documents: documentsOf(project),
      met: documentHash(project) === document,
    });
  },
};
