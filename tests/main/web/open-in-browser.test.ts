import { expect, test } from 'vitest';
import { browserCommand } from '../../../src/main/web/open-in-browser.ts';

test('each system opens an address with its own program, as one argument', () => {
  const url = 'http://127.0.0.1:4000/#code=a&b';
  expect(browserCommand('linux', url)).toEqual(['xdg-open', [url]]);
  expect(browserCommand('darwin', url)).toEqual(['open', [url]]);
  expect(browserCommand('win32', url)).toEqual(['rundll32', ['url.dll,FileProtocolHandler', url]]);
});
