/** The name under which an older project's log is kept in the file of the project that goes on from it. */
export const evidenceName = 'evidence.jsonl';
