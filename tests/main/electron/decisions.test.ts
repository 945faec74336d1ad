import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileForUrl, isWindowPage } from '../../../src/main/electron/app-url.ts';
import { fileInArguments } from '../../../src/main/electron/file-in-arguments.ts';
import { isTrustedSender } from '../../../src/main/electron/is-trusted-sender.ts';
import { mayLoad } from '../../../src/main/electron/may-load.ts';
import { mayUse } from '../../../src/main/electron/may-use.ts';
import { fitBounds, readBounds, writeBounds } from '../../../src/main/electron/window-bounds.ts';
import { windowOptions } from '../../../src/main/electron/window-options.ts';
import { listStaticFiles } from '../../../src/main/web/static-files.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const foreignPages = [
  'https://example.org/',
  'http://127.0.0.1:3000/',
  'file:///etc/passwd',
  'app://other/',
  'app://bokprae.example/',
  'app://bokprae:80/',
  'app://user@bokprae/',
  'javascript:alert(1)',
  'data:text/html,x',
  'about:blank',
  'chrome://gpu',
  '',
  'no address',
];

describe('the window', () => {
  test.each(['app://bokprae/', 'app://bokprae/index.html', 'app://bokprae/#row-3', 'app://bokprae/?a=b'])(
    'may show %s',
    (url) => expect(isWindowPage(url)).toBe(true),
  );
  test.each([...foreignPages, 'app://bokprae/assets/main.js', 'app://bokprae/..%2findex.html'])(
    'may not show %s',
    (url) => expect(isWindowPage(url)).toBe(false),
  );

  test.each([
    'app://bokprae/assets/main.js',
    'blob:app://bokprae/1',
    'data:image/png;base64,',
    'devtools://x/',
  ])('may load %s', (url) => expect(mayLoad(url)).toBe(true));
  test.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://example.org/',
    'file:///etc/passwd',
    'app://other/',
  ])('may not load %s', (url) => expect(mayLoad(url)).toBe(false));

  test('may copy text and use nothing else of the system', () => {
    expect(mayUse('clipboard-sanitized-write')).toBe(true);
    for (const permission of [
      'clipboard-read',
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'hid',
      '',
    ]) {
      expect(mayUse(permission)).toBe(false);
    }
  });

  test('is made with a sandbox and without Node', () => {
    const { webPreferences, show } = windowOptions('/app/preload.cjs', {});
    expect(webPreferences).toMatchObject({
      preload: '/app/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
    });
    expect(show).toBe(false);
  });
});

describe('a message', () => {
  test('is answered when the window’s main frame sends it', () => {
    expect(isTrustedSender({ url: 'app://bokprae/', parent: null })).toBe(true);
  });
  test('is refused from a frame inside, and from a frame that is gone', () => {
    expect(isTrustedSender({ url: 'app://bokprae/', parent: {} })).toBe(false);
    expect(isTrustedSender(null)).toBe(false);
  });
  test.each(foreignPages)('is refused from %s', (url) => {
    expect(isTrustedSender({ url, parent: null })).toBe(false);
  });
});

describe('an address of the app', () => {
  const folder = () => {
    const made = temporaryFolder();
    mkdirSync(join(made, 'assets'));
    for (const name of ['index.html', 'assets/main.js', 'assets/notes.txt'])
      writeFileSync(join(made, name), '');
    return made;
  };
  test('names a file of the window', () => {
    const made = folder();
    const files = listStaticFiles(made);
    expect(fileForUrl('app://bokprae/', files)?.file).toBe(join(made, 'index.html'));
    expect(fileForUrl('app://bokprae/assets/main.js?v=1', files)).toEqual({
      file: join(made, 'assets/main.js'),
      type: 'text/javascript; charset=utf-8',
    });
  });
  test.each([
    'app://bokprae/../package.json',
    'app://bokprae/..%2fpackage.json',
    'app://bokprae/assets',
    'app://bokprae/assets/notes.txt',
    'app://other/index.html',
    'app://user@bokprae/index.html',
    'https://bokprae/index.html',
    'nonsense',
  ])('%s names none', (url) => {
    expect(fileForUrl(url, listStaticFiles(folder()))).toBeNull();
  });
});

describe('the command line of the app', () => {
  test('names a project file, relative to where it was called', () => {
    const words = ['/opt/bokprae/bokprae', '--no-zygote', '.', 'letters/Reply.BOKPRAE'];
    expect(fileInArguments(words, '/home/sok')).toBe('/home/sok/letters/Reply.BOKPRAE');
    expect(fileInArguments(['bokprae', '/data/a.bokprae'], '/')).toBe('/data/a.bokprae');
    expect(fileInArguments(['bokprae', 'a.bokpack'], '/data')).toBe('/data/a.bokpack');
  });
  test('may name none', () => {
    expect(fileInArguments(['/opt/my.bokprae'], '/')).toBeNull();
    expect(fileInArguments(['bokprae', 'letter.docx', '--file=a.bokprae'], '/')).toBeNull();
  });
});

describe('where the window stood', () => {
  const display = { x: 0, y: 0, width: 1920, height: 1040 };
  const bounds = { x: 100, y: 50, width: 1200, height: 800 };
  test('is remembered', () => {
    const file = join(temporaryFolder(), 'window.json');
    expect(readBounds(file)).toBeNull();
    writeBounds(file, bounds);
    expect(readBounds(file)).toEqual(bounds);
  });
  test('is forgotten where the file is damaged or cannot be written', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'window.json');
    writeFileSync(file, '{"x":');
    expect(readBounds(file)).toBeNull();
    expect(() => writeBounds(join(folder, 'none/window.json'), bounds)).not.toThrow();
  });
  test('is used again where it can be seen', () => {
    expect(fitBounds(bounds, [display])).toEqual(bounds);
    expect(fitBounds({ ...bounds, x: 2000 }, [display, { ...display, x: 1920 }])).toEqual({
      ...bounds,
      x: 2000,
    });
  });
  test('gives no more than its size where the display is gone or smaller', () => {
    expect(fitBounds({ ...bounds, x: 2000 }, [display])).toEqual({ width: 1200, height: 800 });
    expect(fitBounds({ ...bounds, width: 3000 }, [display])).toEqual({ width: 1920, height: 800 });
    expect(fitBounds({ ...bounds, width: 10, height: 10 }, [display])).toEqual({
      ...bounds,
      width: 800,
      height: 560,
    });
    expect(fitBounds(null, [display])).toEqual({});
    expect(fitBounds(bounds, [])).toEqual({});
  });
});
