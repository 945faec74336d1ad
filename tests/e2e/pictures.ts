/** Takes the user guide's pictures anew, by doing the jobs that it shows. */
process.env.BOKPRAE_PICTURES = '1';
const jobs = [
  'whole-job',
  'align',
  'new-version',
  'comments',
  'suggestions',
  'three-people',
  'findings',
  'memory',
  'terms',
];
process.argv.push(...jobs.map((job) => `tests/e2e/${job}.spec`));
await import('./run.ts');
export {};
