import { describe, expect, it } from 'vitest';
import { initials } from '../../../src/renderer/shell/initials.ts';

describe('the initials of a name', () => {
  it('are the first letters of its first and last word', () => {
    expect(initials('Chan Sophea')).toBe('CS');
    expect(initials('  sok  samnang dara ')).toBe('SD');
    expect(initials('Dara')).toBe('D');
  });

  it('are one whole cluster in Khmer', () => {
    expect(initials('ចាន់ សុភា')).toBe('ចា');
  });

  it('are nothing of nothing', () => {
    expect(initials(' ')).toBe('');
  });
});
