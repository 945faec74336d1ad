/** A web door as a process of its own, for tests: node door-process.ts HOME WINDOW [keep]. Prints its addresses. */
import { serve } from '../../../src/main/web/serve.ts';

const [home, window, keep] = process.argv.slice(2);
await serve({
  home: home!,
  window: window!,
  open: null,
  keep: keep === 'keep',
  onAddress: (url) => console.log(url),
  onFailure: (error) => {
    console.error(error);
    process.exitCode = 1;
  },
});
