import { gzipSync } from 'node:zlib';
import type { LogRow } from '../project/seal-change.ts';
import type { StoredDocument } from '../project/write-fresh-file.ts';
import type { Errand, PackageContent } from './package-content.ts';
import { packageMark, packageModes } from './package-mark.ts';
import { sealBytes } from './seal-bytes.ts';

/** A review package: the log, compressed, and sealed where there is a passphrase. */
export function writePackage(
  contents: { rows: readonly LogRow[]; documents: readonly StoredDocument[] },
  errand: Errand,
  passphrase: string | null,
): Buffer {
  const content: PackageContent = {
    version: 1,
    ...errand,
    log: contents.rows.map(({ id, payload, signature }) => ({ id, payload, signature })),
    documents: contents.documents.map(({ sha256, name, bytes }) => ({
      sha256,
      name,
      bytes: Buffer.from(bytes).toString('base64'),
    })),
  };
  const packed = gzipSync(JSON.stringify(content));
  const [mode, body] =
    passphrase === null ? [packageModes.open, packed] : [packageModes.sealed, sealBytes(packed, passphrase)];
  return Buffer.concat([packageMark, Buffer.from([mode]), body]);
}
