import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { roles } from '../../../src/core/review/change.ts';
import { hasRight, rights } from '../../../src/core/review/policy.ts';
import { suggesting } from '../../../src/shared/messages/en/suggesting.ts';

test('the guide tells who may do what as the policy has it', () => {
  const guide = readFileSync(resolve(import.meta.dirname, '../../../docs/guide/suggestions.md'), 'utf8');
  const told = guide
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(told).toEqual(
    rights.map((right) => [
      suggesting.rights[right],
      ...roles.map((role) => (hasRight(role, right) ? 'yes' : '–')),
    ]),
  );
});
