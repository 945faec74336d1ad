import { parseArgs } from 'node:util';
import { homeFolder } from '../home-folder.ts';
import { places } from '../places.ts';
import { buildIfStale } from '../start/build-if-stale.ts';
import { openInBrowser } from '../web/open-in-browser.ts';
import { serve } from '../web/serve.ts';
import { callersPath, type Command, note, print, Stop, takeArguments } from './command.ts';
import { withHome } from './with-home.ts';

export const serveWindow: Command = {
  summary: 'Serves the window to a browser on this machine, and prints the address to open.',
  usage: `Usage: bokprae serve [PROJECT] [--open] [--keep]

  --open  opens the address in the default browser
  --keep  stays when the last window has closed; otherwise everything ends with it
  The address lets one window in, once; another one is printed when it was not used within a minute.`,
  async run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { open: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false } },
    });
    const project = positionals.length > 0 ? takeArguments(positionals, 'PROJECT')[0] : null;
    withHome(() => undefined);
    buildIfStale(places.root, note);
    let failure: Error | null = null;
    await serve({
      home: homeFolder(),
      open: project === null ? null : callersPath(project),
      keep: values.keep,
      onAddress(url, first) {
        print(url);
        if (first && values.open) openInBrowser(url);
      },
      onFailure: (error) => (failure = error),
    });
    if (failure) throw new Stop(2, (failure as Error).message);
    return 0;
  },
};
