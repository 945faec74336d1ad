import { expect, it } from 'vitest';
import { compareFingerprints } from '../../../src/renderer/people/compare-fingerprints.ts';

const fingerprint = '12345 67890 11121 31415';

it('a fingerprint is compared digit by digit as it is typed, in either script', () => {
  const told = (heard: string) => compareFingerprints(heard, fingerprint);
  expect(told(' ')).toBe('none');
  expect(told('12345 678')).toBe('begins');
  expect(told('12345-67890-11121-31415')).toBe('same');
  expect(told('១២៣៤៥ ៦៧៨៩០ ១១១២១ ៣១៤១៥')).toBe('same');
  expect(told('12346')).toBe('differs');
  expect(told(`${fingerprint} 1`)).toBe('differs');
});
