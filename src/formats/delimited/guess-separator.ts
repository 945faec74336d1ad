/**
 * Which of these signs parts the fields of a delimited file: the one that its first line has most of, the first of
 * them where it has none.
 */
export function guessSeparator<Sign extends string>(
  bytes: Uint8Array,
  signs: readonly [Sign, ...Sign[]],
): Sign {
  const line = new TextDecoder().decode(bytes.subarray(0, 4_096)).split(/[\r\n]/, 1)[0]!;
  const count = (sign: string) => line.split(sign).length;
  return signs.reduce((most, sign) => (count(sign) > count(most) ? sign : most));
}
