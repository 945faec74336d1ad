import fc from 'fast-check';

/** Property tests try the same cases every time; `BOKPRAE_SEED` (a whole number) lets them try others. */
fc.configureGlobal({ seed: Number(process.env['BOKPRAE_SEED'] ?? 1) });
