const digits = (given: string) => given.replace(/[០-៩]/g, fromKhmer).replace(/\D/g, '');
const fromKhmer = (digit: string) => String(digit.charCodeAt(0) - 0x17e0);

/**
 * What was read out against a key's fingerprint, digits of either script, whatever stands between them:
 * nothing typed yet, the beginning of it, all of it, or another one.
 */
export function compareFingerprints(
  heard: string,
  fingerprint: string,
): 'none' | 'begins' | 'same' | 'differs' {
  const [typed, wanted] = [digits(heard), digits(fingerprint)];
  if (typed === '') return 'none';
  if (typed === wanted) return 'same';
  return wanted.startsWith(typed) ? 'begins' : 'differs';
}
