/** Takes the user guide's pictures anew, by doing the jobs that it shows. */
process.env.BOKPRAE_PICTURES = '1';
process.argv.push(
  'whole-job',
  'align',
  'new-version',
  'comments',
  'suggestions',
  'three-people.spec',
  'findings',
  'memory',
  'terms',
);
await import('./run.ts');
export {};
