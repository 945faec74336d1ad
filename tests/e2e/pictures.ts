/** Takes the user guide's pictures anew, by doing the whole job once. */
process.env.BOKPRAE_PICTURES = 'docs/guide/pictures';
process.argv.push('whole-job');
await import('./run.ts');
export {};
