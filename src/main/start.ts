/** `npm start [-- FILE]`: the desktop window where its runtime is there or can be had, otherwise the browser. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withHome } from './cli/with-home.ts';
import { homeFolder } from './home-folder.ts';
import { places } from './places.ts';
import { buildIfStale } from './start/build-if-stale.ts';
import { reasonForBrowser } from './start/choose-door.ts';
import { fetchRuntime, findRuntime } from './start/desktop-runtime.ts';
import { runDesktop } from './start/run-desktop.ts';
import { openInBrowser } from './web/open-in-browser.ts';
import { serve } from './web/serve.ts';

const usage = `Usage: npm start -- [FILE.bokprae] [--web] [--no-open] [--no-build]

  FILE.bokprae  opens this project
  --web         opens the window in the browser, without trying the desktop window
  --no-open     prints the address instead of opening the browser
  --no-build    shows the window as it was built last
`;

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function start(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      web: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const file = positionals[0];
  const open = file === undefined ? null : resolve(process.env.INIT_CWD ?? process.cwd(), file);
  withHome(() => undefined);
  if (!values['no-build']) buildIfStale(places.root, say);

  let reason: string | null = null;
  if (!values.web) {
    const surroundings = { platform: process.platform, env: process.env, user: process.getuid?.() ?? null };
    reason = reasonForBrowser(surroundings);
    if (reason === null) {
      const program = findRuntime(places.root) ?? (await fetchRuntime(places.root, { patience: 15_000 }));
      if (program === null) reason = 'The desktop runtime cannot be fetched here';
      else if (await runDesktop(program, places.root, open)) return 0;
      else reason = 'The desktop window could not be started';
    }
  }
  return openInWeb(open, reason, !values['no-open']);
}

async function openInWeb(open: string | null, reason: string | null, browser: boolean): Promise<number> {
  let status = 0;
  await serve({
    home: homeFolder(),
    open,
    keep: false,
    onAddress: (url, first) => {
      if (!first) return say(`That address is too old now; this one is good for a minute: ${url}`);
      say(reason === null ? `Bokprae: ${url}` : `${reason}; opening in the browser instead: ${url}`);
      if (browser) openInBrowser(url);
    },
    onFailure: (error) => {
      process.stderr.write(`${error.stack ?? error.message}\n`);
      status = 1;
    },
  });
  return status;
}

try {
  process.exitCode = await start();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
