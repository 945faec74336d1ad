import { expect, test } from 'vitest';
import { codeLifetime, LaunchCodes } from '../../../src/main/web/launch-codes.ts';

test('a code is good once', () => {
  const codes = new LaunchCodes();
  const code = codes.mint();
  expect(codes.redeem(code)).toBe(true);
  expect(codes.redeem(code)).toBe(false);
});

test('a code is good for sixty seconds', () => {
  let now = 0;
  const codes = new LaunchCodes(() => now);
  const [early, late] = [codes.mint(), codes.mint()];
  now = codeLifetime - 1;
  expect(codes.redeem(early)).toBe(true);
  now = codeLifetime;
  expect(codes.redeem(late)).toBe(false);
});

test('a wrong code leaves the right one good', () => {
  const codes = new LaunchCodes();
  const code = codes.mint();
  expect(codes.redeem('')).toBe(false);
  expect(codes.redeem(`${code}A`)).toBe(false);
  expect(codes.redeem(code)).toBe(true);
});

test('no two codes are equal, and each holds 192 random bits', () => {
  const codes = new LaunchCodes();
  const minted = Array.from({ length: 100 }, () => codes.mint());
  expect(new Set(minted).size).toBe(100);
  expect(minted.every((code) => /^[\w-]{32}$/.test(code))).toBe(true);
});
