/** What a review package begins with, before one byte that tells whether it is sealed. */
export const packageMark = Buffer.from('Bokpack1', 'latin1');
export const packageModes = { open: 0, sealed: 1 } as const;
/** Ending of a review package's name. */
export const packageEnding = '.bokpack';

export function isPackage(bytes: Uint8Array): boolean {
  return packageMark.subarray(0, 7).equals(bytes.subarray(0, 7));
}
