import { gunzipSync } from 'node:zlib';
import { done, refuse, type Outcome } from '../../shared/problem.ts';
import { packageContent, type PackageContent } from './package-content.ts';
import { packageMark, packageModes } from './package-mark.ts';
import { unsealBytes } from './seal-bytes.ts';

/** What a package may unpack to, in MB, so that a small file cannot fill the memory. */
const mostUnpacked = 512;

/** Reads a review package from anywhere; its log is still to be checked. */
export function readPackage(
  bytes: Uint8Array,
  file: string,
  passphrase: string | null,
): Outcome<PackageContent> {
  const mark = bytes.subarray(0, packageMark.length);
  if (!packageMark.equals(mark)) return refuse('package-newer', { file });
  const mode = bytes[packageMark.length];
  const body = bytes.subarray(packageMark.length + 1);
  if (mode === packageModes.open) return unpack(body, file);
  if (mode !== packageModes.sealed) return refuse('package-damaged', { file });
  if (passphrase === null) return refuse('package-sealed', { file });
  const opened = unsealBytes(body, passphrase);
  if (opened === 'malformed') return refuse('package-damaged', { file });
  if (opened === 'wrong') return refuse('package-passphrase-wrong', { file });
  return unpack(opened, file);
}

function unpack(packed: Uint8Array, file: string): Outcome<PackageContent> {
  let value: unknown;
  try {
    const text = gunzipSync(packed, { maxOutputLength: mostUnpacked * 1_000_000 });
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch (error) {
    const tooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return tooLarge
      ? refuse('package-too-large', { file, limit: mostUnpacked })
      : refuse('package-damaged', { file });
  }
  const read = packageContent.safeParse(value);
  if (read.success) return done(read.data);
  const { path, message } = read.error.issues[0]!;
  return path[0] === 'version'
    ? refuse('package-newer', { file })
    : refuse('package-damaged', { file, detail: `${path.join('.')}: ${message}`.slice(0, 200) });
}
