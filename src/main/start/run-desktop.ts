import { spawn } from 'node:child_process';

/** An end within this time, with an error, means that the desktop window never came up. */
const startTime = 5_000;

/** Runs the desktop window until it closes. `false` when it could not start, so that the browser can be tried. */
export async function runDesktop(program: string, root: string, open: string | null): Promise<boolean> {
  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE;
  const begun = performance.now();
  const child = spawn(program, [root, ...(open === null ? [] : [open])], { stdio: 'inherit', env });
  let asked = false;
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const pass = (signal: NodeJS.Signals) => {
    asked = true;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, pass);
  const status = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  for (const signal of signals) process.off(signal, pass);
  return status === 0 || asked || performance.now() - begun > startTime;
}
