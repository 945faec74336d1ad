import { spawn, spawnSync } from 'node:child_process';

const program = () => process.env.BOKPRAE_TESSERACT ?? 'tesseract';

/** The languages that the Tesseract of this computer reads, by its own names ("khm", "eng"); none where it is not there. */
export function ocrLanguages(): string[] {
  const listed = spawnSync(program(), ['--list-langs'], { encoding: 'utf8', timeout: 10_000 });
  if (listed.error || listed.status !== 0) return [];
  return `${listed.stdout}\n${listed.stderr}`
    .split(/\s+/)
    .filter((word) => /^[a-z]{3}(?:_[a-z]+)?$/i.test(word));
}

/** In the picture of a page: a column of text in letters of several sizes. */
const oneColumn = '4';

/** Reads a picture (PGM, 300 dots per inch). Rejects where Tesseract fails, and when it is stopped. */
export function readPicture(
  picture: Uint8Array,
  languages: readonly string[],
  stop: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const words = ['stdin', 'stdout', '-l', languages.join('+'), '--psm', oneColumn, '--dpi', '300'];
    const child = spawn(program(), words, { signal: stop, stdio: ['pipe', 'pipe', 'ignore'] });
    const read: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => read.push(piece));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(Buffer.concat(read).toString('utf8'));
      else reject(new Error(`tesseract ended with ${status}`));
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(picture);
  });
}
